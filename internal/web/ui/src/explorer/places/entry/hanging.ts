// How a paper is hung on an entry: what it is held against here, how far it has come, and what the service answers.
import { at } from '../../client.ts';
import { language } from '../../language.ts';

export const mostBytes = 10 << 20;

// Answer is what came of it: it hangs there, a refusal in words, no session any more, no answer, or it was stopped.
export type Answer = { hung: true } | { refused: string } | { expired: true } | { unreachable: true } | { stopped: true };

export type Unfit = 'tooLarge' | 'emptyFile';

// unfit tells why a file need not be sent at all; null: it may be.
export const unfit = ({ size }: { size: number }): Unfit | null => (size === 0 ? 'emptyFile' : size > mostBytes ? 'tooLarge' : null);

// sizeOf writes so many bytes: 2,4 MB.
export function sizeOf(bytes: number, write: (value: number, decimals?: number) => string): string {
  if (bytes < 1_000) return `${write(bytes)} B`;
  return bytes < 1_000_000 ? `${write(bytes / 1_000)} kB` : `${write(bytes / 1_000_000, 1)} MB`;
}

// answerOf reads what the service answered.
export function answerOf(status: number, text: string): Answer {
  if (status === 401) return { expired: true };
  if (status >= 200 && status < 300) return { hung: true };
  try {
    const { errors } = JSON.parse(text) as { errors?: { message: string }[] };
    return { refused: errors?.[0]?.message ?? `HTTP ${status}` };
  } catch {
    return status >= 500 || status === 0 ? { unreachable: true } : { refused: `HTTP ${status}` };
  }
}

// hang sends a file that hangs on an entry.
export const hang = (entry: string, file: File, come: (share: number) => void, stop: AbortSignal): Promise<Answer> => send(`entries/${entry.replace(/^entry:/, '')}/files`, file, come, stop);

// send sends a file to an address of the service, and tells how much of it has gone. fetch does not tell that,
// XMLHttpRequest does.
export function send(path: string, file: File, come: (share: number) => void, stop: AbortSignal): Promise<Answer> {
  return new Promise((done) => {
    const asked = new XMLHttpRequest();
    asked.open('POST', at(path));
    asked.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    asked.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    asked.setRequestHeader('Accept', 'application/json');
    asked.setRequestHeader('Accept-Language', language);
    asked.upload.addEventListener('progress', ({ loaded, total }) => come(total > 0 ? loaded / total : 0));
    asked.addEventListener('load', () => done(answerOf(asked.status, asked.responseText)));
    asked.addEventListener('error', () => done({ unreachable: true }));
    asked.addEventListener('timeout', () => done({ unreachable: true }));
    asked.addEventListener('abort', () => done({ stopped: true }));
    stop.addEventListener('abort', () => asked.abort());
    asked.send(file);
  });
}
