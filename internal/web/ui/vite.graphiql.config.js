import { defineConfig } from 'vite';

// The page is served below /graphiql/ by the program, which embeds dist. It names its files as they
// lie beside it, whatever path a proxy puts before it. {{nonce}} the program replaces anew for each
// visit.
export default defineConfig({
  base: './',
  html: { cspNonce: '{{nonce}}' },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/graphiql',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      input: 'graphiql.html',
      // "use client" says something to frameworks that render on a server, nothing here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
});
