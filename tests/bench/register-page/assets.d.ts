/** The text of a file. */
declare module '*?raw' {
  const text: string;
  export default text;
}

/** The address of a file of the build (Vite). */
declare module '*?url' {
  const url: string;
  export default url;
}
