/** An id that nobody else has. `crypto.randomUUID` is missing over plain http, as in a local network; random bytes are not. */
export function freshId(): string {
  const own = crypto as Partial<Crypto>;
  if (own.randomUUID !== undefined) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
