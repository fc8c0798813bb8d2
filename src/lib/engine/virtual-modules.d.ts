declare module 'virtual:aina/duckdb-wasm' {
  /** Address of the gzipped WASM module. */
  export const url: string;
  /** Bytes of the gzipped module, and of the module itself. */
  export const gzipBytes: number;
  export const rawBytes: number;
}
