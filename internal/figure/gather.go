package figure

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// tally is what was said, or owed, by the units of one class that hang below the same
// units asked for; or by one unit that is told alone.
type tally struct {
	Nth         int64    // of its group: what was said refers by it to whom it is of
	Span        org.Date // the first day of the span that it belongs to; of a steady unit's counts empty: every span
	Under       org.Path // the units asked for that these hang below or are, highest first; empty: none
	Alone       int64    // the unit that is told alone; 0: there may be many
	Level       org.Level
	Kind        org.Kind
	ParentLevel org.Level
	Leaf        bool
	Steady      bool  // nothing about it changes over the spans; its stocks stay from the span on
	Final       bool  // it hung here on the span's day
	Units       int64 // open on the span's day
	Children    int64 // open units directly below those
	Expected    int64 // reports owed for the months that have ended; of a steady unit each of those
	Reported    int64 // of those
	Approved    int64 // and of those
	Sums        report.Vector
}

func (t *tally) class() movement.Class {
	return movement.Class{Level: t.Level, Kind: t.Kind, ParentLevel: t.ParentLevel, Leaf: t.Leaf}
}

// question is what to gather: the sums of elements over spans, under one reading of the
// tree, for the subtrees of some units and for single units.
type question struct {
	today     org.Date
	reading   Reading
	spans     []span // one, or months that follow each other
	elements  []*movement.Element
	asked     []int64                // the units whose subtrees are summed
	places    []place                // where those ever hung, lowest first
	alone     []*movement.Population // the units of these, below the asked ones, are told one by one
	named     []int64                // and these
	onlyAlone bool                   // nothing else is told
	known     Known
}

// place is where a unit that was asked for hung at some time.
type place struct {
	path  org.Path
	under org.Path // the units asked for on the path
}

// gather answers a question in one statement. The order of its answers says nothing.
func gather(ctx context.Context, db bun.IDB, q question) ([]*tally, error) {
	var tallies []*tally
	err := db.NewRaw(q.statement(db)).Scan(ctx, &tallies)
	var refused *pgconn.PgError
	if errors.As(err, &refused) && refused.Code == "22003" {
		return nil, fault.New(fault.Conflict, beyondMeasure)
	}
	if err != nil {
		return nil, fmt.Errorf("sums of %v: %w", q.asked, err)
	}
	groups := make(map[int64]*tally, len(tallies))
	for _, t := range tallies {
		if t.Level != "" {
			groups[t.Nth] = t
		}
	}
	for _, t := range tallies {
		if t.Level == "" {
			g := groups[t.Nth]
			t.Under, t.Alone, t.Level, t.Kind, t.ParentLevel, t.Leaf, t.Steady, t.Final =
				g.Under, g.Alone, g.Level, g.Kind, g.ParentLevel, g.Leaf, g.Steady, g.Final
		}
	}
	return tallies, nil
}
