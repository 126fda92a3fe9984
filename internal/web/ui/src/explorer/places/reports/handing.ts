// How a file of reports is handed in: what it is held against here, and what the service answers.
import { at } from '../../client.ts';
import { language } from '../../language.ts';
import type { Cell } from '../../part/SheetCells.tsx';

export const mostBytes = 4 << 20;

export type Outcome = { dryRun: boolean; written: number; unchanged: number; faults: Cell[]; warnings: Cell[] };

// Answer is what came of it: an outcome, a refusal in words, no session any more, or no answer at all.
export type Answer = { outcome: Outcome } | { refused: string } | { expired: true } | { unreachable: true };

export type Unfit = 'wrongKind' | 'tooLarge' | 'emptyFile';

// unfit tells why a file need not be sent at all; null: it may be.
export function unfit({ name, size }: { name: string; size: number }): Unfit | null {
  if (!/\.(xlsx|csv|txt|tsv)$/i.test(name)) return 'wrongKind';
  if (size === 0) return 'emptyFile';
  return size > mostBytes ? 'tooLarge' : null;
}

// answerOf reads what the service answered.
export function answerOf(status: number, body: unknown): Answer {
  if (status === 401) return { expired: true };
  const told = body as Partial<Outcome> & { errors?: { message: string }[] };
  if (typeof told?.written === 'number' && Array.isArray(told.faults)) return { outcome: { ...told, warnings: told.warnings ?? [] } as Outcome };
  return { refused: told?.errors?.[0]?.message ?? `HTTP ${status}` };
}

// hand hands a file in, or only asks what would come of it.
export async function hand(file: ArrayBuffer, name: string, { month, code, act, dryRun }: { month: string; code: string; act: 'submit' | 'save'; dryRun: boolean }): Promise<Answer> {
  const to = new URL(at(`sheets/${month}/${encodeURIComponent(code)}`));
  to.search = new URLSearchParams({ act, dryRun: String(dryRun) }).toString();
  const type = /\.xlsx$/i.test(name) ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv';
  let answer: Response;
  try {
    answer = await fetch(to, { method: 'POST', body: file, headers: { 'Content-Type': type, Accept: 'application/json', 'Accept-Language': language } });
  } catch {
    return { unreachable: true };
  }
  try {
    return answerOf(answer.status, await answer.json());
  } catch {
    // A proxy's page, or an answer that broke off: what was done nobody knows.
    return answer.ok || answer.status >= 500 ? { unreachable: true } : answerOf(answer.status, null);
  }
}
