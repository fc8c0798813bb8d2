/** The address of a file of the build (Vite). */
declare module '*?url' {
  const url: string;
  export default url;
}
