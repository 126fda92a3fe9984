import { defineConfig } from 'vite';

import { documents } from './vite.documents.ts';
import { first, kept } from './vite.kept.ts';

// The explorer. The program embeds dist, and writes into its page, for each visit, what stands in
// {{…}} here: the way up to the folder of all places (base), the language, the day on which the service
// stands, whether somebody is signed in, and a nonce for styles that components write.
//
//   THIDUA=http://127.0.0.1:8080 npm run dev
//
// serves it as it is edited, beside a service that runs there.
const service = process.env.THIDUA ?? 'http://127.0.0.1:8080';
const doors = ['graphql', 'graphiql', 'session', 'sign-in', 'account', 'accounts', 'pages', 'password', 'passkey', 'sheets', 'imports', 'registers', 'entries', 'files', 'pacts', 'proposals', 'papers', 'reviews', 'audit.csv', 'help.txt', 'schema.graphql', 'table'];
// Places that lie behind the same names as doors.
const placesToo = /^\/(table|registers|(entries|proposals)\/\d+)(\?|$)/;

export default defineConfig(({ command }) => ({
  base: './',
  optimizeDeps: { entries: ['index.html'] }, // the other page has a build of its own
  html: { cspNonce: '{{nonce}}' },
  plugins: [
    documents(),
    first(),
    kept(),
    command === 'serve' && {
      name: 'as the program writes it',
      transformIndexHtml: (html: string) =>
        html.replaceAll('{{base}}', '/').replaceAll('{{lang}}', 'vi').replaceAll('{{today}}', process.env.TODAY ?? '2024-11-10').replaceAll('{{signed-in}}', 'yes').replaceAll('{{nonce}}', ''),
    },
  ],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      doors.map((door) => [
        `^/${door.replace('.', '\\.')}([/?].*)?$`,
        { target: service, changeOrigin: false, bypass: (asked: { url?: string; method?: string }) => (asked.method === 'GET' && placesToo.test(asked.url ?? '') ? '/index.html' : undefined) },
      ]),
    ),
  },
  build: {
    outDir: '../dist/explorer',
    assetsDir: 'app',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700, // the charts', which are loaded where one is looked at
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/worker/sw.ts' },
      output: { entryFileNames: ({ name }: { name: string }) => (name === 'sw' ? 'sw.js' : 'app/[name]-[hash].js') }, // the worker lies in the folder of all places
      // "use client" says something to frameworks that render on a server, nothing here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
}));
