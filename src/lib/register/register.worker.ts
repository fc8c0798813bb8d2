/** Holds the cube of a register away from the page, so that nothing the reader does waits for a million rows. */
import { countAppeals } from './counts.ts';
import { buildCube, type Cube } from './cube.ts';
import { isOutOfMemory } from './memory.ts';
import type { Answered, Answers, Asked, ColumnName } from './protocol.ts';
import { publishSafely } from './publish.ts';
import type { Register } from './register.ts';
import { LinkedViews } from './views.ts';

const columns: Partial<Record<ColumnName, Register[ColumnName]>> = {};
let opened: { readonly register: Register; readonly cube: Cube; readonly views: LinkedViews } | undefined;

/** Columns come in parts, so that the page is never busy with one for long. */
function take({ name, n, at, part }: Extract<Asked, { kind: 'column' }>): void {
  const column = at === 0 ? (part instanceof Int32Array ? new Int32Array(n) : new Uint16Array(n)) : columns[name];
  column?.set(part, at);
  Object.assign(columns, { [name]: column });
}

function mustBeOpen(): NonNullable<typeof opened> {
  if (opened === undefined) throw new Error('no register is open');
  return opened;
}

function answer(asked: Exclude<Asked, { kind: 'column' }>): Answers[keyof Answers] {
  switch (asked.kind) {
    case 'open': {
      const register = { ...asked.head, ...columns } as Register;
      const cube = buildCube(register);
      opened = { register, cube, views: new LinkedViews(cube) };
      return { firstMonth: cube.firstMonth, months: cube.months };
    }
    case 'look':
      return mustBeOpen().views.look(asked.choice);
    case 'count': {
      const { register, cube } = mustBeOpen();
      return asked.questions.map((question) => countAppeals(register, cube.size, question));
    }
    case 'publish': {
      const { register, cube } = mustBeOpen();
      return publishSafely(register, cube, asked.grouping, asked.threshold);
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'column') {
    take(data);
    return;
  }
  let said: Answered;
  try {
    said = { ok: true, answer: answer(data) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    said = { ok: false, why: isOutOfMemory(cause) ? 'memory' : 'failed', message };
  }
  postMessage(said);
});
