/** What a district is set against its peers by: made at build, shown by `Peers.svelte`. */
import type { Kind } from '#lib/figures/figure.ts';
import type { PackedRows } from '#lib/figures/packed.ts';
import type { PeerValue } from '#lib/figures/peers.ts';
import type { Traits } from '#lib/figures/similarity.ts';
import type { SliceKey } from '#lib/questions/slices.ts';

export interface PeerMeasure {
  readonly code: string;
  readonly name: string;
  /** Indicator of the figures behind the values, and its kind and unit. */
  readonly indicator: string;
  readonly kind: Kind;
  readonly unit: string;
  readonly slice: SliceKey;
  readonly values: PackedRows<PeerValue>;
}

export interface Peers {
  readonly traits: readonly Traits[];
  readonly measures: readonly PeerMeasure[];
}
