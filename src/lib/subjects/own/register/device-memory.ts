/** Memory of the device in GB, where the browser says; in half of them it does not. */
export function deviceMemory(): number | null {
  const { deviceMemory: memory } = navigator as { deviceMemory?: unknown };
  return typeof memory === 'number' && memory > 0 ? memory : null;
}
