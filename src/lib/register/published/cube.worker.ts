/** Holds a cube away from the page, so that nothing the reader does waits for millions of cells. */
import { decodeCube } from './file.ts';
import { keyOf } from './head.ts';
import type { CubeAsked, CubeSaid } from './protocol.ts';
import { PublishedCube } from './views.ts';

let cube: PublishedCube | null = null;

function open(bytes: Uint8Array): CubeSaid {
  const { head, first, cells } = decodeCube(bytes);
  cube = new PublishedCube(cells ?? first, keyOf(head));
  return { kind: 'opened', head, whole: cells !== null };
}

async function answer(asked: CubeAsked): Promise<CubeSaid> {
  switch (asked.kind) {
    case 'fetch': {
      const response = await fetch(asked.url);
      if (!response.ok) throw new Error(`${response.status}`);
      return open(new Uint8Array(await response.arrayBuffer()));
    }
    case 'open':
      return open(asked.bytes);
    case 'look':
      if (cube === null) throw new Error('no cube is open');
      return { kind: 'looked', views: cube.look(asked.choice) };
  }
}

let queue = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<CubeAsked>) => {
  queue = queue.then(async () => {
    let said: CubeSaid;
    try {
      said = await answer(data);
    } catch (cause) {
      said = { kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) };
    }
    postMessage(said);
  });
});
