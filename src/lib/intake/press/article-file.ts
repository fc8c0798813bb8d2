/** The text of a dropped file: plain text in its encoding, a web page as it is, the paragraphs of a .docx. */
import { unzipSync } from 'fflate';
import { detectEncoding } from '../encoding.ts';

export type ArticleFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly problem: 'too_big' | 'not_text' | 'broken' };

/** Bytes of a file; a .docx holds its pictures too. */
const MOST_BYTES = 20_000_000;
const MOST_XML = 40_000_000;

export function readArticleFile(name: string, bytes: Uint8Array): ArticleFile {
  if (bytes.length > MOST_BYTES) return { kind: 'unreadable', problem: 'too_big' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readDocx(bytes);
  const { encoding, bom } = detectEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes.subarray(bom));
  // Pictures, old .doc files: bytes that no text has.
  const strange = text.slice(0, 4000).match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0;
  if (strange > 8 || /\.(?:doc|pdf|rtf|odt|png|jpe?g|xlsx?)$/iu.test(name))
    return { kind: 'unreadable', problem: 'not_text' };
  return { kind: 'text', text };
}

function readDocx(bytes: Uint8Array): ArticleFile {
  try {
    let tooBig = false;
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== 'word/document.xml') return false;
        tooBig ||= originalSize > MOST_XML;
        return !tooBig;
      },
    });
    if (tooBig) return { kind: 'unreadable', problem: 'too_big' };
    const xml = files['word/document.xml'];
    if (xml === undefined) return { kind: 'unreadable', problem: 'not_text' };
    return { kind: 'text', text: textOfXml(new TextDecoder().decode(xml)) };
  } catch {
    return { kind: 'unreadable', problem: 'broken' };
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Runs of text, a line for each paragraph, a tab between cells. Deleted words of tracked changes are left out. */
function textOfXml(xml: string): string {
  let text = '';
  for (const [all, content] of xml.matchAll(
    /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:br\b[^>]*\/>|<\/w:p>|<\/w:tc>/gu,
  )) {
    if (content !== undefined)
      text += content.replace(
        /&(amp|lt|gt|quot|apos);|&#(\d+);/gu,
        (_, name: string | undefined, code: string | undefined) =>
          name === undefined ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? ''),
      );
    else if (all === '<w:tab/>') text += '\t';
    else if (all === '</w:tc>') text = text.replace(/\n$/u, '') + '\t';
    else text += '\n';
  }
  return text;
}
