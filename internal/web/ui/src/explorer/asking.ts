// How the service is asked: by whatever is read first of the program (ahead.ts), and by all the rest.
import { language } from './language.ts';

// at returns the address of one of the service's doors, whatever path a proxy puts before it.
export const at = (door: string): string => new URL(door, document.baseURI).href;

// signInAt returns the address at which one signs in, and that leads back to what is on screen now.
export const signInAt = (): string => `${at('sign-in')}?${new URLSearchParams({ next: location.pathname + location.search + location.hash })}`;

// signIn leads there.
export const signIn = (): void => location.assign(signInAt());

// What of people and offices was told is not kept on the device (src/worker), nor who did what, nor the entries of
// registers, which may name persons.
const keeps = () => !/^(admin|entries\/|u\/[^/]*\/registers\/)/.test(location.pathname.slice(new URL(at('./')).pathname.length));

// how says how a question is sent: an answer that one has is asked about each time.
export const how = (): RequestInit => ({ headers: { Accept: 'application/graphql-response+json, application/json', 'Accept-Language': language, ...(keeps() && { 'X-Keep': 'yes' }) }, cache: 'no-cache' });

const sent = new Map<string, Promise<Response>>();

// send asks a listed question before anything can show its answer.
export function send(operationName: string, variables: Record<string, unknown>, hash: string): void {
  const text = (value: object) => JSON.stringify(value, (_, part: unknown) => (part && typeof part === 'object' ? Object.fromEntries(Object.entries(part).sort()) : part)); // as urql writes it
  const address = `${at('graphql')}?${new URLSearchParams({ operationName, variables: text(variables), extensions: text({ persistedQuery: { version: 1, sha256Hash: hash } }) })}`;
  const answer = fetch(address, how());
  answer.catch(() => undefined); // whoever wants it hears of it
  sent.set(address, answer);
}

// early returns the answer to what was asked already, once.
export function early(address: string): Promise<Response> | undefined {
  const answer = sent.get(address);
  sent.delete(address);
  return answer;
}
