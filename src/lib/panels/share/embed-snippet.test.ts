import { expect, it } from 'vitest';
import { embedSnippet } from './embed-snippet.ts';

const page = new URL('https://aina.example/kk/embed/');

it('keeps the query of the view and the title within their attributes', () => {
  const snippet = embedSnippet(page, 'v=1&indicator=population', 'auto', 'Ең көбі — "Іле" <b>');
  expect(snippet).toContain('src="https://aina.example/kk/embed/?v=1&amp;indicator=population"');
  expect(snippet).toContain('title="Ең көбі — &quot;Іле&quot; &lt;b&gt;"');
});

it('states the colours only where they are chosen', () => {
  expect(embedSnippet(page, 'v=1', 'dark', 'x')).toContain('?v=1&amp;theme=dark"');
  expect(embedSnippet(page, 'v=1', 'auto', 'x')).not.toContain('theme');
});

it('listens to the origin of the site alone', () => {
  expect(embedSnippet(page, 'v=1', 'auto', 'x')).toContain('e.origin==="https://aina.example"');
});
