/** What asks the engine on the page of a ranking: it comes with the first sign that another period is wanted. */
export async function fetchBench() {
  const [{ engine }, { byPlace }, state] = await Promise.all([
    import('#lib/engine/client.svelte.ts'),
    import('#lib/questions/by-place.ts'),
    import('#lib/panels/EngineState.svelte'),
  ]);
  return { engine, byPlace, State: state.default };
}

export type Bench = Awaited<ReturnType<typeof fetchBench>>;
