/** Files at the root of the site that machines ask for by name. */
export const MACHINE_FILES = ['robots.txt', 'sitemap.xml'] as const;

export type MachineFile = (typeof MACHINE_FILES)[number];

export function match(param: string): param is MachineFile {
  return (MACHINE_FILES as readonly string[]).includes(param);
}
