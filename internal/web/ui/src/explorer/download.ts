// Tables as files: asked for as the page asks, received piece by piece, and handed to the browser under
// the name that the service gave it.
import { at } from './client.ts';
import type { TableAsk } from './gql/graphql.ts';
import { language } from './language.ts';

export type Kind = 'csv' | 'xlsx' | 'parquet';

// Refused is why the service gave no file; empty: it broke off, or nothing answered.
export class Refused extends Error {}

// nameIn reads what a file is called from its Content-Disposition.
export function nameIn(disposition: string | null, otherwise: string): string {
  const coded = /filename\*=utf-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (coded) {
    try {
      return decodeURIComponent(coded);
    } catch {
      return otherwise;
    }
  }
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? otherwise;
}

// receive asks for a table, or a saved one by its number, as a file, and tells how much has come.
export async function receive(of: TableAsk | string, kind: Kind, signal?: AbortSignal, come: (bytes: number) => void = () => {}): Promise<{ name: string; blob: Blob }> {
  const how = `format=${kind}&locale=${language}`;
  const headers = { 'Accept-Language': language };
  const answer = await (typeof of === 'string'
    ? fetch(at(`table/${of}?${how}`), { headers, signal })
    : fetch(at(`table?${how}`), { method: 'POST', body: JSON.stringify(of), headers: { ...headers, 'Content-Type': 'application/json' }, signal })
  ).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Refused('');
  });
  if (!answer.ok) {
    const told: { errors?: { message: string }[] } = await answer.json().catch(() => ({}));
    throw new Refused(told.errors?.[0]?.message ?? `${answer.status}`);
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    for (const reader = answer.body!.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value as Uint8Array<ArrayBuffer>);
      come((bytes += value.length));
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refused('');
  }
  return { name: nameIn(answer.headers.get('Content-Disposition'), `table.${kind}`), blob: new Blob(pieces, { type: answer.headers.get('Content-Type') ?? '' }) };
}

// hand gives a file to the browser.
export function hand({ name, blob }: { name: string; blob: Blob }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
