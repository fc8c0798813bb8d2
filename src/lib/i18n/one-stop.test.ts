import { expect, it } from 'vitest';
import { loadMessages } from './messages.ts';
import { oneStop } from './one-stop.ts';
import { loadRoom, loadWords } from './rooms.ts';

it.each([
  ['внесена 23 ноября 2026 г..', 'внесена 23 ноября 2026 г.'],
  ['Анық алда: Текелі қ.. Хабарлар', 'Анық алда: Текелі қ. Хабарлар'],
  ['wait...', 'wait...'],
  ['1.5', '1.5'],
])('an abbreviation ends its sentence: %s', (text, said) => {
  expect(oneStop(text)).toBe(said);
});

it('messages say the end of a sentence once, wherever they are loaded', async () => {
  const day = '23 ноября 2026 г.';
  expect((await loadMessages('ru')).past.empty(day)).toMatch(/[^.]\.$/);
  expect((await loadRoom('past', 'ru')).empty(day)).toMatch(/[^.]\.$/);
  const words = await loadWords('kk', '/[lang=lang]/rankings/[indicator]');
  expect(words.rankings?.reason.ahead('Іле, Текелі қ.')).toMatch(/[^.]\.$/);
  expect(words.common.site).toBe('Айна');
});
