package figure

import (
	"context"
	"fmt"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// tally is what was said, or owed, by the units of one class that hang below the same
// units asked for; or by one unit that is told alone.
type tally struct {
	Nth         int64    // of its group, where reports refer by it to whom they are of; 0: none do
	Span        org.Date // the first day of the span that it belongs to; of a steady unit's counts empty: every span
	Under       string   // the units asked for that these hang below or are, highest first, with a dot between, or two where others lie between; empty: none
	Alone       int64    // the unit that is told alone; 0: there may be many
	Level       org.Level
	Kind        org.Kind
	ParentLevel org.Level
	Leaf        bool
	Steady      bool  // nothing about it changes over the spans; its stocks stay from the span on
	Final       bool  // it hung here on the span's day
	Kept        bool  // the stocks of a unit that closed, held by these on the span's day, or pending
	Gone        int64 // of what is kept: whose it was
	GoneLevel   org.Level
	GoneLeaf    bool
	left        *tally   // of what is kept: that unit's class, and what it said
	holds       []*tally // of a unit told alone: what closed ones left with it that is summed by itself
	Units       int64    // open on the span's day
	Children    int64    // open units directly below those
	Dissolved   int64    // units directly below those that closed within the year
	Expected    int64    // reports owed for the months that have ended; of a steady unit each of those
	Reported    int64    // of those
	Approved    int64    // and of those
	Sums        numbers  // an element each
	Held        numbers  // an element each: what units that closed left with this one, where its sums are not in its class's
	Late        answers  // an element each: it was said in a month after which no report is missing
	Said        answers  // an element each: it was said within the year; only of units that said a part only
	Pending     numbers  // an element each: how many units have not yet said what an abolished one held
	Missing     int64    // months of which a report is missing, a bit each; only where whoever is silent is told
	Lacks       bool     // of a unit told alone: it said a part only of what is said together; over several spans: some report did
}

func (t *tally) class() movement.Class {
	return movement.Class{Level: t.Level, Kind: t.Kind, ParentLevel: t.ParentLevel, Leaf: t.Leaf}
}

// question is what to gather: the sums of elements over spans, under one reading of the
// tree, for the subtrees of some units and for single units.
type question struct {
	campaign  *movement.Campaign
	today     org.Date
	quotas    quotas
	reading   Reading
	spans     []span // one, or months that follow each other
	elements  []*movement.Element
	asked     []int64                // the units whose subtrees are summed
	places    []place                // where those ever hung, lowest first
	alone     []*movement.Population // the units of these, below the asked ones, are told one by one
	named     []int64                // and these
	uneven    []int64                // and these, which said a part only of what is said together
	onlyAlone bool                   // nothing else is told
	over      bool                   // the one span is over: units whose reports are missing are told one by one
	silent    bool                   // and of which months
	known     Known
	anyClosed bool                  // some unit closed within the year
	stocks    bool                  // and some element is a stock
	children  bool                  // and units directly below are counted
	sets      [][]*movement.Element // what is said together
	linked    [][]*movement.Element // and by whoever says all of it
}

// place is where a unit that was asked for hung at some time.
type place struct {
	path  org.Path
	under string // the units asked for on the path, as a tally tells them
}

// gather answers a question in one statement; over several spans in two where some report says
// a part only of what is said together, and in three where its unit has said no more. The
// order of its answers says nothing.
func gather(ctx context.Context, db bun.IDB, q *question) ([]*tally, error) {
	tallies, err := scan(ctx, db, q)
	switch {
	case err != nil:
		return nil, err
	case q.atOnce():
		q.uneven = q.unevenAmong(tallies)
		return tallies, nil
	case !slices.ContainsFunc(tallies, func(t *tally) bool { return t.Lacks }):
		return tallies, nil
	}
	if err := db.NewRaw(q.lackingUnits(db)).Scan(ctx, &q.uneven); err != nil {
		return nil, fmt.Errorf("units below %v that said a part only: %w", q.asked, err)
	}
	if len(q.uneven) == 0 {
		return tallies, nil
	}
	return scan(ctx, db, q)
}

func scan(ctx context.Context, db bun.IDB, q *question) ([]*tally, error) {
	var tallies []*tally
	if err := db.NewRaw(q.statement(db)).Scan(ctx, &tallies); err != nil {
		return nil, fmt.Errorf("sums of %v: %w", q.asked, err)
	}
	groups := make(map[int64]*tally, len(tallies))
	for _, t := range tallies {
		if t.Nth != 0 && t.Level != "" {
			groups[t.Nth] = t
		}
	}
	for _, t := range tallies {
		if t.Kept {
			t.left = &tally{Alone: t.Gone, Level: t.GoneLevel, Leaf: t.GoneLeaf, Said: t.Said}
			t.Said = nil
		}
		if g := groups[t.Nth]; g != nil && t.Level == "" {
			t.Under, t.Alone, t.Level, t.Kind, t.ParentLevel, t.Leaf, t.Steady, t.Final =
				g.Under, g.Alone, g.Level, g.Kind, g.ParentLevel, g.Leaf, g.Steady, g.Final
		}
	}
	return tallies, nil
}
