/** A worker whose script is part of the module that opens it (Vite). */
declare module '*?worker&inline' {
  const InlineWorker: new () => Worker;
  export default InlineWorker;
}
