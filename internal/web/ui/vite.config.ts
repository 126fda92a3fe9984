import { createHash } from 'node:crypto';

import { defineConfig, type Rolldown } from 'vite';

// The explorer. The program embeds dist, and writes into its page, for each visit, what stands in
// {{…}} here: the way up to the folder of all places (base), the language, the day on which the service
// stands, whether somebody is signed in, and a nonce for styles that components write.
//
//   THIDUA=http://127.0.0.1:8080 npm run dev
//
// serves it as it is edited, beside a service that runs there.
const service = process.env.THIDUA ?? 'http://127.0.0.1:8080';
const doors = ['graphql', 'graphiql', 'session', 'sign-in', 'account', 'accounts', 'pages', 'password', 'passkey', 'sheets', 'imports', 'audit.csv', 'help.txt', 'schema.graphql', 'table'];

// kept writes into the worker which files make up this version: those that the page loads, and those of
// the places, but for the charts, which are large and need a network.
const kept = {
  name: 'what the worker keeps',
  apply: 'build' as const,
  generateBundle(_: unknown, bundle: Rolldown.OutputBundle) {
    const parts = Object.values(bundle);
    const chunks = parts.filter((part) => part.type === 'chunk' && part.fileName !== 'sw.js') as Rolldown.OutputChunk[];
    const shell = new Set<string>();
    const load = (name: string) => {
      const chunk = chunks.find(({ fileName }) => fileName === name);
      if (!chunk || shell.has(name)) return;
      shell.add(name);
      for (const css of (chunk as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? []) shell.add(css);
      chunk.imports.forEach(load);
    };
    chunks.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => load(fileName));
    const charts = chunks.filter(({ moduleIds }) => moduleIds.some((id) => /node_modules\/(echarts|zrender)\//.test(id))).map(({ fileName }) => fileName);
    const files = parts.map(({ fileName }) => fileName).filter((name) => /^app\/.*\.(js|css|woff2)$/.test(name));
    for (const font of files.filter((name) => name.endsWith('.woff2'))) shell.add(font);
    const worker = bundle['sw.js'] as Rolldown.OutputChunk;
    const version = createHash('sha256').update(JSON.stringify(files) + worker.code).digest('hex').slice(0, 12);
    const said = { __SHELL__: [...shell], __PLACES__: files.filter((name) => !shell.has(name) && !charts.includes(name)), __VERSION__: version };
    for (const [name, value] of Object.entries(said)) worker.code = worker.code.replaceAll(name, JSON.stringify(value));
  },
};

export default defineConfig(({ command }) => ({
  base: './',
  optimizeDeps: { entries: ['index.html'] }, // the other page has a build of its own
  html: { cspNonce: '{{nonce}}' },
  plugins: [
    kept,
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
        { target: service, changeOrigin: false, bypass: (asked: { url?: string; method?: string }) => (door === 'table' && asked.method === 'GET' && /^\/table(\?|$)/.test(asked.url ?? '') ? '/index.html' : undefined) },
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
