package access

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/org"
	"thidua/internal/postgres"
)

// Actor is who asks: a caller with the grants that it holds on the day.
type Actor struct {
	Caller
	Grants []Grant
	Within []org.Path // where the units of the caller's credential hang that day; nil: as far as its grants reach
	Day    org.Date   // today where the service stands
}

// ActorOf returns a caller with the grants that count of it today: those of roles that ask for a
// passkey do only where there was one. Read it in the operation's own snapshot and keep it no longer.
func ActorOf(ctx context.Context, db bun.IDB, caller Caller, today org.Date) (Actor, error) {
	actor := Actor{Caller: caller, Day: today}
	counts := func(g Grant) bool { return !g.Passkey || caller.Passkey }
	if caller.Within == nil {
		held, err := Grants(ctx, db, caller.ID, today)
		actor.Grants = slices.DeleteFunc(held, func(g Grant) bool { return !counts(g) })
		return actor, err
	}
	held, err := scanGrants(ctx, db, heldWithin, caller.ID, string(today), caller.Within)
	if err != nil {
		return actor, fmt.Errorf("grants of account %d on %s, and where its token holds: %w", caller.ID, today, err)
	}
	actor.Grants, actor.Within = []Grant{}, []org.Path{} // never nil: a token whose units have all gone reaches nothing
	for _, g := range held {
		switch {
		case g.Role == "":
			actor.Within = append(actor.Within, g.Path)
		case counts(g):
			actor.Grants = append(actor.Grants, g)
		}
	}
	return actor, nil
}

// HoldsAt reports whether what the actor asks with holds at the unit at path.
func (a Actor) HoldsAt(path org.Path) bool {
	return a.Within == nil || slices.ContainsFunc(a.Within, func(w org.Path) bool { return w.Contains(path) })
}

// Grant is a role held at a unit, where the unit hangs on the day it was read for.
type Grant struct {
	ID        int64
	AccountID int64
	Role      string
	UnitID    int64
	Path      org.Path
	Level     org.Level
	From      org.Date
	Until     *org.Date // the first day on which it is held no longer; nil: it has no end
	Given     time.Time
	GivenBy   *int64     // nil: the system
	Revoked   *time.Time // since when it counts no more, whatever its days
	EndedBy   *int64     // who gave it its end, or revoked it; nil: the system, or nobody

	Passkey bool // it counts only of whoever signed in with a passkey
}

// grantColumns are those that a Grant is read from: of a grant g of a unit u that hangs at a
// placement here.
const grantColumns = `g.id, g.account_id, g.role, g.unit_id, here.path::text AS path, u.level, lower(g.valid)::text AS "from", upper(g.valid)::text AS until,
		g.given, g.given_by, g.revoked, g.revoked_by AS ended_by, EXISTS (SELECT FROM passkey_role AS r WHERE r.role = g.role) AS passkey`

// Grants returns the grants that an account holds today, ordered by unit id, then by role.
// A grant ends with its unit: at a closed one it yields nothing. Read them in the
// operation's own snapshot and keep them no longer than it: what is revoked, expired or
// moved counts from the next operation on.
func Grants(ctx context.Context, db bun.IDB, accountID int64, today org.Date) ([]Grant, error) {
	grants, err := scanGrants(ctx, db, heldToday+inOrder, accountID, string(today))
	if err != nil {
		return nil, fmt.Errorf("grants of account %d on %s: %w", accountID, today, err)
	}
	return grants, nil
}

const (
	heldToday = `SELECT ` + grantColumns + `
		FROM grants AS g
		JOIN unit AS u ON u.id = g.unit_id AND u.opened <= $2::date AND (u.closed IS NULL OR u.closed > $2::date)
		JOIN placement AS here ON here.unit_id = g.unit_id AND here.valid @> $2::date
		WHERE g.account_id = $1 AND g.revoked IS NULL AND g.valid @> $2::date`
	inOrder = " ORDER BY 4, 3" // by unit id, then by role
	// heldWithin adds where units hang that stand on the day, each as if nothing were held there.
	heldWithin = heldToday + ` UNION ALL SELECT 0, 0, '', u.id, p.path::text, u.level, '', NULL, now(), NULL, NULL, NULL, false
		FROM unit AS u JOIN placement AS p ON p.unit_id = u.id AND p.valid @> $2::date
		WHERE u.id = ANY ($3::bigint[]) AND u.opened <= $2::date AND (u.closed IS NULL OR u.closed > $2::date)` + inOrder
)

func scanGrants(ctx context.Context, db bun.IDB, query string, args ...any) ([]Grant, error) {
	rows, err := postgres.Prepared(ctx, db, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	grants := []Grant{}
	for rows.Next() {
		var g Grant
		if err := rows.Scan(&g.ID, &g.AccountID, &g.Role, &g.UnitID, &g.Path, &g.Level, &g.From, &g.Until, &g.Given, &g.GivenBy, &g.Revoked, &g.EndedBy, &g.Passkey); err != nil {
			return nil, err
		}
		grants = append(grants, g)
	}
	return grants, rows.Err()
}

// Apart returns the actor with the offices that it holds apart from heading clusters.
func (a Actor) Apart() Actor {
	a.Grants = slices.DeleteFunc(slices.Clone(a.Grants), func(g Grant) bool { return g.Role == ClusterHead })
	return a
}
