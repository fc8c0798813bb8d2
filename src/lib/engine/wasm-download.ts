/** Fetches the gzipped module with progress and hands it out as a blob address that a worker can instantiate. */
import { EngineError, throwIfAborted } from './error.ts';

export interface WasmAsset {
  readonly url: string;
  readonly gzipBytes: number;
  readonly rawBytes: number;
}

/** Bytes received so far and bytes to come in all; what travels is compressed or not, as the host likes. */
export type Progress = (received: number, total: number) => void;

/**
 * The module as a blob of type application/wasm.
 * Some servers send a `.gz` file with `Content-Encoding: gzip`, so that it arrives inflated, others as it is: the first two
 * bytes tell.
 * @throws EngineError `download_failed`, `boot_failed` (no DecompressionStream), `cancelled`
 */
export async function fetchWasm(asset: WasmAsset, progress: Progress, signal?: AbortSignal): Promise<Blob> {
  throwIfAborted(signal);
  try {
    const response = await fetch(asset.url, { signal: signal ?? null });
    if (!response.ok || response.body === null) {
      throw new EngineError('download_failed', `The server answered ${response.status} for the engine's module`);
    }
    const reader = response.body.getReader();
    const head = await firstBytes(reader);
    const packed = head[0] === 0x1f && head[1] === 0x8b;
    const stream = resumed(reader, head, packed ? asset.gzipBytes : asset.rawBytes, progress);
    const blob = await new Response(packed ? inflated(stream) : stream, {
      headers: { 'content-type': 'application/wasm' },
    }).blob();
    await mustBeWasm(blob, asset.rawBytes);
    return blob;
  } catch (cause) {
    throwIfAborted(signal);
    if (cause instanceof EngineError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EngineError('download_failed', `The engine's module could not be fetched: ${reason}`, cause);
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The first chunks joined, at least two bytes unless the body is shorter. */
async function firstBytes(reader: ReadableStreamDefaultReader<Bytes>): Promise<Bytes> {
  let head: Bytes = new Uint8Array(0);
  while (head.length < 2) {
    const { done, value } = await reader.read();
    if (done) break;
    const joined = new Uint8Array(head.length + value.length);
    joined.set(head);
    joined.set(value, head.length);
    head = joined;
  }
  return head;
}

function resumed(reader: ReadableStreamDefaultReader<Bytes>, head: Bytes, total: number, progress: Progress) {
  let received = head.length;
  return new ReadableStream<Bytes>({
    start(controller) {
      controller.enqueue(head);
      progress(received, total);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      received += value.length;
      progress(received, total);
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

function inflated(stream: ReadableStream<Bytes>): ReadableStream<Bytes> {
  if (typeof DecompressionStream === 'undefined') {
    throw new EngineError('boot_failed', 'This browser cannot unpack gzip (DecompressionStream is missing)');
  }
  return stream.pipeThrough(new DecompressionStream('gzip'));
}

/**
 * DuckDB's worker never answers when the module it is given does not compile, so a wrong file (a host's own "not found"
 * page with status 200, a truncated copy) has to be caught before.
 */
async function mustBeWasm(blob: Blob, rawBytes: number): Promise<void> {
  const magic = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  if (blob.size !== rawBytes || String.fromCharCode(...magic) !== '\0asm') {
    throw new EngineError('download_failed', `What arrived is not the engine's module (${blob.size} bytes)`);
  }
}
