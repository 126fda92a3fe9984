package access

import (
	"context"
	"fmt"
	"slices"

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
	held, err := Grants(ctx, db, caller.ID, today)
	if err != nil {
		return actor, err
	}
	actor.Grants = slices.DeleteFunc(held, func(g Grant) bool { return g.Passkey && !caller.Passkey })
	if caller.Credential.Within == nil {
		return actor, nil
	}
	actor.Within, err = placesOf(ctx, db, caller.Credential.Within, today)
	if err != nil {
		return actor, fmt.Errorf("where the units of a token of account %d hang: %w", caller.ID, err)
	}
	return actor, nil
}

// placesOf returns where those of the units that stand on a day hang then. It is never nil: a token
// whose units have all gone reaches nothing.
func placesOf(ctx context.Context, db bun.IDB, units []int64, day org.Date) ([]org.Path, error) {
	places := []org.Path{}
	rows, err := postgres.Prepared(ctx, db, `SELECT p.path::text FROM placement AS p JOIN unit AS u ON u.id = p.unit_id
		WHERE u.id = ANY ($1::bigint[]) AND u.opened <= $2::date AND (u.closed IS NULL OR u.closed > $2::date) AND p.valid @> $2::date
		ORDER BY p.path`, units, string(day))
	if err != nil {
		return places, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var at org.Path
		if err := rows.Scan(&at); err != nil {
			return []org.Path{}, err
		}
		places = append(places, at)
	}
	return places, rows.Err()
}

// holdsAt reports whether what the actor asks with holds at the unit at path.
func (a Actor) holdsAt(path org.Path) bool {
	return a.Within == nil || slices.ContainsFunc(a.Within, func(w org.Path) bool { return w.Contains(path) })
}

// Grant is a role held at a unit, where the unit hangs on the day it was read for.
type Grant struct {
	Role   string
	UnitID int64
	Path   org.Path
	Level  org.Level

	Passkey bool // it counts only of whoever signed in with a passkey
}

// Grants returns the grants that an account holds today, ordered by unit id, then by role.
// A grant ends with its unit: at a closed one it yields nothing. Read them in the
// operation's own snapshot and keep them no longer than it: what is revoked, expired or
// moved counts from the next operation on.
func Grants(ctx context.Context, db bun.IDB, accountID int64, today org.Date) ([]Grant, error) {
	rows, err := postgres.Prepared(ctx, db, `SELECT g.role, g.unit_id, p.path::text, u.level, EXISTS (SELECT FROM passkey_role AS r WHERE r.role = g.role)
		FROM grants AS g
		JOIN unit AS u ON u.id = g.unit_id AND u.opened <= $2::date AND (u.closed IS NULL OR u.closed > $2::date)
		JOIN placement AS p ON p.unit_id = g.unit_id AND p.valid @> $2::date
		WHERE g.account_id = $1 AND g.revoked IS NULL AND g.valid @> $2::date
		ORDER BY g.unit_id, g.role`, accountID, string(today))
	if err != nil {
		return nil, fmt.Errorf("grants of account %d on %s: %w", accountID, today, err)
	}
	defer func() { _ = rows.Close() }()
	grants := []Grant{}
	for rows.Next() {
		var g Grant
		if err := rows.Scan(&g.Role, &g.UnitID, &g.Path, &g.Level, &g.Passkey); err != nil {
			return nil, fmt.Errorf("grants of account %d on %s: %w", accountID, today, err)
		}
		grants = append(grants, g)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("grants of account %d on %s: %w", accountID, today, err)
	}
	return grants, nil
}
