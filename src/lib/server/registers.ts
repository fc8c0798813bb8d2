/** The registers that a site publishes: cubes in data/registers/, and exact ones only where the build was told so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeCube, firstPart, readHead, type CubeFile } from '#lib/register/published/file.ts';
import { keyOf, NAME_FORM, type CubeHead } from '#lib/register/published/head.ts';
import { ALL_PUBLISHED, PublishedCube, type PublishedViews } from '#lib/register/published/views.ts';

interface Found {
  readonly name: string;
  readonly path: string;
}

const PUBLIC = join(process.cwd(), 'data', 'registers');
const INTERNAL = join(process.cwd(), 'internal', 'registers');

function cubesIn(folder: string): Found[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME_FORM.test(name) && existsSync(join(folder, name, 'cube.aina')))
    .sort()
    .map((name) => ({ name, path: join(folder, name, 'cube.aina') }));
}

/** `AINA_INTERNAL=1` lets exact cubes in, on a site that has no address in the world. */
export function mayBeInternal(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.AINA_INTERNAL !== '1') return false;
  if ((env.AINA_ORIGIN ?? '') !== '')
    throw new Error(
      'AINA_INTERNAL and AINA_ORIGIN exclude each other: exact counts have no place on a site with an address.',
    );
  return true;
}

let found: readonly Found[] | undefined;

/** By name. Throws where an exact cube lies among the public ones, or a cube under another's name. */
export function registers(): readonly Found[] {
  if (found === undefined) {
    const all = [...cubesIn(PUBLIC), ...(mayBeInternal(process.env) ? cubesIn(INTERNAL) : [])];
    for (const { name, path } of all) checkCube(readHead(readFileSync(path)), name, path.startsWith(PUBLIC));
    found = all;
  }
  return found;
}

export function checkCube(head: CubeHead, name: string, isPublic: boolean): void {
  if (isPublic && head.internal)
    throw new Error(
      `data/registers/${name} holds exact counts, which must not be published. Build it without --internal.`,
    );
  if (head.name !== name) throw new Error(`data/registers/${name} holds the cube of ${head.name}.`);
}

function bytesOf(name: string): Uint8Array | null {
  const one = registers().find((register) => register.name === name);
  return one === undefined ? null : readFileSync(one.path);
}

/** The names of the files of cubes, as `cubeBytes` reads them. */
export const cubeFiles = (): string[] => registers().flatMap(({ name }) => [`${name}.first.aina`, `${name}.cube.aina`]);

export function cubeBytes(file: string): Uint8Array | null {
  const [, name = '', part] = /^(.+)\.(first|cube)\.aina$/.exec(file) ?? [];
  const bytes = bytesOf(name);
  return bytes === null ? null : part === 'first' ? firstPart(bytes) : bytes;
}

export function registerHeads(): CubeHead[] {
  return registers().map(({ path }) => readHead(readFileSync(path)));
}

export interface RegisterAtBuild {
  readonly head: CubeHead;
  /** Nothing chosen. */
  readonly views: PublishedViews;
  readonly cube: PublishedCube;
}

const opened = new Map<string, RegisterAtBuild>();

/** Null where there is none of this name. */
export function registerAtBuild(name: string): RegisterAtBuild | null {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const bytes = bytesOf(name);
  if (bytes === null) return null;
  const { head, first, cells }: CubeFile = decodeCube(bytes);
  const cube = new PublishedCube(cells ?? first, keyOf(head));
  const made = { head, cube, views: cube.look(ALL_PUBLISHED) };
  opened.set(name, made);
  return made;
}
