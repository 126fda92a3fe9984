import { at } from '../../../client.ts';
import { language, say } from '../../../language.ts';
import { words } from '../../../words.ts';

// What came of a file: the door's answer, which may tell what is wrong with it place by place; or why it
// was not taken at all.
export type Sent<Answer> = { answer: Answer; refused?: undefined } | { answer?: undefined; refused: string };

// sendFile sends a file to one of the service's doors.
export async function sendFile<Answer>(door: string, file: File, asked: Record<string, string>): Promise<Sent<Answer>> {
  try {
    const response = await fetch(at(`${door}?${new URLSearchParams(asked)}`), { method: 'POST', body: file, headers: { 'Content-Type': file.type || 'application/octet-stream', 'Accept-Language': language } });
    const told = (await response.json()) as Answer & { errors?: { message: string }[] };
    return response.ok || !told.errors ? { answer: told } : { refused: told.errors[0]?.message ?? String(response.status) };
  } catch {
    return { refused: say(words.unreachable) };
  }
}
