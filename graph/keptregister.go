package graph

import (
	"context"
	"maps"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// keptIn asks for the registers that units keep in a year.
type keptIn int

// keptRegisters returns the registers that each unit keeps in a year, of those whose entries the caller may read.
func (o *Operation) keptRegisters(ctx context.Context, units []*org.Unit, year int) (map[*org.Unit][]*register.Kept, error) {
	c, err := o.campaign(ctx, year)
	if fault.KindOf(err) == fault.NotFound {
		return each(units, func(*org.Unit) []*register.Kept { return []*register.Kept{} }), nil
	}
	if err != nil {
		return nil, err
	}
	of, err := readWhere(ctx, access.ReadEntry, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][]*register.Kept, error) {
		readable, err := org.KeptWithin(ctx, db, scope, idsOf(units))
		if err != nil {
			return nil, err
		}
		return register.KeptBy(ctx, db, c, readable.Units, o.today)
	})
	if err != nil {
		return nil, err
	}
	o.keeping.join(slices.Concat(slices.Collect(maps.Values(of))...)...)
	return each(units, func(u *org.Unit) []*register.Kept { return append([]*register.Kept{}, of[u.ID]...) }), nil
}

// atTheYearsEnd is the unit that keeps a register as it stood at the year's end, today where that is to come.
func (o *Operation) atTheYearsEnd(k *register.Kept) org.At {
	return org.At{ID: k.UnitID, On: min(movement.YearPeriod(k.Year).Last(), o.today)}
}

// unitKeeping returns the unit that keeps a register, together with those of its batch. Whoever may read its entries may
// know which that is.
func (o *Operation) unitKeeping(ctx context.Context, k *register.Kept) (*org.Unit, error) {
	return together(&o.keeping, k, "unit", func(all []*register.Kept) (map[*register.Kept]*org.Unit, error) {
		asked := make([]org.At, len(all))
		for i, k := range all {
			asked[i] = o.atTheYearsEnd(k)
		}
		units, err := read(ctx, access.ReadUnit, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[org.At]*org.Unit, error) {
			return org.UnitsAnywhereAt(ctx, db, scope.Day(), asked)
		})
		o.units.join(slices.Collect(maps.Values(units))...)
		return each(all, func(k *register.Kept) *org.Unit { return units[o.atTheYearsEnd(k)] }), err
	})
}

// mayNoteIn reports whether the caller may note entries in a register, together with those of its batch.
func (o *Operation) mayNoteIn(ctx context.Context, k *register.Kept) (bool, error) {
	return together(&o.keeping, k, "may write", func(all []*register.Kept) (map[*register.Kept]bool, error) {
		units := make([]int64, len(all))
		for i, k := range all {
			units[i] = k.UnitID
		}
		kept, err := readWhere(ctx, access.WriteEntry, func(ctx context.Context, db bun.IDB, scope org.Scope) (org.Kept, error) {
			return org.KeptWithin(ctx, db, scope, units)
		})
		if err != nil {
			return nil, err
		}
		noting, err := noters(ctx, o, all, func(k *register.Kept) (*movement.Register, int64) { return k.Register, k.UnitID })
		return each(all, func(k *register.Kept) bool {
			return kept.Has(k.UnitID) && noting.May(k.Register, k.UnitID, k.Year)
		}), err
	})
}

// noters tells where the caller notes in those registers in which not all do who keep them.
func noters[T any](ctx context.Context, o *Operation, all []T, of func(T) (r *movement.Register, unit int64)) (register.Noters, error) {
	units := []int64{}
	for _, one := range all {
		if r, unit := of(one); r.NotedBy != "" {
			units = append(units, unit)
		}
	}
	if len(units) == 0 {
		return register.Noters{}, nil
	}
	return asked(ctx, o, func(ctx context.Context, db bun.IDB) (register.Noters, error) {
		return register.NotersOf(ctx, db, &o.caller.ID, units, o.today)
	})
}
