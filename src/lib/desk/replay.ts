/** A page of the past: the ledger of a day lies on a desk, the engine holds the same, and the page asks as ever. */
import { engine } from '#lib/engine/client.svelte.ts';
import { fetchLedger } from '#lib/export/fetch-ledger.ts';
import { asOf } from '#lib/ledger/as-of.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import { toDataFolder } from '#lib/ui/links.ts';
import { deskOf, type Desk } from './desk.ts';

let whole: Promise<Ledger> | undefined;

/** The ledger with all its rows, fetched once. @throws Error if a file cannot be had */
export function wholeLedger(): Promise<Ledger> {
  whole ??= fetchLedger(new URL(toDataFolder(), location.href).href).catch((cause: unknown) => {
    whole = undefined;
    throw cause;
  });
  return whole;
}

let turn: Promise<unknown> = Promise.resolve();
let laid: { readonly day: string; readonly ledger: Ledger } | undefined;

/** What `make` gives for the ledger of that day; null where that has no row at all. One after the other: there is one engine. */
export function replay<T>(day: string, make: (desk: Desk) => Promise<T>): Promise<T | null> {
  const mine = turn.then(async () => {
    const ledger = laid?.day === day ? laid.ledger : asOf(await wholeLedger(), day);
    laid = { day, ledger };
    if (ledger.figures.length === 0) return null;
    await engine.turnTo({ day, ledger });
    return make(deskOf({ day, ledger: () => ledger, ask: (question, input) => engine.ask(question, input) }));
  });
  turn = mine.catch(() => undefined);
  return mine;
}
