// What is looked at, as the address says it: the period, the reading of the tree, and the office in
// whose name. The address holds the whole state, so that a view can be sent by mail.

// today is the day on which the service stands.
export const today: string = document.documentElement.dataset.today ?? '';

export type Seen = { period: string; tree: string; office: string };

// standing is what is looked at where an address says nothing.
export const standing: Seen = { period: today.slice(0, 4), tree: 'AS_REPORTED', office: '' };

const aPeriod = /^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])|([1-9]|1[0-2])M))?$/;
const aReading = /^(AS_REPORTED|CURRENT|AS_OF\(\d{4}-\d{2}-\d{2}\))$/;

// seenOf returns what the query of an address says. Of an address that was cut off or mistyped it returns
// what is usual: the header tells what is looked at.
export function seenOf(search: string): Seen {
  const asked = new URLSearchParams(search);
  const written = (name: keyof Seen, form: RegExp) => asked.get(name)?.match(form)?.[0] ?? standing[name];
  return { period: written('period', aPeriod), tree: written('tree', aReading), office: written('office', /.+/) };
}

// deskAsks returns what the desk asks first, by the names of its questions.
export const deskAsks = ({ office, period, tree }: Seen) => ({ Desk: { office, chosen: office !== '', period, tree, ended: monthBefore(today) }, DeskTodo: {} });

// monthBefore returns the month that ended last by a day: 2024-10 on 2024-11-10.
export function monthBefore(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month > 1 ? `${year}-${String(month - 1).padStart(2, '0')}` : `${year - 1}-12`;
}
