// What a directive and its answer say, by the fields of their registers.
import { today } from '../../seen.ts';

// The registers of directives, and the fields by which one is answered.
export const issuedIn = 'directives';
export const answeredIn = 'directives_received';
export const fields = { directive: 'directive', acknowledged: 'acknowledged', planned: 'plan_made', plan: 'plan' } as const;

type Document = { number: string; date: string | null; issuer: string };
type Value = { field: { code: string; type?: string }; value: string | null; text?: string; document?: Document | null };

// saidOf returns what one field says; empty: nothing.
export const saidOf = (values: readonly Value[], code: string): string => values.find(({ field }) => field.code === code)?.value ?? '';

// documentOf returns the first document that an entry names.
export const documentOf = (values: readonly Value[]): Document | null => values.find(({ document }) => document)?.document ?? null;

// titleOf returns what an entry is called: its first words.
export const titleOf = (values: readonly Value[]): string => values.find(({ field, text }) => field.type === 'TEXT' && text)?.text ?? '';

// until says how far the answer to a directive is due: null where it is not.
export function until(values: readonly Value[]): { day: string; late: boolean } | null {
  const day = saidOf(values, 'answer_by');
  return day ? { day, late: day < today } : null;
}

type Answered = { acknowledged: boolean; planned: boolean };

// standingOf returns who of those that a directive is addressed to has answered, and who has not.
export function standingOf<Addressee extends Answered>(addressees: readonly Addressee[]) {
  return {
    lacking: addressees.filter(({ acknowledged }) => !acknowledged),
    unplanned: addressees.filter(({ acknowledged, planned }) => acknowledged && !planned),
    acknowledged: addressees.filter(({ acknowledged }) => acknowledged).length,
    planned: addressees.filter(({ planned }) => planned).length,
  };
}
