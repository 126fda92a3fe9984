// When somebody was here before, as this device remembers it.

// apart is how long one stays away until coming back is another visit.
const apart = 4 * 60 * 60 * 1000;

type Visits = { last: string | null; here: string };

// visited returns the visits once somebody is here at a moment: the same ones while a visit goes on.
export function visited(before: Visits | null, now: Date): Visits {
  if (!before) return { last: null, here: now.toISOString() };
  if (now.getTime() - Date.parse(before.here) < apart) return before;
  return { last: before.here, here: now.toISOString() };
}

// lastVisit returns when an account was here before this visit, and keeps that it is here now. Null: it
// never was, or the device does not remember.
export function lastVisit(account: string, now = new Date()): string | null {
  const key = `thidua:visits:${account}`;
  try {
    const visits = visited(JSON.parse(localStorage.getItem(key) ?? 'null') as Visits | null, now);
    localStorage.setItem(key, JSON.stringify(visits));
    return visits.last;
  } catch {
    return null; // nothing may be stored, or something else stands there
  }
}
