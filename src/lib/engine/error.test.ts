import { describe, expect, it } from 'vitest';
import { loadMessages } from '#lib/i18n/messages.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { ENGINE_ERROR_KINDS, EngineError, isFatal, toEngineError } from './error.ts';

describe('what was thrown is sorted by its words', () => {
  it.each([
    ['Out of Memory Error: failed to allocate data of size 512.0 KiB (3.1 GiB/3.1 GiB used)', 'out_of_memory', false],
    ['Aborted(OOM). Build with -sASSERTIONS for more info.', 'out_of_memory', true],
    ['memory access out of bounds', 'crashed', true],
    ['unreachable', 'crashed', true],
    ['Permission Error: Cannot access file "x" - file system operations are disabled', 'refused_statement', false],
    [
      'Invalid Input Error: Cannot change configuration option "x" - the configuration has been locked',
      'refused_statement',
      false,
    ],
    [
      'Catalog Error: Scalar Function with name "json_extract" is not in the catalog, but it exists in the json extension.',
      'refused_statement',
      false,
    ],
    ['Parser Error: syntax error at or near "FORM"', 'query_failed', false],
  ] as const)('%s', (message, kind, fatal) => {
    const error = toEngineError(new Error(message));
    expect(error.kind).toBe(kind);
    expect(isFatal(error)).toBe(fatal);
  });

  it('keeps the cause, and leaves an EngineError as it is', () => {
    const cause = new Error('x');
    expect(toEngineError(cause).cause).toBe(cause);
    const error = new EngineError('crashed', 'x');
    expect(toEngineError(error, 'boot_failed')).toBe(error);
    expect(toEngineError('text', 'boot_failed').kind).toBe('boot_failed');
  });
});

it.each(LANGS)('every kind has its message in %s', async (lang) => {
  const { engine } = await loadMessages(lang);
  expect(Object.keys(engine.failed).sort()).toEqual([...ENGINE_ERROR_KINDS].sort());
});
