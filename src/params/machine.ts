/** Files at the root of the site that machines ask for by name; hosts read the last one. */
export const MACHINE_FILES = ['robots.txt', 'sitemap.xml', '_redirects'] as const;

export type MachineFile = (typeof MACHINE_FILES)[number];

export function match(param: string): param is MachineFile {
  return (MACHINE_FILES as readonly string[]).includes(param);
}
