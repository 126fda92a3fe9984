// What is looked at, as the address says it: the period, the reading of the tree, and the office in
// whose name. The address holds the whole state, so that a view can be sent by mail.

// today is the day on which the service stands.
export const today: string = document.documentElement.dataset.today ?? '';

export type Seen = { period: string; tree: string; office: string };

// standing is what is looked at where an address says nothing.
export const standing: Seen = { period: today.slice(0, 4), tree: 'AS_REPORTED', office: '' };

// seenOf returns what the query of an address says.
export function seenOf(search: string): Seen {
  const asked = new URLSearchParams(search);
  return { period: asked.get('period') || standing.period, tree: asked.get('tree') || standing.tree, office: asked.get('office') || standing.office };
}

// deskAsks returns what the desk asks first, by the names of its questions.
export const deskAsks = ({ office, period, tree }: Seen) => ({ Desk: { office, chosen: office !== '', period, tree }, DeskTodo: {} });
