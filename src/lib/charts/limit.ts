/** The value that a reader asks about: a line across the drawing. */

export interface Limit {
  readonly value: number;
  /** The condition in words: "> 5.5 %". */
  readonly label: string;
}

/** Whether it lies on the axis: one far off is told in words alone. */
export const isOn = (
  { min, max }: { readonly min: number; readonly max: number },
  limit: Limit | undefined,
): limit is Limit => limit !== undefined && limit.value >= min && limit.value <= max;
