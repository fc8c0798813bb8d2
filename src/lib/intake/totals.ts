/** Notices sums that stand among the rows they sum up. */
import { fold } from '#lib/i18n/fold.ts';

const TOTAL_WORDS =
  /^(?:всего|итого|итог|общий итог|общее количество|общее число|в целом|все(?:$| )|барлыгы|барлык|жалпы|жиыны|жинагы|корытынды|total|totals|grand total|sum|all|overall|in total)(?: |$)/u;
const TOTAL_ENDS = /(?:^| )(?:всего|итого|бойынша барлыгы|барлыгы|total)$/u;

/** "Итого", "Всего по области", "Барлығы", "Total": the words by which tables mark a sum. */
export function saysTotal(cell: string): boolean {
  if (cell.length > 60) return false;
  const text = fold(cell);
  return TOTAL_WORDS.test(text) || TOTAL_ENDS.test(text);
}
