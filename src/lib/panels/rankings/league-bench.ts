/** What asks the engine on the page of a ranking: it comes with the first sign that another period is wanted. */
export async function fetchBench() {
  const [{ engine }, state] = await Promise.all([
    import('#lib/engine/client.svelte.ts'),
    import('../EngineState.svelte'),
  ]);
  return { engine, State: state.default };
}

export type Bench = Awaited<ReturnType<typeof fetchBench>>;
