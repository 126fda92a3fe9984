import { say } from '../../language.ts';
import type { Standing } from './act.ts';
import { words } from './words.ts';

// whoOf writes who did something to a report: by name and office where they are known.
export function whoOf({ author, by }: Pick<Standing['revisions']['nodes'][number], 'author' | 'by'>): string {
  if (!author) return by || say(words.system);
  return [author.fullName || author.account, author.office && `(${author.office})`].filter(Boolean).join(' ');
}
