// periodsOf lists the stretches of a year's months that have begun on a day, the year first and then
// the latest first.
export function periodsOf(year: number, today: string): string[] {
  if (today < `${year}-01-01`) return [String(year)];
  const last = today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) : 12;
  const begun = (month: number) => month <= last;
  const months = Array.from({ length: last }, (_, n) => `${year}-${String(last - n).padStart(2, '0')}`);
  const quarters = [4, 3, 2, 1].filter((n) => begun(3 * n - 2)).map((n) => `${year}-Q${n}`);
  const halves = [2, 1].filter((n) => begun(6 * n - 5)).map((n) => `${year}-H${n}`);
  const toDate = [9, 6].filter((n) => last > n).map((n) => `${year}-${n}M`);
  return [String(year), ...toDate, ...halves, ...quarters, ...months];
}
