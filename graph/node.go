package graph

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// node finds what an id names. It fails with NotFound where there is no such thing within the
// caller's scope, whether it is absent or foreign, and with Invalid where it is no id of a thing
// that can be found.
func (o *Operation) node(ctx context.Context, id string) (model.Node, error) {
	kind, rest, err := scalar.ParseID(id)
	if err != nil {
		return nil, err
	}
	switch kind {
	case "unit":
		return found(o.unitNamed(ctx, id))
	case "version":
		return found(o.versionNamed(ctx, id, rest))
	case "figure":
		return found(o.figureNamed(ctx, id, rest))
	case "report":
		return found(o.reportNamed(ctx, id, rest))
	case "revision":
		return found(o.revisionNamed(ctx, id, rest))
	case "sealed":
		return found(o.sealingNamed(ctx, id, rest))
	case "cluster":
		number, err := scalar.ParseNumber(rest)
		if err != nil {
			return nil, scalar.NoID(id)
		}
		return found(o.cluster(ctx, number))
	case "head":
		return found(o.headNamed(ctx, id))
	case "register":
		return found(registerNamed(ctx, id, rest))
	case "token":
		return found(o.tokenNamed(ctx, rest))
	case "session":
		return found(o.sessionNamed(ctx, id))
	case "passkey":
		return found(o.passkeyNamed(ctx, id))
	case "identity":
		return found(o.identityNamed(ctx, id))
	case "award":
		return found(o.awardNamed(ctx, rest))
	case "element":
		code, err := scalar.UnmarshalCode(rest)
		if err != nil {
			return nil, scalar.NoID(id)
		}
		return found(read(ctx, access.ReadCampaign, func(ctx context.Context, db bun.IDB, scope org.Scope) (*movement.Element, error) {
			if scope.Empty() {
				return nil, errNothing
			}
			return movement.FindElement(ctx, db, code)
		}))
	}
	number, err := scalar.ParseNumber(rest)
	if err != nil {
		return nil, scalar.NoID(id)
	}
	switch kind {
	case "campaign":
		return found(readCampaign(ctx, func(ctx context.Context, db bun.IDB) (int, error) { return movement.YearOf(ctx, db, number) }))
	case "scheme":
		return found(o.schemeNamed(ctx, number))
	case "indicator":
		return found(readIndicator(ctx, number))
	case "reorganisation":
		return found(readReorganisation(ctx, number))
	case "account":
		return found(o.account(ctx, access.AccountBy{ID: number}))
	case "audit":
		return found(o.auditNamed(ctx, number))
	case "grant":
		return found(o.grantNamed(ctx, number))
	case "entry":
		return found(o.entryNamed(ctx, number))
	case "file":
		return found(o.fileNamed(ctx, number))
	case "pact":
		return found(o.pactNamed(ctx, number))
	case "paper":
		return found(o.paperNamed(ctx, number))
	case "table":
		return found(o.savedTable(ctx, number))
	case "result":
		return found(o.resultNamed(ctx, number))
	case "proposal":
		return found(o.proposalNamed(ctx, number))
	case "bar":
		return found(o.barNamed(ctx, number))
	case "link":
		return found(o.linkNamed(ctx, number))
	case "review":
		return found(o.review(ctx, number))
	case "viewer", "attention":
		return o.ownNamed(kind, number)
	}
	return nil, scalar.NoID(id)
}

// found returns what was found, and a plain nil where nothing was.
func found[T model.Node](thing T, err error) (model.Node, error) {
	if err != nil {
		return nil, err
	}
	return thing, nil
}

func (o *Operation) unitNamed(ctx context.Context, id string) (*org.Unit, error) {
	named, err := scalar.UnmarshalUnitID(id)
	if err != nil {
		return nil, err
	}
	return o.unit(ctx, scalar.UnitBy{ID: &named}, nil)
}

// unit returns the unit that is named, on the day that is asked for: the one that its id names
// where none is, and otherwise today.
func (o *Operation) unit(ctx context.Context, by scalar.UnitBy, on *org.Date) (*org.Unit, error) {
	return read(ctx, access.ReadUnit, func(ctx context.Context, db bun.IDB, scope org.Scope) (*org.Unit, error) {
		return org.Find(ctx, db, scope, by.Unit(), o.day(on, by.On()))
	})
}

// versionNamed returns the version of a unit that begins on a day.
func (o *Operation) versionNamed(ctx context.Context, id, rest string) (*org.Version, error) {
	unit, day, _ := strings.Cut(rest, ":")
	number, err := scalar.ParseNumber(unit)
	if _, wrong := org.ParseDate(day); err != nil || wrong != nil {
		return nil, scalar.NoID(id)
	}
	of, err := read(ctx, access.ReadUnit, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][]*org.Version, error) {
		return org.Histories(ctx, db, scope, []int64{number})
	})
	if err != nil {
		return nil, err
	}
	return one(of[number], func(v *org.Version) bool { return string(v.From) == day })
}

// figureNamed returns the figure that a name says.
func (o *Operation) figureNamed(ctx context.Context, id, rest string) (*figure.Figure, error) {
	name, ok := figure.ParseName(rest)
	if !ok {
		return nil, scalar.NoID(id)
	}
	c, err := o.campaign(ctx, name.Period.Year())
	if err != nil {
		return nil, err
	}
	if c.Indicator(name.Indicator) == nil {
		return nil, errNothing
	}
	u := &org.Unit{ID: name.Unit} // whom the figure's own unit tells as it stood
	if err := goneBy("asOf", name.Known.At.Time()); err != nil {
		return nil, err
	}
	ask := figuresOf{period: name.Period, tree: name.Tree, known: name.Known, indicators: name.Indicator}
	figures, err := o.figuresOfUnits(ctx, []*org.Unit{u}, []string{name.Indicator}, ask)
	if err != nil {
		return nil, err
	}
	return one(figures[u], func(*figure.Figure) bool { return true })
}

// reportNamed returns the report of a unit for a month.
func (o *Operation) reportNamed(ctx context.Context, id, rest string) (*report.Report, error) {
	key, ok := report.ParseKey(rest)
	if !ok {
		return nil, scalar.NoID(id)
	}
	of, err := read(ctx, access.ReadReport, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]*report.Report, error) {
		return report.Of(ctx, db, scope, []int64{key.Unit}, movement.MonthOf(key.Month))
	})
	if err != nil {
		return nil, err
	}
	if of[key.Unit] == nil {
		return nil, errNothing
	}
	return of[key.Unit], nil
}

// revisionNamed returns the revision of a report that has a number.
func (o *Operation) revisionNamed(ctx context.Context, id, rest string) (*report.Revision, error) {
	at := strings.LastIndex(rest, ":")
	if at < 0 {
		return nil, scalar.NoID(id)
	}
	number, err := scalar.ParseNumber(rest[at+1:])
	if err != nil {
		return nil, scalar.NoID(id)
	}
	r, err := o.reportNamed(ctx, id, rest[:at])
	if err != nil {
		return nil, err
	}
	revisions, err := o.revisions(ctx, r)
	if err != nil {
		return nil, err
	}
	return one(revisions, func(v *report.Revision) bool { return int64(v.Revision) == number })
}

// sealingNamed returns the month that is sealed.
func (o *Operation) sealingNamed(ctx context.Context, id, rest string) (*report.Sealing, error) {
	month, err := movement.ParsePeriod(rest)
	if err != nil || !month.IsMonth() {
		return nil, scalar.NoID(id)
	}
	sealed, err := o.sealedMonths(ctx, month.Year())
	if err != nil {
		return nil, err
	}
	return one(sealed, func(s *report.Sealing) bool { return s.Month == month.First() })
}

// ownNamed returns what is the caller's own.
func (o *Operation) ownNamed(kind string, account int64) (model.Node, error) {
	if account != o.caller.ID {
		return nil, errNothing
	}
	if kind == "attention" {
		return &model.Attention{}, nil
	}
	return o.viewer(), nil
}

// viewer returns who asks.
func (o *Operation) viewer() *access.Actor { return &access.Actor{Caller: o.caller, Day: o.today} }

// attentionID names what needs the caller's attention.
func (o *Operation) attentionID() string { return "attention:" + strconv.FormatInt(o.caller.ID, 10) }

var errNothing = fault.New(fault.NotFound, "there is no such thing")

// one returns the thing that is meant. It fails with NotFound where it is not there.
func one[T any](all []T, meant func(T) bool) (thing T, err error) {
	i := slices.IndexFunc(all, meant)
	if i < 0 {
		return thing, errNothing
	}
	return all[i], nil
}
