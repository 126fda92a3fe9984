// How a file of targets is handed in: first only tried.
import { at } from '../../client.ts';
import { language } from '../../language.ts';

// Fault is what is wrong at one place of a file.
export type Fault = { sheet?: string; row?: number; cell?: string; message: string; messageEn?: string };

// Want is what taking the file in would be refused for.
export type Want = { message: string; messageEn: string };

// Came is what came, or would come, of a file.
export type Came = { changes: { indicator: string; unit: string; before: string | null; after: string | null }[]; checks: string[]; wants: Want[]; faults: Fault[] };

export type Answer = { came: Came } | { refused: string } | { expired: true } | { unreachable: true };

export type Paper = { year: number; day: string; document: string; reason: string };

// answerOf reads what the service answered.
export function answerOf(status: number, body: unknown): Answer {
  if (status === 401) return { expired: true };
  const told = body as Partial<Came> & { errors?: { message: string }[] };
  if (Array.isArray(told?.faults)) return { came: { changes: told.changes ?? [], checks: told.checks ?? [], wants: told.wants ?? [], faults: told.faults } };
  return { refused: told?.errors?.[0]?.message ?? `HTTP ${status}` };
}

// hand hands a file in, or only asks what would come of it.
export async function hand(file: File, { year, day, document, reason }: Paper, dryRun: boolean): Promise<Answer> {
  const to = new URL(at('imports/quotas'));
  to.search = new URLSearchParams({ year: String(year), day, document, reason, dryRun: String(dryRun) }).toString();
  const type = /\.xlsx$/i.test(file.name) ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv';
  try {
    const answer = await fetch(to, { method: 'POST', body: await file.arrayBuffer(), headers: { 'Content-Type': type, Accept: 'application/json', 'Accept-Language': language } });
    return answerOf(answer.status, await answer.json());
  } catch {
    return { unreachable: true };
  }
}
