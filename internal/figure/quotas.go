package figure

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Untargeted is why a figure has no target though its unit, or one that went into it, was
// given a quota: on the tree that is looked at the unit is another than the quota was for.
// Empty: there is a target, or nothing was ever wanted.
type Untargeted string

// The reasons.
const (
	QuotaDivided Untargeted = "DIVIDED"    // a unit that was split, or a part of one that was ceded, lies in it, or it ceded one itself
	QuotaMoved   Untargeted = "MOVED"      // units moved in or out since
	QuotaMissing Untargeted = "INCOMPLETE" // some of the units that were merged had a quota, and some had none
	QuotaUnlike  Untargeted = "UNLIKE"     // the units that were merged had quotas that cannot be added up
)

// quotas tells which quota binds a unit on the tree that is looked at. Where that restates
// what was reported, units that were merged are one: its quota of a TOTAL is the sum of
// theirs. The zero quotas are those of a tree that restates nothing.
type quotas struct {
	merged     map[int64][]int64    // by unit: itself and those that went into it whole, where there are any
	untargeted map[int64]Untargeted // why the quotas of a unit say nothing of it
}

// of returns the quota that binds an indicator of a unit, nil where none does.
func (q quotas) of(c *movement.Campaign, ind *movement.Indicator, unit int64) (*movement.Target, Untargeted) {
	given := c.Quotas[ind.Code]
	units := q.merged[unit]
	if ind.Own || len(units) == 0 {
		units = []int64{unit}
	}
	var quota *movement.Target
	unlike, missing := false, false
	for _, u := range units {
		t := given[u]
		switch {
		case t == nil:
			missing = true
		case quota == nil:
			quota = t
		case t.Comparator != quota.Comparator || t.Monthly != quota.Monthly:
			unlike = true
		case ind.Kind == movement.Total:
			quota = asOne(quota, t)
		case t.Low.String() != quota.Low.String() || (t.High == nil) != (quota.High == nil) || t.High != nil && t.High.String() != quota.High.String():
			unlike = true
		}
	}
	switch {
	case quota == nil:
		return nil, ""
	case ind.Own:
		return quota, ""
	case q.untargeted[unit] != "":
		return nil, q.untargeted[unit]
	case missing:
		return nil, QuotaMissing
	case unlike:
		return nil, QuotaUnlike
	}
	return quota, ""
}

// asOne returns the target of two units that are one since.
func asOne(a, b *movement.Target) *movement.Target {
	t := *a
	t.Low = a.Low.Plus(b.Low)
	if a.High != nil && b.High != nil {
		high := a.High.Plus(*b.High)
		t.High = &high
	}
	return &t
}

// readQuotas reads what the reading's tree makes of the quotas of the units asked for: how
// units changed from the year's first day on up to the tree's.
func (q *question) readQuotas(ctx context.Context, db bun.IDB, c *movement.Campaign, indicators []*movement.Indicator) error {
	start := movement.YearPeriod(c.Year).First()
	if q.reading.kind == asReported || q.reading.day <= start || !anyQuota(c, indicators) {
		return nil
	}
	var went []struct {
		Predecessor int64
		Successor   int64
		Kind        org.Lineage
		Path        org.Path // at which the predecessor hung until then
	}
	err := db.NewRaw(`SELECT l.predecessor_id AS predecessor, l.successor_id AS successor, l.kind, p.path
		FROM lineage l
		JOIN reorganisation r ON r.id = l.reorganisation_id AND r.effective > ? AND r.effective <= ?
		JOIN placement p ON p.unit_id = l.predecessor_id AND p.valid @> (r.effective - 1)
		ORDER BY l.predecessor_id, l.successor_id`, start, q.reading.day).Scan(ctx, &went)
	if err != nil {
		return fmt.Errorf("what units of %d became: %w", c.Year, err)
	}
	var moves []struct{ Before, After org.Path }
	err = db.NewRaw(`SELECT o.path AS before, p.path AS after
		FROM placement p
		JOIN placement o ON o.unit_id = p.unit_id AND upper(o.valid) = lower(p.valid) AND o.parent_id IS DISTINCT FROM p.parent_id
		WHERE lower(p.valid) > ? AND lower(p.valid) <= ?
		ORDER BY p.unit_id, lower(p.valid)`, start, q.reading.day).Scan(ctx, &moves)
	if err != nil {
		return fmt.Errorf("where units of %d moved: %w", c.Year, err)
	}
	q.quotas = quotas{map[int64][]int64{}, map[int64]Untargeted{}}
	for _, unit := range q.asked {
		one := []int64{unit}
		for i := 0; i < len(one); i++ {
			for _, w := range went {
				switch {
				case w.Kind == org.Boundary && (w.Successor == one[i] || w.Predecessor == one[i]), w.Kind == org.Division && w.Successor == one[i]:
					q.quotas.untargeted[unit] = QuotaDivided
				case w.Successor == one[i] && (w.Kind == org.Merger || w.Kind == org.Closure) && !liesAmong(w.Path, one) && !slices.Contains(one, w.Predecessor):
					one = append(one, w.Predecessor)
				}
			}
		}
		for _, m := range moves {
			if q.quotas.untargeted[unit] == "" && liesAmong(m.Before, one) != liesAmong(m.After, one) {
				q.quotas.untargeted[unit] = QuotaMoved
			}
		}
		q.quotas.merged[unit] = one
	}
	return nil
}

// liesAmong reports whether a path leads through one of the units.
func liesAmong(path org.Path, units []int64) bool {
	for id := range strings.SplitSeq(string(path), ".") {
		if n, err := strconv.ParseInt(id, 10, 64); err == nil && slices.Contains(units, n) {
			return true
		}
	}
	return false
}

// anyQuota reports whether some unit was given a quota of one of the indicators, or of what
// it is made of.
func anyQuota(c *movement.Campaign, indicators []*movement.Indicator) bool {
	return slices.ContainsFunc(flatten(indicators), func(ind *movement.Indicator) bool { return len(c.Quotas[ind.Code]) > 0 })
}
