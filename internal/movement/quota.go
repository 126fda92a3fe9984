package movement

import (
	"context"
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// QuotaCheck holds the quotas of the units directly below an owner against what is
// wanted of the owner itself. Units may promise more, never silently less.
type QuotaCheck struct {
	Indicator *Indicator
	Owner     *org.Unit
	Target    *Target // of the owner; nil: nothing is wanted of it
	Units     int     // open, directly below it
	Given     int     // how many of those have a quota
	Sum       Decimal // what their quotas come to; None of shares, which cannot be added
	Short     bool    // they ask for less than the target: together, or of shares at least one
}

// Together returns what the quotas come to; nil of shares.
func (q QuotaCheck) Together() *Decimal {
	if q.Sum.None() {
		return nil
	}
	return &q.Sum
}

// String says the check in one sentence, in English.
func (q QuotaCheck) String() string { return q.In(fault.English) }

// In says the check in one sentence.
func (q QuotaCheck) In(l fault.Language) string {
	var together fault.Speaker = fault.Both{} // of shares, which cannot be added
	if !q.Sum.None() {
		together = fault.Say(", %s together", q.Sum)
	}
	var own fault.Phrase
	switch {
	case q.Target == nil:
		own = fault.Say("nothing is wanted of %s itself", q.Owner.Code)
	case q.Short:
		own = fault.Say("LESS than its own target %s", q.Target)
	default:
		own = fault.Say("its own target is %s", q.Target)
	}
	return fault.Say("%s: %d of the %d units directly below %s have a quota%s; %s", q.Indicator.Code, q.Given, q.Units, q.Owner.Code, together, own).In(l)
}

// Beyond reports whether the quotas ask for more together than is wanted of the owner. Shares cannot be added.
func (q QuotaCheck) Beyond() bool {
	return q.Target != nil && !q.Sum.None() && q.Target.Comparator != LessThan && q.Sum.Rat().Cmp(q.Target.Low.Rat()) > 0
}

// Of returns what is wanted of a unit that is given a number of its own, or promises one: compared as
// the general target is. A range gives its lower bound, which decides.
func (t *Target) Of(n Decimal) *Target {
	q := &Target{Comparator: t.Comparator, Low: n, Monthly: t.Monthly, Quota: true}
	if q.Comparator == Between {
		q.Comparator = AtLeast
	}
	return q
}

// Laxer reports whether a number asks for less than the target does.
func (t *Target) Laxer(n *big.Rat) bool {
	if t.Comparator == LessThan {
		return n.Cmp(t.Low.Rat()) > 0
	}
	return n.Cmp(t.Low.Rat()) < 0
}

// AssignQuotas gives units their own target of an indicator, by unit id, in place of
// what they had; the zero Decimal takes a unit's quota away. It answers, for every unit
// above them of which the scope covers all units directly below, what those quotas come
// to. A campaign that was loaded before still holds the quotas of that time.
//
// It fails with NotFound where the campaign has no such indicator or a unit does not lie
// within the scope, and with Invalid where the indicator is made of others (its parts
// have the quotas), has no target to divide, or where a quota cannot be.
func AssignQuotas(ctx context.Context, db bun.IDB, scope org.Scope, c *Campaign, indicator string, quotas map[int64]Decimal) ([]QuotaCheck, error) {
	var checks []QuotaCheck
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		held, err := Held(ctx, tx, c.Year)
		if err != nil {
			return err
		}
		checks, err = held.assign(ctx, tx, scope, indicator, quotas)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("quotas of %s: %w", indicator, err)
	}
	return checks, nil
}

// Held returns the campaign of a year as it stands, and keeps it from being imported
// anew until the transaction ends.
func Held(ctx context.Context, tx bun.IDB, year int) (*Campaign, error) {
	if err := Hold(ctx, tx, year); err != nil {
		return nil, err
	}
	return Load(ctx, tx, year)
}

// Hold keeps the campaign of a year from being imported anew until the transaction ends; what is read of
// it afterwards is what stands. It waits for whoever imports it meanwhile.
func Hold(ctx context.Context, tx bun.IDB, year int) error {
	_, err := tx.NewRaw("SELECT FROM campaign WHERE year = ? FOR SHARE", year).Exec(ctx)
	return err
}

// assign writes quotas, into the campaign as well.
func (c *Campaign) assign(ctx context.Context, tx bun.IDB, scope org.Scope, indicator string, quotas map[int64]Decimal) ([]QuotaCheck, error) {
	i, err := c.Divisible(indicator)
	if err != nil {
		return nil, err
	}
	ids := slices.Sorted(maps.Keys(quotas))
	if len(ids) == 0 {
		return nil, nil
	}
	units, err := org.ByID(ctx, tx, scope, ids, scope.Day())
	if err != nil {
		return nil, err
	}
	var gone, given []int64
	var numbers []string
	for n, id := range ids {
		if n >= len(units) || units[n].ID != id {
			return nil, fault.New(fault.NotFound, "no unit with %v", org.UnitBy{ID: &id})
		}
		quota := quotas[id]
		if quota.None() {
			gone = append(gone, id)
			continue
		}
		if err := i.Allows(quota, units[n], scope.Day()); err != nil {
			return nil, err
		}
		given, numbers = append(given, id), append(numbers, quota.String())
	}
	if err := c.write(ctx, tx, i, gone, given, numbers); err != nil {
		return nil, err
	}
	if c.Quotas[i.Code] == nil {
		c.Quotas[i.Code] = map[int64]*Target{}
	}
	for id, quota := range quotas {
		if delete(c.Quotas[i.Code], id); !quota.None() {
			c.Quotas[i.Code][id] = i.Target.Of(quota)
		}
	}
	return c.check(ctx, tx, scope, i, units)
}

// Divisible returns an indicator that units can have quotas of. It fails with NotFound where there is none of that
// code, and with Invalid where it can be divided by none.
func (c *Campaign) Divisible(code string) (*Indicator, error) {
	i := c.Indicator(code)
	switch {
	case i == nil:
		return nil, fault.New(fault.NotFound, "no indicator %s in the campaign of %d", quoted(code), c.Year)
	case i.Kind == UnitsMeeting:
		return nil, fault.New(fault.Invalid, "%s counts units; give the quotas to what they are to meet, %s", code, i.Of[0].Code)
	case len(i.Of) > 0:
		return nil, fault.New(fault.Invalid, "%s is made of others; give the quotas to one of those, such as %s", code, i.Of[0].Code)
	case i.Target == nil:
		return nil, fault.New(fault.Invalid, "%s has no target that could be divided; give quotas to an indicator that has one", code)
	}
	return i, nil
}

// Allows refuses a quota, or a promise, that cannot be.
func (i *Indicator) Allows(quota Decimal, u *org.Unit, day org.Date) error {
	switch {
	case quota.Rat().Sign() < 0:
		return fault.New(fault.Invalid, "the quota %s of %s is below zero; write 0 or more", quota, u.Code)
	case i.Kind == Total && !quota.Rat().IsInt():
		return fault.New(fault.Invalid, "the quota %s of %s is not whole; %s counts in whole numbers", quota, u.Code, i.Code)
	case u.Closed != nil && *u.Closed <= day:
		return fault.New(fault.Invalid, "%s was closed on %s; give its quota to its successor", u.Code, *u.Closed)
	}
	return nil
}

func (c *Campaign) write(ctx context.Context, tx bun.IDB, i *Indicator, gone, given []int64, numbers []string) error {
	_, err := tx.NewRaw("DELETE FROM target WHERE indicator_id = ? AND unit_id = ANY (?::bigint[])", i.ID, pgdialect.Array(gone)).Exec(ctx)
	if err != nil {
		return err
	}
	t := i.Target.Of(Decimal{})
	_, err = tx.NewRaw(`INSERT INTO target (indicator_id, unit_id, comparator, low, monthly)
		SELECT ?, q.unit_id, ?, q.low, ? FROM unnest(?::bigint[], ?::numeric[]) AS q (unit_id, low) ORDER BY q.unit_id
		ON CONFLICT (indicator_id, unit_id) DO UPDATE SET comparator = EXCLUDED.comparator, low = EXCLUDED.low, monthly = EXCLUDED.monthly`,
		i.ID, t.Comparator, t.Monthly, pgdialect.Array(given), pgdialect.Array(numbers)).Exec(ctx)
	return err
}

// check holds quotas against the targets of the units above. It leaves out the owners
// below whom the scope does not reach everything: what others were given is not told.
func (c *Campaign) check(ctx context.Context, tx bun.IDB, scope org.Scope, i *Indicator, units []*org.Unit) ([]QuotaCheck, error) {
	var ids []int64
	day := scope.Day()
	above := org.NewScope(day)
	for _, u := range units {
		if u.ParentID == nil {
			continue
		}
		owner := u.Path[:len(u.Path)-len(fmt.Sprintf(".%d", u.ID))]
		if slices.Contains(ids, *u.ParentID) || !scope.Covers(owner+".0", u.Level) { // whichever unit might hang there
			continue
		}
		ids = append(ids, *u.ParentID)
		above = above.With(org.ReachSelf, owner, "").With(org.ReachChildren, owner, "")
	}
	if len(ids) == 0 {
		return nil, nil
	}
	owners, err := org.ByID(ctx, tx, above, ids, day)
	if err != nil {
		return nil, err
	}
	all, err := org.CountChildren(ctx, tx, above, ids, day)
	if err != nil {
		return nil, err
	}
	covered, err := org.Children(ctx, tx, scope, ids, day, org.Page{First: slices.Max(slices.Collect(maps.Values(all)))})
	if err != nil {
		return nil, err
	}
	var checks []QuotaCheck
	for _, owner := range owners {
		below := covered[owner.ID].Units
		if len(below) == 0 || len(below) < all[owner.ID] {
			continue
		}
		target, err := c.TargetOf(ctx, tx, i, owner)
		if err != nil {
			return nil, err
		}
		checks = append(checks, c.CheckOf(i, owner, target, below))
	}
	return checks, nil
}

// CheckOf holds the quotas of the units directly below an owner against what is wanted of it.
func (c *Campaign) CheckOf(i *Indicator, owner *org.Unit, target *Target, below []*org.Unit) QuotaCheck {
	q := QuotaCheck{Indicator: i, Owner: owner, Target: target, Units: len(below)}
	sum, laxer := new(big.Rat), false
	for _, u := range below {
		if quota := c.Quotas[i.Code][u.ID]; quota != nil {
			q.Given++
			sum.Add(sum, quota.Low.Rat())
			laxer = laxer || target != nil && target.Laxer(quota.Low.Rat())
		}
	}
	if i.Kind == Total {
		q.Sum = DecimalOf(sum)
		laxer = q.Given > 0 && target != nil && target.Laxer(sum)
	}
	q.Short = laxer
	return q
}

// TargetOf returns what is wanted of a unit, nil where nothing is.
func (c *Campaign) TargetOf(ctx context.Context, db bun.IDB, i *Indicator, u *org.Unit) (*Target, error) {
	of, err := c.TargetsOf(ctx, db, []*Indicator{i}, []*org.Unit{u})
	return of[i.Code][u.ID], err
}

// TargetsOf returns what is wanted of units of each of some indicators, by their codes and the units' ids; nothing
// where nothing is.
func (c *Campaign) TargetsOf(ctx context.Context, db bun.IDB, indicators []*Indicator, units []*org.Unit) (map[string]map[int64]*Target, error) {
	of := map[string]map[int64]*Target{}
	for _, i := range indicators {
		of[i.Code] = map[int64]*Target{}
	}
	for _, u := range units {
		var class *Class
		for _, i := range indicators {
			quota := c.Quotas[i.Code][u.ID]
			if quota == nil && i.Target != nil && i.Target.Population == nil {
				quota = i.Target
			}
			if quota == nil && i.Target != nil {
				if class == nil {
					read, err := classOf(ctx, db, u)
					if err != nil {
						return nil, err
					}
					class = &read
				}
				if i.Target.Population.Has(*class) {
					quota = i.Target
				}
			}
			if quota != nil {
				of[i.Code][u.ID] = quota
			}
		}
	}
	return of, nil
}

// classOf returns what populations can tell of a unit, on the day it was read for.
func classOf(ctx context.Context, db bun.IDB, u *org.Unit) (Class, error) {
	class := Class{Level: u.Level, Kind: u.Kind}
	var err error
	if class.Leaf, err = org.IsLeaf(ctx, db, u); err != nil || u.ParentID == nil {
		return class, err
	}
	names, err := org.Names(ctx, db, []int64{*u.ParentID}, u.On)
	class.ParentLevel = names[*u.ParentID].Level
	return class, err
}
