import { say } from '../../../language.ts';
import { day, moment, period } from '../../../write.ts';
import { words } from '../words.ts';

export type Fact = { name: string; value: string };

// Naming says what roles and other values are called.
export type Naming = { role: (role: string) => string; label: (kind: string, value: string) => string };

// What is for programs: they find again by it what was done, and it says nothing to people.
const forPrograms = new Set(['sha256', 'hash', 'token', 'table', 'reorganisation', 'session', 'link', 'grant', 'code']);

const isWord = (name: string): name is keyof typeof facts => name in facts;

// What facts are called. A name that is not here is shown as it is.
const facts = {
  account: words.fact_account, accounts: words.fact_accounts, acts: words.fact_acts, about: words.fact_about, by: words.fact_by, changed: words.fact_changed, count: words.fact_count, document: words.document,
  effective: words.effective, expires: words.fact_expires, file: words.file, format: words.fact_format, from: words.from, indicator: words.indicator, issuer: words.fact_issuer, links: words.fact_links, linked: words.fact_linked,
  month: words.month, name: words.fact_name, names: words.fact_names, number: words.fact_number, on: words.fact_on, operation: words.fact_operation, readOnly: words.fact_readOnly, reason: words.reason, required: words.fact_required,
  revision: words.fact_revision, role: words.role, rows: words.fact_rows, schedule: words.fact_schedule, sessions: words.fact_sessions, since: words.fact_since, times: words.fact_times, to: words.fact_to, unit: words.unit, units: words.fact_units,
  until: words.fact_until, why: words.reason, within: words.fact_within, year: words.year,
} as const;

// factsInWords says what is known of something that was done, as people say it.
export function factsInWords(of: readonly Fact[], { role, label }: Naming): string[] {
  return of
    .filter(({ name, value }) => value !== '' && !forPrograms.has(name))
    .map(({ name, value }) => `${isWord(name) ? say(facts[name]) : name}: ${said(name, value, { role, label })}`);
}

function said(name: string, value: string, { role, label }: Naming): string {
  switch (name) {
    case 'role':
      return role(value);
    case 'by':
      return label('SessionProof', value);
    case 'month':
      return period(value);
    case 'acts':
      return value.split(' ').map((act) => label('AuditAct', act)).join(', ');
    case 'changed':
      return value.split(' ').map((part) => (part in parts ? say(parts[part as keyof typeof parts]) : part)).join(', ');
  }
  if (value === 'true' || value === 'yes') return say(words.yes);
  if (value === 'false' || value === 'no') return say(words.no);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return day(value);
  if (/^\d{4}-\d\d-\d\dT.*Z$/.test(value)) return moment(value);
  return value;
}

const parts = { fullName: words.fullName, telephone: words.telephone, email: words.email, language: words.fact_language, unit: words.keptBy } as const;
