/**
 * An abbreviation at the end of a sentence ("2025 г.", "Текелі қ.", "тыс.") brings the full stop with it. Messages cannot
 * know what is put into them, so the second stop is taken away where they are loaded.
 */

/** The text with one stop where an abbreviation and the end of its sentence made two; "..." stays. */
export function oneStop(text: string): string {
  return text.replace(/(?<!\.)\.\.(?!\.)/g, '.');
}

/** By what they are made of, so that the same messages stay the same. */
const made = new WeakMap<object, unknown>();

/** The same messages, saying every end of a sentence once. */
export function saidOnce<T>(messages: T): T {
  if ((typeof messages !== 'object' && typeof messages !== 'function') || messages === null) return messages;
  const known = made.get(messages) ?? wrap(messages);
  made.set(messages, known);
  return known as T;
}

function wrap(value: object): unknown {
  if (Array.isArray(value)) return value;
  if (typeof value === 'function') {
    return new Proxy(value as (...args: unknown[]) => unknown, {
      apply: (say, self, args) => {
        const said = Reflect.apply(say, self, args);
        return typeof said === 'string' ? oneStop(said) : said;
      },
    });
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, saidOnce<unknown>(inner)]));
}
