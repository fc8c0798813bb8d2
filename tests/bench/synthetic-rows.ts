/** The rows of the synthetic register as columns; needs neither files nor Node, so that a browser can make the same rows. */
import { dayOf } from '../../src/lib/i18n/calendar.ts';
import { NO_DAY, type Register } from '../../src/lib/register/register.ts';

export const FIRST_DAY = dayOf('2023-01-01');
export const LAST_DAY = dayOf('2025-12-31');

const place = (code: string, name: string) => ({ code, name });

export const NAMES = {
  place: [
    { code: null, name: '' },
    place('enbekshikazakh', 'Енбекшиказахский'),
    place('karasay', 'Карасайский'),
    place('talgar', 'Талгарский'),
    place('ile', 'Илийский'),
    place('zhambyl', 'Жамбылский'),
    place('taldyqorgan', 'Талдыкорган'),
    place('panfilov', 'Панфиловский'),
    place('qonaev', 'Конаев'),
    place('alatau', 'г. Алатау'),
    place('uyghur', 'Уйгурский'),
    place('alakol', 'Алакольский'),
    place('kegen', 'Кегенский'),
    place('raiymbek', 'Райымбекский'),
    place('balkhash', 'Балхашский'),
    place('koksu', 'Коксуский'),
    place('eskeldi', 'Ескельдинский'),
    place('karatal', 'Каратальский'),
    place('kerbulak', 'Кербулакский'),
    place('sarkan', 'Сарканский'),
    place('aksu', 'Аксуский'),
    place('tekeli', 'Текели'),
  ],
  topic: [
    { code: null, name: '' },
    place('utilities', 'ЖКХ'),
    place('roads', 'Дороги'),
    place('land', 'Земля'),
    place('water', 'Вода'),
    place('social', 'Соцзащита'),
    place('housing', 'Жильё'),
    place('education', 'Школы'),
    place('health', 'Медицина'),
    place('electricity', 'Свет'),
    place('transport', 'Транспорт'),
    place('employment', 'Работа'),
    { code: null, name: 'Бродячие собаки' },
    { code: null, name: 'Соседи' },
  ],
  channel: ['', 'портал', 'приём', 'почта', 'телефон', 'другое'],
  outcome: ['', 'решено', 'разъяснено', 'отказано', 'направлено'],
} as const;

/** mulberry32: small, fast, and good enough for appeals that nobody made. Values in [0, 1). */
function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Index of a value among `count`, the first most often; 0 ("not stated") with the given chance. */
function pick(next: () => number, count: number, missing: number): number {
  return next() < missing ? 0 : 1 + Math.floor((count - 1) * next() ** 1.7);
}

/** `rows` appeals of three years, in the order in which they came. */
export function syntheticRegister(rows: number, seed = 1): Register {
  const next = random(seed);
  const register = {
    n: rows,
    received: new Int32Array(rows),
    closed: new Int32Array(rows).fill(NO_DAY),
    place: new Uint16Array(rows),
    topic: new Uint16Array(rows),
    channel: new Uint16Array(rows),
    outcome: new Uint16Array(rows),
    names: NAMES,
    asOf: LAST_DAY,
    synthetic: true,
    label: 'synthetic-register.csv',
  };
  const days = LAST_DAY - FIRST_DAY + 1;
  for (let i = 0; i < rows; i++) {
    const day = FIRST_DAY + Math.floor((days * (i + next())) / rows);
    register.received[i] = next() < 0.003 ? NO_DAY : day;
    register.place[i] = pick(next, NAMES.place.length, 0.015);
    const topic = (register.topic[i] = pick(next, NAMES.topic.length, 0.02));
    register.channel[i] = pick(next, NAMES.channel.length, 0.01);
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    const closed = day + Math.floor(Math.exp(2.2 + 0.08 * topic + 0.9 * normal));
    if (closed > LAST_DAY || next() < 0.02) continue;
    register.closed[i] = next() < 0.001 ? day - 1 : closed;
    register.outcome[i] = pick(next, NAMES.outcome.length, 0.02);
  }
  return register;
}
