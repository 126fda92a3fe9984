package figure

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// members returns the units that an indicator counts below a unit, and how often they meet it; they
// have no names yet.
func (b *book) members(ind *movement.Indicator, unit int64) []*Member {
	var members []*Member
	byUnit := map[int64]*Member{}
	b.eachCounted(ind, branch{unit, 0}, func(t *tally, one result) {
		if one.status == NotApplicable {
			return
		}
		m := byUnit[t.Alone]
		if m == nil {
			m = &Member{unit: t.Alone}
			byUnit[t.Alone] = m
			members = append(members, m)
		}
		if m.Of++; one.satisfied {
			m.Met++
		}
	})
	return members
}

// nameMembers gives the members that lie within the scope their units and figures, and forgets the
// others. It asks the database once, and only where there are any.
func (b *book) nameMembers(ctx context.Context, db bun.IDB, scope org.Scope, on org.Date, explained map[int64][]*Explanation) error {
	var asked []org.At
	for _, all := range explained {
		for _, e := range all {
			for _, m := range e.members {
				asked = append(asked, org.At{ID: m.unit, On: on})
			}
		}
	}
	units, err := org.UnitsAt(ctx, db, scope, asked)
	if err != nil {
		return err
	}
	for _, all := range explained {
		for _, e := range all {
			var named []*Member
			for _, m := range e.members {
				if u := units[org.At{ID: m.unit, On: on}]; u != nil {
					m.Figure = b.figure(e.Figure.Indicator.Of[0], u)
					named = append(named, m)
				}
			}
			e.members = named
		}
	}
	return nil
}
