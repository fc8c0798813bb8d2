/**
 * A statement in a link: `#sql=` in plain sight, or `#sqlz=` compressed where it is long. It stands behind the #, which
 * browsers keep to themselves: no server ever sees it.
 */

/** Longest statement that a link is read to: a hostile link may unfold to anything. */
export const LONGEST = 100_000;

/** Above this many characters a link is compressed; some programs cut addresses at 2,000. */
const PLAIN = 1_500;

/** The part of the address from # on. */
export async function linkOf(sql: string): Promise<string> {
  const plain = `#sql=${encodeURIComponent(sql)}`;
  if (plain.length <= PLAIN) return plain;
  const stream = new Blob([sql]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `#sqlz=${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The statement of a link: null where it carries none, 'unreadable' where it cannot be read. Never throws. */
export async function statementOf(hash: string): Promise<{ sql: string } | 'unreadable' | null> {
  try {
    if (hash.startsWith('#sql=')) return checked(decodeURIComponent(hash.slice(5)));
    if (hash.startsWith('#sqlz=')) return checked(await inflate(hash.slice(6)));
    return null;
  } catch {
    // Cut off or changed on its way.
    return 'unreadable';
  }
}

function checked(sql: string): { sql: string } | 'unreadable' {
  return sql.trim() === '' || sql.length > LONGEST ? 'unreadable' : { sql };
}

async function inflate(code: string): Promise<string> {
  const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let sql = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return sql + decoder.decode();
    sql += decoder.decode(value, { stream: true });
    if (sql.length > LONGEST) {
      await reader.cancel();
      throw new RangeError('The statement of the link is too long');
    }
  }
}
