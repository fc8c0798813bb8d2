import { readdirSync, readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import Hedged from '#lib/ui/Hedged.svelte';
import DownloadButton from './DownloadButton.svelte';

let ledger: Ledger;

beforeAll(() => {
  const files = readdirSync('data').filter((name) => name.endsWith('.csv'));
  ledger = readTrusted(Object.fromEntries(files.map((name) => [name, readFileSync(`data/${name}`, 'utf8')])));
});

const words = (html: string) =>
  html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00A0', ' ');

describe.each(LANGS)('the download button in %s', (lang) => {
  it('tells the number of rows before the click, for the rows shown and for all behind them', async () => {
    const t = await loadMessages(lang);
    const rows = ledger.figures.slice(0, 21);
    const behind = { count: 4888, load: async () => ledger.figures };
    const { body } = render(DownloadButton, {
      props: { rows, behind, labels: allLabels(ledger, lang), lang, name: 'ile', t },
    });
    const buttons = [...body.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([, inner]) => words(inner ?? '').trim());
    expect(buttons[0]).toMatch(/ 21 \S+$/);
    expect(buttons[1]).toMatch(/4[ ,]888 \S+$/);
    expect(body).not.toContain('style=');
  });
});

describe.each(LANGS)('the hedged number in %s', (lang) => {
  it('keeps hedge, mark and link without a script', async () => {
    const t = await loadMessages(lang);
    const figure = ledger.figures.find((row) => row.id === 'f0001');
    if (!figure) throw new Error('f0001 is gone');
    const { body } = render(Hedged, { props: { figure, labels: allLabels(ledger, lang), lang, t } });
    const said = { kk: '4 мыңнан астам өтініш', ru: 'более 4 тыс. обращений', en: 'more than 4 thousand appeals' }[
      lang
    ];
    expect(words(body)).toBe(`${said} ”`);
    expect(body).toContain(`/${lang}/figures/f0001/`);
    expect(body).not.toContain('style=');
  });
});
