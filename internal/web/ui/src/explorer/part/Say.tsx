import { Fragment, type ReactNode } from 'react';

import { language, type Words } from '../language.ts';

// Say is a sentence in which names in braces are elements, such as links.
export function Say({ words, ...values }: { words: Words } & Record<string, ReactNode>) {
  return words[language === 'vi' ? 0 : 1].split(/\{(\w+)\}/).map((piece, n) => <Fragment key={n}>{n % 2 ? (values[piece] as ReactNode) : piece}</Fragment>);
}
