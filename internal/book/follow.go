package book

import (
	"context"
	"fmt"
	"regexp"
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// entryForm is how the id of an entry is written, by itself or as a book writes it.
var entryForm = regexp.MustCompile(`^(?:entry:)?([0-9]+)(?: · .*)?$`)

// follow finds the entries that rows follow: named by their ids, or by the numbers of their documents.
func (t *table) follow(ctx context.Context, tx bun.IDB, keepers map[*row]*org.Unit) error {
	for _, f := range t.register.Fields {
		if f.Type != movement.EntryField {
			continue
		}
		if err := t.followIn(ctx, tx, keepers, f); err != nil {
			return fmt.Errorf("entries of %s that are followed: %w", f.Register, err)
		}
	}
	return nil
}

// numbered is a document of a unit's entry.
type numbered struct {
	unit   int64
	number string
}

func (t *table) followIn(ctx context.Context, tx bun.IDB, keepers map[*row]*org.Unit, f *movement.Field) error {
	asked := map[*row]numbered{}
	var units []int64
	var numbers []string
	for _, r := range t.rows {
		at := slices.IndexFunc(r.said, func(s register.Said) bool { return s.Field == f.Code && s.Value != "" })
		keeper := keepers[r]
		if at < 0 || keeper == nil {
			continue
		}
		if m := entryForm.FindStringSubmatch(r.said[at].Value); m != nil {
			r.said[at].Value = "entry:" + m[1]
			continue
		}
		unit := keeper.ID
		if f.Above && keeper.ParentID != nil {
			unit = *keeper.ParentID
		}
		asked[r] = numbered{unit, r.said[at].Value}
		units, numbers = append(units, unit), append(numbers, r.said[at].Value)
	}
	if len(asked) == 0 {
		return nil
	}
	var rows []struct {
		ID     int64
		UnitID int64
		Number string
	}
	err := tx.NewRaw(`SELECT e.id, e.unit_id, v.value ->> 'number' AS number FROM entry AS e CROSS JOIN LATERAL jsonb_each(e.values) AS v
		WHERE e.register = ? AND e.unit_id = ANY (?::bigint[]) AND e.state <> ? AND jsonb_typeof(v.value) = 'object' AND v.value ->> 'number' = ANY (?::text[])
		ORDER BY e.id`, f.Register, pgdialect.Array(units), register.Void, pgdialect.Array(numbers)).Scan(ctx, &rows)
	if err != nil {
		return err
	}
	found := map[numbered][]int64{}
	for _, r := range rows {
		at := numbered{r.UnitID, r.Number}
		found[at] = append(found[at], r.ID)
	}
	for _, r := range t.rows {
		at, named := asked[r]
		if !named {
			continue
		}
		ids := slices.Compact(found[at])
		if len(ids) != 1 {
			t.refuse(r, r.cells[f.Code], f.Code, fault.Say("%d entries of %s bear this number; write the id of the one that is meant, such as entry:12", len(ids), f.Register))
			continue
		}
		for i, s := range r.said {
			if s.Field == f.Code {
				r.said[i].Value = fmt.Sprintf("entry:%d", ids[0])
			}
		}
	}
	return nil
}
