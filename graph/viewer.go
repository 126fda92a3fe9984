package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// ownGrants returns what the caller holds, as far as it reaches into what they ask with.
func (o *Operation) ownGrants(ctx context.Context) ([]*access.Grant, error) {
	actor, err := o.actor(ctx)
	grants := pointers(o.resolver.Guard.Reaching(actor))
	o.grants.join(grants...)
	return grants, err
}

// unitOfGrant returns the unit at which a role is held, together with its batch: nil where the caller
// may not read it.
func (o *Operation) unitOfGrant(ctx context.Context, g *access.Grant) (*org.Unit, error) {
	return together(&o.grants, g, "unit", func(grants []*access.Grant) (map[*access.Grant]*org.Unit, error) {
		at := make([]org.At, len(grants))
		for i, g := range grants {
			at[i] = org.At{ID: g.UnitID, On: o.today}
		}
		found, err := o.unitsOn(ctx, access.ReadUnit, at)
		return each(grants, func(g *access.Grant) *org.Unit { return found[org.At{ID: g.UnitID, On: o.today}] }), err
	})
}

// roots returns the highest units that the caller may read; those that they read only as who heads their
// cluster where they ask for these as well.
func (o *Operation) roots(ctx context.Context, headed bool) ([]*org.Unit, error) {
	if headed {
		units, err := read(ctx, access.ReadUnit, org.Roots)
		o.units.join(units...)
		return units, err
	}
	actor, err := o.actor(ctx)
	if err != nil {
		return nil, err
	}
	apart, err := o.resolver.Guard.Scope(actor.Apart(), access.ReadUnit)
	if fault.KindOf(err) == fault.Forbidden {
		return []*org.Unit{}, nil
	}
	if err != nil {
		return nil, err
	}
	units, err := read(ctx, access.ReadUnit, func(ctx context.Context, db bun.IDB, _ org.Scope) ([]*org.Unit, error) {
		return org.Roots(ctx, db, apart)
	})
	o.units.join(units...)
	return units, err
}
