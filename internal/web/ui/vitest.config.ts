import { defineConfig } from 'vitest/config';

export default defineConfig({
  // A window for each file took six sevenths of the time; none of the tests leaves anything in it.
  test: { environment: 'happy-dom', isolate: false, include: ['src/explorer/**/*.test.{ts,tsx}'] },
});
