import { createHash } from 'node:crypto';

import type { Plugin, Rolldown } from 'vite';

// first names in the page all that it loads, beside what is read first: so that it comes at the same time.
export const first = (): Plugin => ({
  name: 'what the page loads',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_, { chunk, bundle = {} }) {
      const main = (chunk?.dynamicImports ?? []).map((name) => bundle[name]).filter((part) => part?.type === 'chunk') as Rolldown.OutputChunk[];
      const css = main.flatMap((part) => [...((part as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? [])]);
      const fonts = Object.keys(bundle).filter((name) => name.endsWith('.woff2'));
      return [
        ...css.map((name) => ({ tag: 'link', injectTo: 'head' as const, attrs: { rel: 'stylesheet', crossorigin: true, href: `./${name}` } })),
        ...main.flatMap(({ fileName, imports }) => [fileName, ...imports.filter((name) => name !== chunk!.fileName)]).map((name) => ({ tag: 'link', injectTo: 'head' as const, attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}` } })),
        ...fonts.map((name) => ({ tag: 'link', injectTo: 'head' as const, attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${name}` } })),
      ];
    },
  },
});

// kept writes into the worker which files make up this version: those that the page loads, and those of
// the places, but for the charts, which are large and need a network.
export const kept = (): Plugin => ({
  name: 'what the worker keeps',
  apply: 'build',
  generateBundle(_, bundle) {
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
    const ahead = chunks.find(({ isEntry }) => isEntry)!;
    for (const name of [ahead.fileName, ...ahead.dynamicImports]) load(name);
    const charts = chunks.filter(({ moduleIds }) => moduleIds.some((id) => /node_modules\/(echarts|zrender)\//.test(id))).map(({ fileName }) => fileName);
    const files = parts.map(({ fileName }) => fileName).filter((name) => /^app\/.*\.(js|css|woff2)$/.test(name));
    for (const font of files.filter((name) => name.endsWith('.woff2'))) shell.add(font);
    const worker = bundle['sw.js'] as Rolldown.OutputChunk;
    const version = createHash('sha256').update(JSON.stringify(files) + worker.code).digest('hex').slice(0, 12);
    const said = { __SHELL__: [...shell], __PLACES__: files.filter((name) => !shell.has(name) && !charts.includes(name)), __VERSION__: version };
    for (const [name, value] of Object.entries(said)) worker.code = worker.code.replaceAll(name, JSON.stringify(value));
  },
});
