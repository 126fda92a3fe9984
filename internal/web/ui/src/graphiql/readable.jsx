import { useEffect } from 'react';
import { useGraphiQL, useMonaco } from '@graphiql/react';

// The colours of the editor that are too faint on its grounds, and what is written instead.
const clearer = {
  'graphiql-LIGHT': ['vs', { comment: '#006400', number: '#0a6640', 'argument.identifier.gql': '#5a57b8' }, { 'editorLineNumber.foreground': '#1f6f84' }],
  'graphiql-DARK': ['vs-dark', { comment: '#93c47d', 'argument.identifier.gql': '#b0acff' }, { 'editorLineNumber.foreground': '#a9b4c6' }],
};

const cleared = new WeakSet();

// clear defines the editor's themes with clearer colours. GraphiQL defines its own whenever it begins
// anew, also after that.
function clear(monaco) {
  if (cleared.has(monaco.editor)) return;
  cleared.add(monaco.editor);
  const define = monaco.editor.defineTheme;
  monaco.editor.defineTheme = (name, theme) => {
    const [base, rules, colors] = clearer[name];
    define(name, {
      base,
      inherit: true,
      rules: Object.entries(rules).map(([token, foreground]) => ({ token, foreground })),
      colors: { ...theme?.colors, 'editor.background': '#ffffff00', 'scrollbar.shadow': '#ffffff00', ...colors },
    });
  };
  for (const name of Object.keys(clearer)) monaco.editor.defineTheme(name);
}

// What GraphiQL brings lacks half of the Vietnamese letters.
const fontFamily = "ui-monospace, 'Noto Sans Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace";

// Readable makes of the editors what every eye and every width can read: their colours have
// contrast, long lines are broken, and the numbers of lines leave room for the text.
export function Readable() {
  const monaco = useMonaco((state) => state.monaco);
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL((state) => state);
  useEffect(() => {
    if (monaco) clear(monaco);
  }, [monaco]);
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) {
      editor?.updateOptions({ fontFamily, wordWrap: 'on', folding: false, lineNumbersMinChars: 2, lineDecorationsWidth: 8 });
    }
  }, [queryEditor, variableEditor, responseEditor]);
  useTabs();
  return null;
}

// useTabs tells what the tabs are to whoever does not see them. GraphiQL makes a tab of what holds
// two buttons, one that shows an operation and one that closes it, which no tab may: it is a list.
function useTabs() {
  useEffect(() => {
    const mend = () => {
      for (const [things, from, to] of [['.graphiql-tabs', 'tablist', 'list'], ['.graphiql-tab', 'tab', 'listitem'], ['#graphiql-session', 'tabpanel', 'region']]) {
        for (const thing of document.querySelectorAll(`${things}[role=${from}]`)) thing.setAttribute('role', to);
      }
      for (const tab of document.querySelectorAll('.graphiql-tab[aria-selected]')) {
        tab.querySelector('.graphiql-tab-button')?.setAttribute('aria-current', tab.getAttribute('aria-selected'));
        tab.removeAttribute('aria-selected');
      }
    };
    const watch = new MutationObserver(mend);
    watch.observe(document.getElementById('root'), { subtree: true, childList: true, attributeFilter: ['aria-selected', 'role'] });
    mend();
    return () => watch.disconnect();
  }, []);
}
