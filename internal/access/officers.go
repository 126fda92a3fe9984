package access

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Contact is a person as far as others are told of them: what they are called and which office is
// theirs.
type Contact struct {
	ID       int64
	Account  string // its name
	FullName string // empty: it is not known
	Phone    string // empty: it is not known
	Callable bool   // by whoever asks: others are told no telephone number
	Office   *Office
}

// Telephone returns by which number the person is called, nil where the asker may not call them.
func (c *Contact) Telephone() *string {
	if !c.Callable {
		return nil
	}
	return &c.Phone
}

// ClusterHead is the role of whoever heads a cluster, or stands in: they hold it at each of its members, beside
// the office that they hold at one.
const ClusterHead = "cluster_head"

// Office is a role at a unit.
type Office struct {
	Role string
	Unit string // type and name of the unit as they were on the day
}

// In says it to people: Chi hội trưởng, Chi hội 1.
func (o *Office) In(l fault.Language) string { return RoleLabel(o.Role).In(l) + ", " + o.Unit }

// Officers returns, for those of the units at which one may call people (Guard.Calling), those who
// hold a role at the unit itself by which they may do the action on it today, and may sign in,
// ordered by account. Of several such roles at a unit it tells the first by name.
func (g *Guard) Officers(ctx context.Context, db bun.IDB, calling org.Scope, units []int64, action Action) (map[int64][]*Contact, error) {
	var rows []struct {
		UnitID int64
		Level  org.Level
		Role   string
		Unit   string
		Contact
	}
	err := db.NewSelect().TableExpr("grants AS g").
		Join("JOIN account AS a ON a.id = g.account_id AND a.deactivated IS NULL").
		Join("JOIN unit AS u ON u.id = g.unit_id AND u.opened <= ?::date AND (u.closed IS NULL OR u.closed > ?::date)", calling.Day(), calling.Day()).
		Join("JOIN naming AS n ON n.unit_id = u.id AND n.valid @> ?::date", calling.Day()).
		ColumnExpr("DISTINCT g.unit_id, u.level, g.role, trim(n.type || ' ' || n.name) AS unit, a.id, a.name AS account, a.full_name, a.telephone AS phone, true AS callable").
		Where("g.unit_id = ANY (?::bigint[]) AND g.revoked IS NULL AND g.valid @> ?::date", pgdialect.Array(units), calling.Day()).
		Apply(calling.JoinHere).Apply(calling.Within("here.path", "u.level")).
		OrderExpr("g.unit_id, a.name, g.role").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("officers of %d units: %w", len(units), err)
	}
	rules, officers := g.policy.Load().rules, map[int64][]*Contact{}
	for _, r := range rows {
		may := slices.ContainsFunc(rules[claim{r.Role, action}], func(rule rule) bool {
			return (rule.level == "" || rule.level == r.Level) && (rule.reach == org.ReachSelf || rule.reach == org.ReachSubtree)
		})
		told := slices.ContainsFunc(officers[r.UnitID], func(c *Contact) bool { return c.ID == r.ID })
		if may && !told {
			r.Office = &Office{r.Role, r.Unit}
			officers[r.UnitID] = append(officers[r.UnitID], &r.Contact)
		}
	}
	return officers, nil
}

// Deed is something that an account did to a unit at a moment.
type Deed struct {
	Account int64
	Unit    int64
	At      time.Time
}

// Doers returns who did each of some deeds, with the office that they held then: of several the one
// at the unit itself or nearest above it, then any other, and that of a cluster's head only where there is none
// beside it. Whether one may know of the deeds is for
// the caller to ask; calling (Guard.Calling) says whose telephone numbers are told.
func Doers(ctx context.Context, db bun.IDB, calling org.Scope, deeds []Deed) (map[Deed]*Contact, error) {
	accounts, units, moments := make([]int64, len(deeds)), make([]int64, len(deeds)), make([]string, len(deeds))
	for i, d := range deeds {
		accounts[i], units[i], moments[i] = d.Account, d.Unit, d.At.Format(time.RFC3339Nano)
	}
	may, err := Callable(ctx, db, calling, accounts)
	if err != nil {
		return nil, err
	}
	var rows []struct {
		Nth  int
		Role *string
		Unit *string
		Contact
	}
	err = db.NewRaw(`SELECT d.nth, held.role, held.unit, a.id, a.name AS account, a.full_name, a.telephone AS phone
		FROM unnest(?0::bigint[], ?1::bigint[], ?2::timestamptz[]) WITH ORDINALITY AS d (account_id, unit_id, at, nth)
		JOIN account AS a ON a.id = d.account_id
		CROSS JOIN LATERAL (SELECT (d.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day) AS moment
		LEFT JOIN LATERAL (
			SELECT g.role, trim(n.type || ' ' || n.name) AS unit
			FROM grants AS g
			LEFT JOIN placement AS p ON p.unit_id = d.unit_id AND p.valid @> moment.day
			JOIN LATERAL (SELECT type, name FROM naming WHERE unit_id = g.unit_id AND lower(valid) <= moment.day ORDER BY lower(valid) DESC LIMIT 1) AS n ON true
			WHERE g.account_id = d.account_id AND g.valid @> moment.day AND (g.revoked IS NULL OR g.revoked > d.at)
			ORDER BY array_position(string_to_array(p.path::text, '.')::bigint[], g.unit_id) DESC NULLS LAST, g.unit_id, g.role = ?3, g.role LIMIT 1) AS held ON true
		ORDER BY d.nth`, pgdialect.Array(accounts), pgdialect.Array(units), pgdialect.Array(moments), ClusterHead).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("who did %d things: %w", len(deeds), err)
	}
	of := make(map[Deed]*Contact, len(rows))
	for _, r := range rows {
		if r.Callable = may[r.ID]; r.Role != nil && r.Unit != nil {
			r.Office = &Office{*r.Role, *r.Unit}
		}
		of[deeds[r.Nth-1]] = &r.Contact
	}
	return of, nil
}
