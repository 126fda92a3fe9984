package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/org"
)

// ownGrants returns what the caller holds, as far as it reaches into what they ask with.
func (o *Operation) ownGrants(ctx context.Context) ([]*access.Grant, error) {
	actor, err := o.actor(ctx)
	grants := pointers(o.resolver.Guard.Reaching(actor))
	o.grants.join(grants...)
	return grants, err
}

// grantUnits returns the units at which the caller holds roles, by id. Every role may read
// its own unit, which the policy refuses to start without; a narrowed token may not.
func (o *Operation) grantUnits(ctx context.Context) (map[int64]*org.Unit, error) {
	actor, err := o.actor(ctx)
	if err != nil {
		return nil, err
	}
	ids := make([]int64, len(actor.Grants))
	for i, g := range actor.Grants {
		ids[i] = g.UnitID
	}
	units, err := read(ctx, access.ReadUnit, func(ctx context.Context, db bun.IDB, scope org.Scope) ([]*org.Unit, error) {
		return org.ByID(ctx, db, scope, ids, o.today)
	})
	o.units.join(units...)
	return byID(units), err
}

// unitOfGrant returns the unit at which a role is held: whoever else holds it, it has been read with
// what they hold.
func (o *Operation) unitOfGrant(ctx context.Context, g *access.Grant) (*org.Unit, error) {
	return remember(&o.known, atUnit(g.UnitID), func() (*org.Unit, error) {
		units, err := remember(&o.known, "units of grants", func() (map[int64]*org.Unit, error) { return o.grantUnits(ctx) })
		return units[g.UnitID], err
	})
}

// atUnit asks for a unit at which a role is held.
type atUnit int64
