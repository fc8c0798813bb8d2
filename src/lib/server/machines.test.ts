import { describe, expect, it } from 'vitest';
import { leagueSources } from '#lib/desk/leagues.ts';
import { desk, ledger } from './answers.ts';
import { jsonLd } from './json-ld.ts';
import { pathsBelowLanguage } from './paths.ts';
import { redirects, robots, sitemap } from './sitemap.ts';
import { SLICE_COLUMNS, sliceCodes, sliceCsv, sliceRows } from './slices.ts';

const ROOT = 'https://aina.example/x';

async function described(route: string, params: Record<string, string>, root = ROOT) {
  const html = await jsonLd({ route, params, root, version: '2026-11-23' });
  const [, text = ''] = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html) ?? [];
  return text === '' ? null : (JSON.parse(text) as Record<string, unknown>);
}

describe('JSON-LD', () => {
  it('describes an indicator as a data set with its file, sources, time and unit', async () => {
    const one = await described('/[lang=lang]/indicators/[indicator]', { lang: 'kk', indicator: 'population' });
    expect(one).toMatchObject({
      '@type': 'Dataset',
      url: `${ROOT}/kk/indicators/population/`,
      name: 'Халық саны',
      inLanguage: 'kk',
      license: `${ROOT}/kk/data/#licence`,
      temporalCoverage: '1991-12-31/2025-12-01',
      variableMeasured: [{ '@type': 'PropertyValue', name: 'Халық саны' }],
      distribution: [
        { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `${ROOT}/data/indicator/population.csv` },
      ],
    });
    // Search engines want a description of 50 to 5000 letters.
    expect(String(one?.['description']).length).toBeGreaterThan(50);
    expect((one?.['isBasedOn'] as string[]).every((url) => url.startsWith('http'))).toBe(true);
  });

  it('tells which place a district is', async () => {
    const ile = await described('/[lang=lang]/places/[place]', { lang: 'en', place: 'ile' });
    expect(ile?.['spatialCoverage']).toMatchObject({
      '@type': 'Place',
      name: 'Ile District',
      identifier: [{ propertyID: 'KATO' }],
      containedInPlace: { name: 'Almaty Region' },
    });
  });

  it('lists the tables of the ledger on the page of the data', async () => {
    const all = await described('/[lang=lang]/data', { lang: 'ru' });
    expect(all?.['distribution']).toHaveLength(13);
    expect(all?.['version']).toBe('2026-11-23');
  });

  it('describes each kind of list, and every ranking as a data set of what it is made of', async () => {
    for (const kind of ['places', 'topics', 'indicators', 'sources', 'rankings', 'conflicts']) {
      const list = await described(`/[lang=lang]/${kind}`, { lang: 'ru' });
      expect(list, kind).toMatchObject({ '@type': 'CollectionPage', url: `${ROOT}/ru/${kind}/`, inLanguage: 'ru' });
      expect((list?.['mainEntity'] as { numberOfItems: number }).numberOfItems, kind).toBeGreaterThan(3);
    }
    for (const [code, { measure, indicator }] of await leagueSources(desk)) {
      const one = await described('/[lang=lang]/rankings/[indicator]', { lang: 'en', indicator: code });
      expect(one, code).toMatchObject({ '@type': 'Dataset', url: `${ROOT}/en/rankings/${code}/` });
      expect(one?.['distribution'], code).toHaveLength(measure === null ? 1 : 2);
      expect(JSON.stringify(one?.['distribution'])).toContain(`${ROOT}/data/indicator/${indicator}.csv`);
      expect(String(one?.['description']).length, code).toBeGreaterThan(30);
    }
  }, 180_000);

  it('is not there on pages that hold no data set, nor where nothing is published', async () => {
    expect(await described('/[lang=lang]/methods', { lang: 'ru' })).toBeNull();
    expect(await described('/[lang=lang]/places/[place]', { lang: 'ru', place: 'nowhere' })).toBeNull();
    const empty = sliceCodes('topic').find((code) => sliceRows('topic', code).length === 0);
    if (empty !== undefined) {
      expect(await described('/[lang=lang]/topics/[topic]', { lang: 'ru', topic: empty })).toBeNull();
    }
  });

  it('cannot close its own element', async () => {
    for (const { code } of ledger().topics) {
      const html = await jsonLd({
        route: '/[lang=lang]/topics/[topic]',
        params: { lang: 'kk', topic: code },
        root: '/</script>',
        version: '',
      });
      expect(html.match(/<\/script>/g)?.length ?? 1).toBe(1);
    }
  });
});

describe('the sitemap', () => {
  it('names every page in three languages, each with all of them', () => {
    const xml = sitemap(ROOT, ['', 'topics/roads']);
    expect(xml.match(/<url>/g)).toHaveLength(6);
    expect(xml).toContain(`<loc>${ROOT}/ru/topics/roads/</loc>`);
    expect(xml.match(/hreflang="x-default" href="https:\/\/aina\.example\/x\/kk\/"/g)).toHaveLength(3);
    expect(xml.match(/hreflang="kk"/g)).toHaveLength(6);
  });

  it('lists every kind of view: places, topics, indicators, sources, rankings, their indexes, conflicts', async () => {
    const paths = await pathsBelowLanguage();
    expect(new Set(paths).size).toBe(paths.length);
    for (const kind of ['places', 'topics', 'indicators', 'sources', 'rankings', 'conflicts', 'conflicts/checks']) {
      expect(paths).toContain(kind);
    }
    for (const code of (await leagueSources(desk)).keys()) expect(paths).toContain(`rankings/${code}`);
    for (const { code } of ledger().places) expect(paths).toContain(`places/${code}`);
    for (const { code } of ledger().topics) expect(paths).toContain(`topics/${code}`);
  }, 180_000);

  it('is told to robots where the origin is known', () => {
    expect(robots(ROOT)).toContain(`Sitemap: ${ROOT}/sitemap.xml`);
    expect(robots('')).not.toContain('Sitemap');
  });
});

describe('CSV at addresses that stay', () => {
  it('holds every figure of the ledger once by indicator and once by place, with its bounds', () => {
    for (const slice of ['indicator', 'place'] as const) {
      const ids = sliceCodes(slice).flatMap((code) => sliceRows(slice, code).map(({ id }) => id));
      expect(ids.length).toBe(ledger().figures.length);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const [head = '', first = ''] = (sliceCsv('place', 'ile') ?? '').split('\n');
    expect(head.split(',')).toEqual(SLICE_COLUMNS);
    expect(head.endsWith(',revision_reason,lower,upper,lower_open,upper_open')).toBe(true);
    expect(first).toMatch(/^f\d{4},ile,/);
  });

  it('keeps an open end empty', () => {
    const line = (sliceCsv('indicator', 'appeals_received') ?? '').split('\n').find((row) => row.startsWith('f0001,'));
    expect(line?.endsWith(',4000,,true,true')).toBe(true);
  });

  it('of a topic holds its appeals and its indicators; of nothing there is none', () => {
    const roads = sliceRows('topic', 'roads');
    expect(roads.some(({ topic }) => topic === 'roads')).toBe(true);
    expect(roads.some(({ indicator }) => indicator === 'roads_good_condition_share')).toBe(true);
    expect(sliceCsv('place', 'nowhere')).toBeNull();
  });
});

describe('what hosts read', () => {
  it.each([
    ['', '/kz/* /kk/:splat 301\n'],
    ['/x', '/x/kz/* /x/kk/:splat 301\n'],
  ])('below "%s" an address of /kz/ leads to its Kazakh page', (base, lines) => {
    expect(redirects(base)).toBe(lines);
  });
});
