import { createHash } from 'node:crypto';

import type { Plugin, Rolldown } from 'vite';

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
    chunks.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => load(fileName));
    const charts = chunks.filter(({ moduleIds }) => moduleIds.some((id) => /node_modules\/(echarts|zrender)\//.test(id))).map(({ fileName }) => fileName);
    const files = parts.map(({ fileName }) => fileName).filter((name) => /^app\/.*\.(js|css|woff2)$/.test(name));
    for (const font of files.filter((name) => name.endsWith('.woff2'))) shell.add(font);
    const worker = bundle['sw.js'] as Rolldown.OutputChunk;
    const version = createHash('sha256').update(JSON.stringify(files) + worker.code).digest('hex').slice(0, 12);
    const said = { __SHELL__: [...shell], __PLACES__: files.filter((name) => !shell.has(name) && !charts.includes(name)), __VERSION__: version };
    for (const [name, value] of Object.entries(said)) worker.code = worker.code.replaceAll(name, JSON.stringify(value));
  },
});
