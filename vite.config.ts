import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { wasmAsset } from './src/lib/engine/wasm-asset.ts';

export default defineConfig({
  plugins: [sveltekit(), wasmAsset()],
  test: {
    include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
