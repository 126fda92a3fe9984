package figure

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// Source is a report that a figure rests on, as it was known.
type Source struct {
	Report  *report.Report
	Said    *report.Revision // by which it was handed up: what it says is what that said
	Stands  *report.Revision // by which it stands as it does: approved since, or the same
	Entries []*Entry         // what it says of the figure's elements, by position
}

// Entry is one number of a report that a figure looks at.
type Entry struct {
	Report  *report.Report
	Element *movement.Element
	Value   int64
	Counts  bool // false: a later report says it anew, or the unit said a part only of what is said together
}

// restsOnOwn reports whether a figure rests on the unit's own reports: alone, or beside what units below add.
func (e *Explanation) restsOnOwn() bool {
	kind := e.Figure.Indicator.Kind
	return e.OwnAlone || kind == movement.Total || kind == movement.Ratio
}

// sources returns the unit's own reports that a figure rests on, in the order of their months, those of
// earlier months of the year included where something of them stands; nil of one that rests on none. all are
// the unit's reports, with all that was done to them.
func (e *Explanation) sources(all []*report.Report, revisions map[report.Key][]*report.Revision) []*Source {
	if !e.restsOnOwn() {
		return nil
	}
	f := e.Figure
	var sources []*Source
	latest := map[*movement.Element]*Entry{}
	for _, r := range all {
		b := f.Known.source(r, revisions[report.Key{Unit: r.UnitID, Month: r.Month}])
		if b == nil || r.Month > f.Period.Last() {
			continue
		}
		for _, element := range f.Indicator.Elements() {
			n := b.Stands.Said.Said(element)
			flows := element.Nature == movement.Flow
			if !n.Valid || flows && r.Month < f.Period.First() {
				continue
			}
			one := &Entry{Report: r, Element: element, Value: n.V, Counts: !e.LeftOut}
			if before := latest[element]; before != nil && !flows {
				before.Counts = false
			}
			latest[element] = one
			b.Entries = append(b.Entries, one)
		}
		if len(b.Entries) > 0 {
			sources = append(sources, b)
		}
	}
	return sources
}

// source returns how a report is known; nil where it does not count.
func (k Known) source(r *report.Report, revisions []*report.Revision) *Source {
	b := &Source{Report: r}
	for _, v := range revisions {
		if !k.At.Now() && v.At.After(k.At.Time()) {
			break
		}
		if b.Stands = v; v.Act == report.Submit || b.Said == nil {
			b.Said = v
		}
	}
	if b.Stands == nil || !b.Stands.State.Counts() || k.ApprovedOnly && b.Stands.State != report.Approved {
		return nil
	}
	return b
}

// Sources returns for each explanation the unit's own reports that it rests on, where these lie within
// the scope, in two statements however many are asked for.
func Sources(ctx context.Context, db bun.IDB, scope org.Scope, explained []*Explanation) (map[*Explanation][]*Source, error) {
	var units []int64
	for _, e := range explained {
		if e.restsOnOwn() && !slices.Contains(units, e.Figure.Unit.ID) {
			units = append(units, e.Figure.Unit.ID)
		}
	}
	if len(units) == 0 {
		return nil, nil
	}
	p := explained[0].Figure.Period
	reports, err := report.Within(ctx, db, scope, units, movement.YearPeriod(p.Year()).First(), p.Last())
	if err != nil {
		return nil, err
	}
	revisions, err := report.Revisions(ctx, db, reports)
	if err != nil {
		return nil, err
	}
	of := map[int64][]*report.Report{}
	for _, r := range reports {
		of[r.UnitID] = append(of[r.UnitID], r)
	}
	sources := make(map[*Explanation][]*Source, len(explained))
	for _, e := range explained {
		sources[e] = e.sources(of[e.Figure.Unit.ID], revisions)
	}
	return sources, nil
}
