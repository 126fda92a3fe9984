package figure

import (
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/org"
)

// place: where did the units hang below those asked for, and when? One row a stretch of time.
func (q *question) place(w *writer) {
	w.held("place")
	w.say(`
	SELECT p.unit_id, p.parent_id, lower(p.valid) AS since, upper(p.valid) AS until,
		CASE `)
	for _, pl := range q.places {
		w.say("WHEN p.path <@ ?::ltree THEN ? ", string(pl.path), pl.under)
	}
	w.say(`END AS under
	FROM placement p
	WHERE p.valid && daterange(?first, ?last, '[]') AND `)
	q.lieBelow(w)
	w.say(")")
}

// tree and place: below which of the units asked for do the units hang on one day's tree,
// today's or a past one's, and where did they hang while they reported? What each was then,
// and owed, no later tree changes. A unit that had no place yet hangs where the parent of
// its first placement hangs, so that a sum is its own part and its children's on every tree.
func (q *question) placeOnOneTree(w *writer) {
	w.table("tree")
	w.say(`
	SELECT unit_id, path FROM placement p
	WHERE valid @> ?0::date OR (parent_id IS NULL AND lower(valid) > ?0::date
		AND NOT EXISTS (SELECT FROM placement o WHERE o.unit_id = p.unit_id AND lower(o.valid) < lower(p.valid)))
	UNION ALL
	SELECT later.unit_id, tree.path || later.unit_id::text
	FROM (
		SELECT DISTINCT ON (unit_id) unit_id, parent_id, path FROM placement p
		WHERE NOT EXISTS (SELECT FROM placement o WHERE o.unit_id = p.unit_id AND o.valid @> ?0::date)
		ORDER BY unit_id, lower(valid)
	) AS later
	JOIN tree ON tree.unit_id = later.parent_id)`, q.reading.day)
	w.held("place")
	w.say(`
	SELECT p.unit_id, p.parent_id, lower(p.valid) AS since, upper(p.valid) AS until, up.under
	FROM tree t
	JOIN placement p ON p.unit_id = t.unit_id AND p.valid && daterange(?first, ?last, '[]')
	CROSS JOIN LATERAL (
		SELECT regexp_replace(trim('.' FROM string_agg(CASE WHEN id = ANY (ARRAY[?]::text[]) THEN id ELSE '' END, '.' ORDER BY nth)), '[.][.]+', '..', 'g') AS under
		FROM unnest(string_to_array(t.path::text, '.')) WITH ORDINALITY AS on_path (id, nth)) AS up
	WHERE up.under <> '')`, bun.List(q.asked))
}

// lieBelow says of a placement p that it lies where a unit asked for ever hung.
func (q *question) lieBelow(w *writer) {
	w.say("(")
	each(w, highest(q.places), " OR ", func(_ int, path org.Path) { w.say("p.path <@ ?::ltree", string(path)) })
	w.say(")")
}

// highest returns those of the places' paths that lie below no other. In their order as
// text, whatever lies below a path follows it at once.
func highest(places []place) []org.Path {
	paths := make([]org.Path, len(places))
	for i, p := range places {
		paths[i] = p.path
	}
	slices.Sort(paths)
	var kept []org.Path
	for _, p := range paths {
		if len(kept) == 0 || !kept[len(kept)-1].Contains(p) {
			kept = append(kept, p)
		}
	}
	return kept
}
