package graph

import (
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/page"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// paperwork is what is said of targets as they are set.
func paperwork(day *org.Date, document, reason *string) (w contest.Paperwork) {
	if day != nil {
		w.Day = *day
	}
	if document != nil {
		w.Document = *document
	}
	if reason != nil {
		w.Reason = *reason
	}
	return w
}

// wants says what quotas would be refused for that were only tried, where a field of the input gives the reason.
func (o *Operation) wants(done *movement.QuotaImport, field ...string) []*model.UserError {
	refusals := []*model.UserError{}
	for _, err := range done.Wants {
		if f, told := errors.AsType[*fault.Error](err); told {
			refusals = append(refusals, &model.UserError{Field: field, Code: f.Kind, Message: f.In(o.language)})
		}
	}
	return refusals
}

// setTargets sets targets of units in the caller's name.
func (o *Operation) setTargets(ctx context.Context, input model.SetTargetsInput) (*model.SetTargetsPayload, error) {
	var wrong contest.LinesError
	done, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (done *movement.QuotaImport, err error) {
		lines := make([]contest.TargetLine, len(input.Lines))
		for i, l := range input.Lines {
			unit, err := scalar.UnmarshalUnitID(l.Unit)
			if err != nil {
				return nil, err
			}
			lines[i] = contest.TargetLine{Indicator: l.Indicator, Unit: unit.Unit}
			if l.Low != nil {
				lines[i].Low = *l.Low
			}
		}
		w := paperwork(&input.Day, input.Document, input.Reason)
		w.By, w.Today = &o.caller.ID, o.today
		err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			actor, err := o.actorIn(ctx, tx)
			if err != nil {
				return err
			}
			scope, err := o.resolver.Guard.Anywhere(actor, access.WriteTarget)
			if err == nil {
				done, err = contest.SetTargets(ctx, tx, scope, input.Year, lines, w, input.DryRun)
			}
			return err
		})
		errors.As(err, &wrong)
		return done, err
	})
	if err != nil {
		return nil, err
	}
	if len(wrong) > 0 {
		if refusals, err = o.linesRefused(wrong, "lines"); err != nil {
			return nil, err
		}
	}
	if done == nil {
		done = &movement.QuotaImport{}
	}
	return &model.SetTargetsPayload{Changes: pointers(done.Changes), Checks: pointers(done.Checks), UserErrors: append(refusals, o.wants(done, "input", "reason")...)}, nil
}

// cascade returns how the targets of a unit are handed on.
func (o *Operation) cascade(ctx context.Context, owner string, year int, indicators []string) (*contest.Cascade, error) {
	unit, err := scalar.UnmarshalUnitID(owner)
	if err != nil {
		return nil, err
	}
	c, err := o.campaign(ctx, year)
	if err != nil {
		return nil, err
	}
	cascade, err := read(ctx, access.ReadFigure, func(ctx context.Context, db bun.IDB, scope org.Scope) (*contest.Cascade, error) {
		return contest.ReadCascade(ctx, db, scope, c, unit.Unit, indicators)
	})
	if err != nil {
		return nil, err
	}
	o.units.join(cascade.Owner)
	if len(cascade.Lines) > 0 {
		for _, u := range cascade.Lines[0].Units {
			o.units.join(u.Unit)
		}
	}
	return cascade, nil
}

// maySetBelow reports whether the caller may set the targets of the units directly below the owner of a cascade.
func (o *Operation) maySetBelow(ctx context.Context, c *contest.Cascade) (bool, error) {
	scope, err := o.scopeWhere(ctx, access.WriteTarget)
	if err != nil || len(c.Lines) == 0 || len(c.Lines[0].Units) == 0 {
		return false, err
	}
	return !slices.ContainsFunc(c.Lines[0].Units, func(u *contest.CascadeUnit) bool { return !scope.Covers(u.Unit.Path, u.Unit.Level) }), nil
}

// pledgeOf returns what the unit of a figure has promised of it, and how it stands against that, together with those
// of its batch.
func (o *Operation) pledgeOf(ctx context.Context, f *figure.Figure) (*page.Pledge, error) {
	return together(&o.figures, f, "pledge", func(figures []*figure.Figure) (map[*figure.Figure]*page.Pledge, error) {
		return o.pledges(ctx, figures)
	})
}

// pledges judges figures that are alike, but for their units and indicators, as if what was promised were wanted:
// those whose units have promised something of them.
func (o *Operation) pledges(ctx context.Context, figures []*figure.Figure) (map[*figure.Figure]*page.Pledge, error) {
	year := figures[0].Period.Year()
	c, err := o.campaign(ctx, year)
	if err != nil {
		return nil, err
	}
	promised, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[string]map[int64]*contest.Promise, error) {
		return contest.Standing(ctx, db, year)
	})
	if err != nil {
		return nil, err
	}
	var pledged []*figure.Figure
	for _, f := range figures {
		if promised[f.Indicator.Code][f.Unit.ID] != nil {
			pledged = append(pledged, f)
		}
	}
	if len(pledged) == 0 {
		return nil, nil
	}
	units, indicators := about(pledged)
	against, err := o.asPromised(ctx, c, indicators, units, promised)
	if err != nil {
		return nil, err
	}
	first := pledged[0]
	judged, err := o.figuresAsked(ctx, against, figure.Ask{Units: units, Indicators: indicators, Period: first.Period, Tree: first.Tree, Known: first.Known})
	if err != nil {
		return nil, err
	}
	of := map[*figure.Figure]*page.Pledge{}
	defer func() { o.pledged.join(slices.Collect(maps.Values(of))...) }()
	for _, f := range pledged {
		if len(judged[f.Unit]) == 0 {
			continue
		}
		if j := ofIndicator(judged[f.Unit], f.Indicator); j.Target != nil { // none: of units that are others than promised it
			of[f] = &page.Pledge{PactID: promised[f.Indicator.Code][f.Unit.ID].PactID, Target: j.Target, Status: j.Status}
		}
	}
	return of, nil
}

// asPromised returns the campaign as if what all units have promised of some indicators were wanted of them; where more
// is wanted of one of the units anyway, that.
func (o *Operation) asPromised(ctx context.Context, c *movement.Campaign, indicators []*movement.Indicator, units []*org.Unit, promised map[string]map[int64]*contest.Promise) (*movement.Campaign, error) {
	wanted, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[string]map[int64]*movement.Target, error) {
		return c.TargetsOf(ctx, db, indicators, units)
	})
	if err != nil {
		return nil, err
	}
	against := *c
	against.Quotas = maps.Clone(c.Quotas)
	for _, i := range indicators {
		quotas := maps.Clone(c.Quotas[i.Code])
		if quotas == nil {
			quotas = map[int64]*movement.Target{}
		}
		for unit, promise := range promised[i.Code] {
			anyway := quotas[unit]
			if t := wanted[i.Code][unit]; t != nil {
				anyway = t
			}
			promise.Bind(i, anyway)
			quotas[unit] = promise.Target
		}
		against.Quotas[i.Code] = quotas
	}
	return &against, nil
}

// pactOfPledge returns the pact in which something was promised, together with those of its batch; nil where the
// caller may read the clusters of none of its cluster's members.
func (o *Operation) pactOfPledge(ctx context.Context, p *page.Pledge) (*contest.Pact, error) {
	return together(&o.pledged, p, "pact", func(pledges []*page.Pledge) (map[*page.Pledge]*contest.Pact, error) {
		ids := make([]int64, len(pledges))
		for i, p := range pledges {
			ids[i] = p.PactID
		}
		pacts, err := readWhere(ctx, access.ReadCluster, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]*contest.Pact, error) {
			return contest.PactsByID(ctx, db, scope, ids)
		})
		o.pacts.join(slices.Collect(maps.Values(pacts))...)
		return each(pledges, func(p *page.Pledge) *contest.Pact { return pacts[p.PactID] }), err
	})
}
