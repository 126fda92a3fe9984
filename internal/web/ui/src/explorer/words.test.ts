// @vitest-environment node
// Vietnamese is whole: whatever people read stands in a list of words, in both languages, and says the same.
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

type Node = { type: string; [part: string]: unknown };

const sources = import.meta.glob<string>(['./**/*.ts', './**/*.tsx', '!./gql/**', '!./**/*.test.*'], { eager: true, query: '?raw', import: 'default' });

// What is called the same in both languages: names of things, of which there are few.
const names = new Set(['Thi Đua', 'CSV', 'Excel', 'Excel XLSX', 'XLSX', 'Parquet', 'GraphQL', 'GraphiQL', 'API', 'đồng']);
// The number of a document, as one is written anywhere.
const document = /^\d+\/[A-ZĐ\d-]+$/;
const namesWithin = /Thi Đua|Việt Nam|đồng/g;
const ours = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
const wordsOf = (text: string) => text.replace(/\{\w+\}/g, '').match(/\p{L}+/gu) ?? [];

// faults returns what is wrong with what is said in Vietnamese and in English.
function faults([vi, en]: readonly [string, string]): string[] {
  const found: string[] = [];
  if (!vi.trim() !== !en.trim()) found.push('one language says nothing'); // both may, where there is nothing to say
  if (vi === en && wordsOf(vi).length > 0 && !names.has(wordsOf(vi).join(' '))) found.push('both say it in one language');
  if (wordsOf(vi).length > 2 && !ours.test(vi)) found.push('the Vietnamese has no Vietnamese letter');
  if (ours.test(en.replace(namesWithin, '')) && en !== 'Tiếng Việt') found.push('the English has Vietnamese letters');
  if (String([...new Set(holes(vi))]) !== String([...new Set(holes(en))])) found.push('they do not put in the same values');
  return found;
}

// walk calls look with each part of a program and what it stands in.
function walk(part: unknown, look: (node: Node, within: Node | null) => void, within: Node | null = null): void {
  if (Array.isArray(part)) return part.forEach((one) => walk(one, look, within));
  if (!part || typeof part !== 'object') return;
  const node = part as Node;
  if (typeof node.type === 'string') look(node, within);
  for (const [name, inner] of Object.entries(node)) if (name !== 'parent') walk(inner, look, typeof node.type === 'string' ? node : within);
}

const textOf = (node: unknown): string | null => {
  const { type, value } = (node ?? {}) as Node;
  return type === 'Literal' && typeof value === 'string' ? value : null;
};

// pairs returns what a source says in both languages: two texts beside each other, which stand in a list of
// words, or of which the first alone is Vietnamese.
function pairs(name: string, source: string): [string, string][] {
  const found: [string, string][] = [];
  walk(parseSync(name, source).program, (node) => {
    if (node.type !== 'ArrayExpression') return;
    const texts = (node.elements as unknown[]).map(textOf);
    if (texts.length === 2 && texts.every((text) => text !== null) && (name.endsWith('words.ts') || (ours.test(texts[0]!) && !ours.test(texts[1]!)))) found.push(texts as [string, string]);
  });
  return found;
}

// What an element says to whoever cannot see it, or who reads on.
const said = new Set(['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt', 'label']);

// literals returns texts that stand in the components themselves, where no other language reaches them.
function literals(name: string, source: string): string[] {
  const found: string[] = [];
  const check = (text: string | null) => text !== null && /\p{L}/u.test(text) && !names.has(text.trim()) && !document.test(text) && found.push(text.trim());
  walk(parseSync(name, source).program, (node, within) => {
    if (node.type === 'JSXText') check(node.value as string);
    if (node.type === 'JSXExpressionContainer' && within?.type !== 'JSXAttribute') check(textOf(node.expression));
    if (node.type === 'JSXAttribute' && said.has((node.name as Node).name as string)) {
      const value = node.value as Node | null;
      check(value?.type === 'JSXExpressionContainer' ? textOf(value.expression) : textOf(value));
    }
  });
  return found;
}

test('all that is said is said in Vietnamese and in English', () => {
  const all = Object.entries(sources).flatMap(([name, source]) => pairs(name, source).map((pair) => ({ name, pair, wrong: faults(pair) })));
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
});

// flat returns what stands in a list of words, however deep.
const flat = (words: unknown, key = ''): [string, unknown][] => (Array.isArray(words) || typeof words !== 'object' || !words ? [[key, words]] : Object.entries(words).flatMap(([name, inner]) => flat(inner, `${key}.${name}`)));

test('every list of words is found', () => {
  const lists = import.meta.glob<Record<string, Record<string, unknown>>>('./**/words.ts', { eager: true });
  for (const [name, list] of Object.entries(lists)) {
    const found = pairs(name, sources[name]!);
    for (const [key, pair] of flat(list)) expect(found, `${name}${key} is no pair, or is put together of parts`).toContainEqual(pair);
  }
});

test('nothing is said in the components themselves', () => {
  const found = Object.entries(sources).flatMap(([name, source]) => (name.endsWith('.tsx') ? literals(name, source).map((text) => `${name}: ${text}`) : []));
  expect(found).toEqual([]);
});

test('what is wrong is found', () => {
  expect(faults(['Chúng ta đang ở đâu?', 'Where do we stand?'])).toEqual([]);
  expect(faults(['', 'Where do we stand?'])).toContain('one language says nothing');
  expect(faults(['Save', 'Save'])).toContain('both say it in one language');
  expect(faults(['Where do we stand?', 'Where are we?'])).toContain('the Vietnamese has no Vietnamese letter');
  expect(faults(['Báo cáo', 'Báo cáo chậm'])).toContain('the English has Vietnamese letters');
  expect(faults(['{n} báo cáo', 'reports'])).toContain('they do not put in the same values');
  expect(literals('a.tsx', '<p title="Báo cáo">Chậm {"từ"} {say(words.b)} · 12 %</p>')).toEqual(['Báo cáo', 'Chậm', 'từ']);
  expect(pairs('a.ts', "const a = ['Báo cáo', 'Reports'] as const; const b = ['x', 'y'];")).toEqual([['Báo cáo', 'Reports']]);
});
