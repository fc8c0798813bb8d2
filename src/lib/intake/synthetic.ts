/** Whether the name of a file or of one of its columns says that nothing in it is real. */
export const saysSynthetic = (names: readonly string[]): boolean =>
  names.some((name) => /synthetic|синтетич|жасанды дерек/iu.test(name));
