// How a file of entries is handed in, and what the service answers.
import { at } from '../../client.ts';
import { language } from '../../language.ts';

// Problem is what is wrong with a cell of a file.
export type Problem = { sheet?: string; cell?: string; value?: string; field?: string; message: string; messageEn: string };

export type Outcome = { dryRun: boolean; noted: number; standing: readonly unknown[]; problems: readonly Problem[] };

// Answer is what came of it: an outcome, a refusal in words, no session any more, or no answer at all.
export type Answer = { outcome: Outcome } | { refused: string } | { expired: true } | { unreachable: true };

// answerOf reads what the service answered.
export function answerOf(status: number, body: unknown): Answer {
  if (status === 401) return { expired: true };
  const told = body as Partial<Outcome> & { errors?: { message: string }[] };
  if (typeof told?.noted === 'number') return { outcome: { ...told, standing: told.standing ?? [], problems: told.problems ?? [] } as Outcome };
  return { refused: told?.errors?.[0]?.message ?? `HTTP ${status}` };
}

// hand hands a file in, or only asks what would come of it.
export async function hand(file: ArrayBuffer, name: string, { register, unit, dryRun }: { register: string; unit: string; dryRun: boolean }): Promise<Answer> {
  const to = new URL(at('imports/entries'));
  to.search = new URLSearchParams({ register, unit, dryRun: String(dryRun) }).toString();
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
