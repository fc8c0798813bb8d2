/** Files of text that hold no table: a page of the web saved under the name of one, a pointer to a file kept elsewhere. */

function startOf(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  return new TextDecoder(wide ?? 'latin1')
    .decode(bytes.subarray(0, 4096))
    .replace(/^(?:ï»¿|\ufeff)/u, '')
    .trimStart();
}

const BEFORE_PAGE = /^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/u;
const PAGE =
  /^<(?:!doctype\s+html|html|head|body|meta|title|script|style|table|div|center|form|link|base|p)(?=[\s/>])/iu;

/** Portals and accounting programs save pages as "report.xls"; a page that asks for a password comes as "data.csv". */
export function isWebPage(bytes: Uint8Array): boolean {
  return PAGE.test(startOf(bytes).replace(BEFORE_PAGE, ''));
}

/** What a version control, or a folder of links, keeps in place of a large file. */
export function isPointer(bytes: Uint8Array): boolean {
  if (bytes.length > 4096) return false;
  const start = startOf(bytes);
  return (
    /^version https?:\/\/\S+\s+(?:ext-\S+ \S+\s+)*oid sha256:[\da-f]{64}\s/u.test(start) ||
    /^(?:\.\.\/)*\.?\/?annex\/objects\/\S+\s*$|^\/annex\/objects\/\S+\s*$/u.test(start) ||
    /^\[InternetShortcut\]\s/iu.test(start)
  );
}
