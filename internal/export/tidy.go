package export

import (
	"context"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/table"
)

// A tidy file holds a row a unit, indicator and period, whatever the arrangement: what the row is of, and a
// column a measure with another that says why it is empty. A unit's points have a row a period of their own, which is of no
// indicator. Rows of totals name in `total` the axes of which
// they are the total, and are empty where those say which member it is.
const (
	unitIDColumn    = "unit_id"
	unitColumn      = "unit"
	titleColumn     = "title"
	levelColumn     = "level"
	kindColumn      = "kind"
	indicatorColumn = "indicator"
	nameColumn      = "name"
	periodColumn    = "period"
	yearColumn      = "year"
	firstColumn     = "first_day"
	lastColumn      = "last_day"
	totalColumn     = "total"
	markSuffix      = "_mark"
)

// column is what a measure's column is called.
func column(m table.Measure) string { return strings.ToLower(string(m)) }

// isWhole reports whether a measure is always a whole number.
func isWhole(m table.Measure) bool {
	return m == table.Numerator || m == table.Denominator || m == table.Rank
}

// tooLarge is why a whole number is left out: it does not go into 64 bits.
const tooLarge table.Mark = "TOO_LARGE"

// int64Of returns a cell's whole number, and whether it goes into 64 bits.
func int64Of(c table.Cell) (int64, bool) {
	n, err := strconv.ParseInt(unrounded(c), 10, 64)
	return n, err == nil
}

// record is one row of a tidy file.
type record struct {
	unit      *org.Unit        // nil: the total
	indicator *table.Indicator // nil: the total, or the scoreboard
	board     bool             // it is of the scoreboard
	period    *movement.Period // nil: the total
	cells     []table.Cell     // one a measure
}

// total names the axes of which the row is the total.
func (r record) total() string {
	var axes []string
	if r.unit == nil {
		axes = append(axes, string(table.OfUnit))
	}
	if r.indicator == nil && !r.board {
		axes = append(axes, string(table.OfIndicator))
	}
	if r.period == nil {
		axes = append(axes, string(table.OfPeriod))
	}
	return strings.Join(axes, " ")
}

// tidy gives the rows of a tidy file: period by period within an indicator, indicator by indicator within a
// unit. What is to be known of the table is returned.
func (f *File) tidy(ctx context.Context, db bun.IDB, yield func(record) error) ([]table.Note, error) {
	p := f.Plan
	size, layout := p.Size(), p.Layout(1)
	return f.each(ctx, db, p, func(u *org.Unit, cells table.Slab) error {
		for i := range size[table.OfIndicator] {
			for j := range size[table.OfPeriod] {
				_, at := layout.In(table.Place{table.OfIndicator: i, table.OfPeriod: j}, nil)
				r := record{unit: u, cells: cells[at : at+size[table.OfMeasure]]}
				r.indicator, r.board = p.Member(i)
				if j < len(p.Periods) {
					r.period = &p.Periods[j]
				}
				if err := yield(r); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
