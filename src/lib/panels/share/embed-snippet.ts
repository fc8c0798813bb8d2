/** The HTML that puts a view on another page, and what the embedded page and its host say to each other. */

export const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
/** `auto` follows the reader's device. */
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/** The query parameter of the colours; not part of the view, so it is taken out before the view is read. */
export const THEME_PARAMETER = 'theme';

/** Sent by the embedded page to its host whenever its height changes. Pixels. */
export interface HeightMessage {
  readonly type: 'aina:height';
  readonly height: number;
}

/** Height before the page has told its own, in pixels. */
const FIRST_HEIGHT = 560;

/**
 * An iframe and the few lines that give it the height of the chart. They listen only to the origin of the site and only
 * to their own frame, so several charts may stand on one page.
 */
export function embedSnippet(page: URL, view: string, theme: EmbedTheme, title: string): string {
  const address = new URL(page);
  address.search = theme === 'auto' ? view : `${view}&${THEME_PARAMETER}=${theme}`;
  const frame = `<iframe src="${attribute(address.href)}" title="${attribute(title)}" width="100%" height="${FIRST_HEIGHT}" loading="lazy" style="border:0"></iframe>`;
  // `currentScript.previousElementSibling` is the frame: no ids that could meet on one page.
  const script =
    `(function(){var f=document.currentScript.previousElementSibling;` +
    `addEventListener("message",function(e){` +
    `if(e.origin===${JSON.stringify(address.origin)}&&e.source===f.contentWindow&&e.data&&e.data.type==="aina:height")` +
    `f.style.height=Math.ceil(e.data.height)+"px"})})()`;
  return `${frame}\n<script>${script}<` + `/script>`;
}

const attribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
