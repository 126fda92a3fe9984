package graph

import (
	"context"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/page"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// narrowed is what a list of what needs attention is narrowed to; what is nil does not narrow.
type narrowed struct {
	month *movement.Month
	under *int64
}

// narrowedTo reads what a list is narrowed to.
func narrowedTo(month *movement.Period, under *string) (in narrowed, err error) {
	if month != nil {
		m, err := month.Month()
		if err != nil {
			return in, err
		}
		in.month = &m
	}
	in.under, _, err = underArgument(under)
	return in, err
}

// reachesWhere fails with NotFound where the unit that a list is narrowed to is none whose reports the
// caller may read. Who may read none has an empty list.
func (o *Operation) reachesWhere(ctx context.Context, in narrowed) error {
	if in.under == nil {
		return nil
	}
	on := o.today
	if in.month != nil {
		on = min(in.month.Last(), o.today)
	}
	if err := o.reaches(ctx, access.ReadReport, in.under, on); fault.KindOf(err) != fault.Forbidden {
		return err
	}
	return nil
}

// waitingReports asks how many reports are in a state.
type waitingReports struct {
	state    report.State
	from, to movement.Month
	ofOthers bool
	under    int64 // 0: any
}

// reportsIn returns a page of the reports that have come so far and to which the caller may
// do an action; of none where no role of theirs may.
func (o *Operation) reportsIn(ctx context.Context, action access.Action, s report.State, notBy *int64, in narrowed, asked org.Page) (*page.Reports, error) {
	w := report.Waiting{State: s, NotBy: notBy, Under: in.under}
	w.From, w.To = movement.Lately(o.today)
	if in.month != nil {
		w.From, w.To = max(w.From, *in.month), min(w.To, *in.month)
	}
	if err := o.reachesWhere(ctx, in); err != nil {
		return nil, err
	}
	if onlyCounted(ctx) { // nothing is read yet that would tell
		_, err := read(ctx, action, func(context.Context, bun.IDB, org.Scope) (bool, error) { return true, nil })
		if err != nil {
			return noneWhereForbidden[*report.Report](nil, err)
		}
	}
	found, err := o.reportsListed(ctx, action, asked, list[*report.Listed]{
		of: waitingReports{w.State, w.From, w.To, notBy != nil, under(w.Under)},
		page: func(ctx context.Context, db bun.IDB, scope org.Scope, p org.Page) ([]*report.Listed, bool, error) {
			return report.InState(ctx, db, scope, w, p)
		},
		count: func(ctx context.Context, db bun.IDB, scope org.Scope) (int, error) {
			return report.CountInState(ctx, db, scope, w)
		},
	})
	return noneWhereForbidden(found, err)
}

// lateReports returns a page of the reports that were due and have not been submitted.
func (o *Operation) lateReports(ctx context.Context, in narrowed, asked org.Page) (*page.Missing, error) {
	if err := o.reachesWhere(ctx, in); err != nil {
		return nil, err
	}
	late, _, err := movement.Deadlines(o.today, func(year int) (*movement.Campaign, error) { return o.campaign(ctx, year) })
	if err != nil {
		return nil, err
	}
	wanted := slices.DeleteFunc(slices.Clone(late), func(m movement.Period) bool { return in.month != nil && m.First() != in.month.First() })
	return noneWhereForbidden(o.owed(ctx, late, in.under, wanted, asked))
}

// noneWhereForbidden answers an empty page to a caller none of whose roles may read the list.
func noneWhereForbidden[T any](found *page.Connection[T], err error) (*page.Connection[T], error) {
	if fault.KindOf(err) == fault.Forbidden {
		return page.Of[T](nil, nil, nil, org.Page{First: 1}), nil
	}
	if err != nil {
		return nil, err
	}
	return found.NoneWhereForbidden(), nil
}

// well are the statuses of a figure that needs no attention.
var well = []figure.Status{figure.Met, figure.Exceeded, figure.OnTrack, figure.MetByDecision}

// slipped returns the figures of the year that were well at a moment and no longer are.
func (o *Operation) slipped(ctx context.Context, since time.Time) ([]*figure.Slipped, error) {
	slipped := []*figure.Slipped{}
	if err := goneBy("since", since); err != nil {
		return nil, err
	}
	c, err := o.campaign(ctx, movement.MonthOf(o.today).Year())
	if fault.KindOf(err) == fault.NotFound {
		return slipped, nil // the year's campaign is still to come
	}
	if err != nil {
		return nil, err
	}
	units, err := readWhere(ctx, access.ReadApproved, org.Roots)
	if err != nil || len(units) == 0 {
		return slipped, err
	}
	o.units.join(units...)
	indicators, err := c.Choose(nil)
	if err != nil {
		return nil, err
	}
	ask := figure.Ask{Units: units, Indicators: indicators, Period: movement.YearPeriod(c.Year), Tree: figure.AsReported}
	asked := func(ask figure.Ask) (map[*org.Unit][]*figure.Figure, error) { return o.figuresAsked(ctx, c, ask) }
	now, err := o.eachBasis(ctx, ask, asked)
	if err != nil {
		return nil, err
	}
	ask.Known = figure.Known{At: figure.MomentOf(since)}
	then, err := o.eachBasis(ctx, ask, asked)
	if err != nil {
		return nil, err
	}
	shown := map[bool][]*figure.Figure{}
	for _, u := range units {
		for _, f := range now[u] {
			before := ofIndicator(then[u], f.Indicator)
			if slices.Contains(well, before.Status) && !slices.Contains(well, f.Status) {
				slipped = append(slipped, &figure.Slipped{Before: before.Status, Figure: f})
				shown[f.Known.ApprovedOnly] = append(shown[f.Known.ApprovedOnly], f)
			}
		}
	}
	o.joinFigures(shown[false])
	o.joinFigures(shown[true])
	return slipped, nil
}
