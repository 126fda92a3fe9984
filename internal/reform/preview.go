package reform

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"maps"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// Preview is what a reorganisation would come to, each part as far as the caller may see
// such things. Before and after are compared on one day: today, or the effective day where
// that is still to come.
type Preview struct {
	Reorganisation *org.Reorganisation
	Day            org.Date
	Changes        []org.Change     // of units, in the order of the steps
	Period         *movement.Period // that the figures are of: the year of the last campaign that has begun; nil: there is none
	Figures        []FigureChange   // that differ, by unit, reading and indicator
	Quotas         []Quota          // of units that go, by year, indicator and unit
	Decisions      []Decision       // about units that go, by year, indicator and unit
	Leaving        []Leaving        // members that leave their clusters, by cluster and unit
	Roles          []RoleChange     // that end, begin or reach other units, by account, unit and role
	Pending        []PendingReport  // that wait for approval at a unit that goes or changes its superior, by unit and month

	opened map[int64]int // which step opens a unit, by its id
}

// FigureChange is a figure of a unit that would change.
type FigureChange struct {
	Unit      *org.Unit
	Indicator *movement.Indicator
	Tree      figure.Reading
	Before    *Figure // nil: the unit does not stand without the reorganisation
	After     *Figure
}

// Figure is what a figure says, apart from what it is of.
type Figure struct {
	Value       *float64
	Display     string
	Numerator   *int64
	Denominator *int64
	Status      figure.Status
}

// Quota is a target set for a unit by name.
type Quota struct {
	Year      int
	Indicator *movement.Indicator
	Unit      *org.Unit
	Target    *movement.Target
}

// Decision is a recorded decision about a unit.
type Decision struct {
	Year      int
	Indicator *movement.Indicator
	Unit      *org.Unit
	Document  string
}

// Leaving is a unit that is a member of a cluster no longer. The cluster's pacts stand for the others.
type Leaving struct {
	Cluster  *contest.Cluster
	Unit     *org.Unit
	Until    org.Date // the first day on which it is none
	Closes   bool     // false: it hangs elsewhere
	Promises int      // that were signed for it and stand: they end with a unit that closes, and bind another still
}

// mostLeaving is how many members that leave are told of.
const mostLeaving = 200

// RoleChange is how far a role of an account would reach.
type RoleChange struct {
	Account  string
	FullName string // of the person; empty: it is not known
	Role     string
	Unit     *org.Unit
	Before   int // how many units stand in its reach, its own among them; 0: it is not held
	After    int
}

// PendingReport is a report that waits for approval.
type PendingReport struct {
	Unit  *org.Unit
	Month movement.Period
}

var errPreviewed = errors.New("previewed")

// Preview tells what a drafted reorganisation would come to, and changes nothing. It fails
// as Apply does, and with Conflict where the reorganisation is no draft.
func (o Office) Preview(ctx context.Context, db bun.IDB, caller Caller, id int64) (*Preview, error) {
	return o.rehearse(ctx, db, func(tx bun.Tx) (*Preview, error) { return o.preview(ctx, tx, caller, id) })
}

// DryRun tells what a reorganisation that is not drafted yet would come to, and changes
// nothing. It fails as Do does.
func (o Office) DryRun(ctx context.Context, db bun.IDB, caller Caller, r *org.Reorganisation) (*Preview, error) {
	return o.rehearse(ctx, db, func(tx bun.Tx) (*Preview, error) {
		drafted, err := o.draft(ctx, tx, caller, r)
		if err != nil {
			return nil, err
		}
		return o.preview(ctx, tx, caller, drafted.ID)
	})
}

// rehearse does something in a transaction that is taken back.
func (o Office) rehearse(ctx context.Context, db bun.IDB, do func(tx bun.Tx) (*Preview, error)) (p *Preview, err error) {
	err = db.RunInTx(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead}, func(ctx context.Context, tx bun.Tx) error {
		if err := org.LockTree(ctx, tx); err != nil {
			return err
		}
		if p, err = do(tx); err != nil {
			return err
		}
		return errPreviewed
	})
	if !errors.Is(err, errPreviewed) {
		return nil, err
	}
	return p, nil
}

// look is how everything stands on one day.
type look struct {
	units   map[int64]*org.Unit
	figures map[figureKey]*Figure
	roles   map[roleKey]access.Holding
}

type figureKey struct {
	unit      int64
	tree      figure.Reading
	indicator *movement.Indicator
}

type roleKey struct {
	account, role string
	unit          int64
}

// rehearsal is a reorganisation while it is previewed.
type rehearsal struct {
	Office

	tx       bun.Tx
	caller   Caller
	day      org.Date
	campaign *movement.Campaign // nil: none has begun
}

func (o Office) preview(ctx context.Context, tx bun.Tx, caller Caller, id int64) (*Preview, error) {
	r, scope, err := o.find(ctx, tx, caller, id)
	if err != nil {
		return nil, err
	}
	if r.State != org.Drafted {
		return nil, fault.New(fault.Conflict, "%s of %s is no draft any more; preview it before it is applied", r.Document, r.Effective)
	}
	h := rehearsal{Office: o, tx: tx, caller: caller, day: max(caller.Today, r.Effective)}
	if err := h.chooseCampaign(ctx); err != nil {
		return nil, err
	}
	changes, err := org.Plan(ctx, tx, scope, r)
	if err != nil {
		return nil, err
	}
	p := &Preview{Reorganisation: r, Day: h.day, Changes: changes}
	before, err := h.look(ctx, changes)
	if err != nil {
		return nil, err
	}
	if err := h.hanging(ctx, p, before); err != nil {
		return nil, err
	}
	_, outcome, err := o.apply(ctx, tx, caller, id)
	if err != nil {
		return nil, err
	}
	units, err := org.Concerned(ctx, tx, id)
	if err != nil {
		return nil, err
	}
	if err := h.leaving(ctx, p, before, units); err != nil {
		return nil, err
	}
	if err := o.restaff(ctx, tx, caller, units); err != nil {
		return nil, err
	}
	p.Changes, p.opened = outcome.Changes, map[int64]int{}
	for _, c := range p.Changes {
		if c.Before == nil {
			p.opened[c.After.ID] = c.Step
		}
	}
	after, err := h.look(ctx, outcome.Changes)
	if err != nil {
		return nil, err
	}
	h.compare(p, before, after)
	return p, nil
}

// concerned returns the units that are touched and all above them, before and after; and
// those among them whose figures may differ, for the units below them are no longer the
// same, or no longer of the same kind. What only moves, all below it along, comes to what
// it came to.
func concerned(changes []org.Change) (units, summed []int64) {
	all, differ := map[int64]bool{}, map[int64]bool{}
	for _, c := range changes {
		alike := c.Before != nil && c.After.Closed == nil && levelOf(c.From) == levelOf(c.Under)
		moved := c.Before == nil || c.After.Closed != nil || !c.Along && idOf(c.From) != idOf(c.Under)
		for _, u := range []*org.Unit{c.Before, c.After} {
			if u == nil {
				continue
			}
			for _, id := range u.Path.IDs() {
				all[id] = true
				if moved && (id != u.ID || !alike) {
					differ[id] = true
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(all)), slices.Sorted(maps.Keys(differ))
}

func levelOf(n *org.UnitName) org.Level {
	if n == nil {
		return ""
	}
	return n.Level
}

func idOf(n *org.UnitName) int64 {
	if n == nil {
		return 0
	}
	return n.ID
}

// chooseCampaign takes the last campaign that has begun on the day.
func (h *rehearsal) chooseCampaign(ctx context.Context) error {
	years, err := movement.Years(ctx, h.tx)
	if err != nil {
		return err
	}
	for _, year := range slices.Backward(years) {
		if movement.YearPeriod(year).First() <= h.day {
			h.campaign, err = movement.Load(ctx, h.tx, year)
			return err
		}
	}
	return nil
}

// where is where the caller may do an action on the day; nowhere, where none of their
// roles may do it at all.
func (h *rehearsal) where(ctx context.Context, action access.Action) (org.Scope, error) {
	scope, err := h.scope(ctx, h.tx, h.caller, action, h.day)
	if fault.KindOf(err) == fault.Forbidden {
		return org.NewScope(h.day), nil
	}
	return scope, err
}

// batch is how many units' figures are summed at once: what is kept of them is little, but
// each is first made whole.
const batch = 400

// look tells how things stand now.
func (h *rehearsal) look(ctx context.Context, changes []org.Change) (*look, error) {
	ids, summed := concerned(changes)
	l := &look{units: map[int64]*org.Unit{}, figures: map[figureKey]*Figure{}, roles: map[roleKey]access.Holding{}}
	changing, err := h.scope(ctx, h.tx, h.caller, access.WriteUnit, h.day)
	if err != nil {
		return nil, err
	}
	reading, err := h.where(ctx, access.ReadFigure)
	if err != nil {
		return nil, err
	}
	accounts, err := h.where(ctx, access.ReadAccount)
	if err != nil {
		return nil, err
	}
	for _, scope := range []org.Scope{changing, reading, accounts} {
		units, err := org.ByID(ctx, h.tx, scope, ids, h.day)
		if err != nil {
			return nil, err
		}
		for _, u := range units {
			l.units[u.ID] = u
		}
	}
	if h.campaign != nil && !reading.Empty() {
		all, err := org.ByID(ctx, h.tx, reading, summed, h.day)
		if err != nil {
			return nil, err
		}
		for units := range slices.Chunk(all, batch) {
			if err := h.sum(ctx, l, reading, units); err != nil {
				return nil, err
			}
		}
	}
	holdings, err := access.Holdings(ctx, h.tx, accounts, h.day)
	for _, holding := range holdings {
		l.roles[roleKey{holding.Account, holding.Role, holding.UnitID}] = holding
	}
	return l, err
}

// readings are those under which a past figure can change: whatever is asked for by the day
// of its tree stays as it was.
var readings = []figure.Reading{figure.AsReported, figure.Current}

func (h *rehearsal) sum(ctx context.Context, l *look, scope org.Scope, units []*org.Unit) error {
	for _, tree := range readings {
		ask := figure.Ask{Units: units, Indicators: h.campaign.Indicators, Period: movement.YearPeriod(h.campaign.Year), Tree: tree}
		of, err := figure.Figures(ctx, h.tx, scope, h.campaign, ask)
		if err != nil {
			return err
		}
		for unit, figures := range of {
			for _, f := range figures {
				l.figures[figureKey{unit, tree, f.Indicator}] = &Figure{f.Value, f.Display, f.Numerator, f.Denominator, f.Status}
			}
		}
	}
	return nil
}

// hanging finds what hangs on units that go or change their superior.
func (h *rehearsal) hanging(ctx context.Context, p *Preview, before *look) error {
	gone, unsettled := map[int64]bool{}, []int64{}
	for _, c := range p.Changes {
		switch {
		case c.Before == nil:
		case c.After.Closed != nil:
			gone[c.Before.ID] = true
			unsettled = append(unsettled, c.Before.ID)
		case *cmp.Or(c.Before.ParentID, new(int64)) != *cmp.Or(c.After.ParentID, new(int64)):
			unsettled = append(unsettled, c.Before.ID)
		}
	}
	reading, err := h.where(ctx, access.ReadFigure)
	if err != nil {
		return err
	}
	years, err := movement.Years(ctx, h.tx)
	if err != nil {
		return err
	}
	visible := func(id int64) *org.Unit {
		if u := before.units[id]; u != nil && gone[id] && reading.Covers(u.Path, u.Level) {
			return u
		}
		return nil
	}
	for _, year := range years {
		c, err := movement.Load(ctx, h.tx, year)
		if err != nil {
			return err
		}
		for _, ind := range c.Indicators {
			for _, id := range slices.Sorted(maps.Keys(c.Quotas[ind.Code])) {
				if u := visible(id); u != nil {
					p.Quotas = append(p.Quotas, Quota{year, ind, u, c.Quotas[ind.Code][id]})
				}
			}
			for _, id := range slices.Sorted(maps.Keys(c.Decisions[ind.Code])) {
				if u := visible(id); u != nil {
					p.Decisions = append(p.Decisions, Decision{year, ind, u, c.Decisions[ind.Code][id].Document})
				}
			}
		}
	}
	reports, err := h.where(ctx, access.ReadReport)
	if err != nil {
		return err
	}
	pending, err := report.Awaiting(ctx, h.tx, reports, unsettled)
	for _, r := range pending {
		p.Pending = append(p.Pending, PendingReport{before.units[r.UnitID], movement.MonthPeriod(movement.MonthOf(r.Month).Year(), movement.MonthOf(r.Month).Number())})
	}
	return err
}

// leaving finds the members that are none any more as the tree stands now.
func (h *rehearsal) leaving(ctx context.Context, p *Preview, before *look, units []int64) error {
	scope, err := h.where(ctx, access.ReadCluster)
	if err != nil {
		return err
	}
	left, err := contest.Left(ctx, h.tx, scope, units, p.Reorganisation.Effective, mostLeaving)
	if err != nil {
		return err
	}
	for _, l := range left {
		if u := before.units[l.UnitID]; u != nil {
			p.Leaving = append(p.Leaving, Leaving{Cluster: l.Cluster, Unit: u, Until: l.Until, Closes: l.Closes, Promises: l.Promises})
		}
	}
	return nil
}

// compare tells what differs.
func (h *rehearsal) compare(p *Preview, before, after *look) {
	unit := func(id int64) *org.Unit { return cmp.Or(after.units[id], before.units[id]) }
	if h.campaign != nil {
		period := movement.YearPeriod(h.campaign.Year)
		p.Period = &period
		ids := maps.Clone(before.units)
		maps.Copy(ids, after.units)
		for _, id := range slices.SortedFunc(maps.Keys(ids), p.compareUnits) {
			for _, tree := range readings {
				for _, ind := range h.campaign.Indicators {
					key := figureKey{id, tree, ind}
					if was, is := before.figures[key], after.figures[key]; differ(was, is) {
						p.Figures = append(p.Figures, FigureChange{unit(id), ind, tree, was, is})
					}
				}
			}
		}
	}
	keys := maps.Clone(before.roles)
	maps.Copy(keys, after.roles)
	for key := range keys {
		if was, is := before.roles[key], after.roles[key]; was.Below != is.Below {
			p.Roles = append(p.Roles, RoleChange{key.account, keys[key].FullName, key.role, unit(key.unit), was.Units, is.Units})
		}
	}
	slices.SortFunc(p.Roles, func(a, b RoleChange) int {
		return cmp.Or(cmp.Compare(a.Account, b.Account), p.compareUnits(a.Unit.ID, b.Unit.ID), cmp.Compare(a.Role, b.Role))
	})
}

// differ reports whether two figures say different things. What says nothing of a unit that
// is not there yet is no difference.
func differ(a, b *Figure) bool {
	switch {
	case a == nil && b == nil:
		return false
	case a == nil:
		return b.Numerator != nil || b.Denominator != nil
	case b == nil:
		return true
	}
	same := func(a, b *int64) bool { return a == b || a != nil && b != nil && *a == *b }
	return !same(a.Numerator, b.Numerator) || !same(a.Denominator, b.Denominator) || a.Status != b.Status || a.Display != b.Display
}
