package report

import (
	"context"
	"fmt"
	"iter"
	"time"

	"github.com/jackc/pgx/v5"

	"thidua/internal/movement"
)

// UnitYear is what one unit said over a year, in the order of the months. A month of
// which it said nothing is missing.
type UnitYear struct {
	Unit   int64
	Months []Said
}

// Said is what a unit said for one month, with all that was done to it. The last of the
// acts that holds values says what it says.
type Said struct {
	Month movement.Month
	Acts  []Past
}

// Past is something that was done to a report.
type Past struct {
	Act    Act
	Values Vector // nil: those before
	At     time.Time
}

// Values returns what the report says.
func (s Said) Values() (values Vector) {
	for _, p := range s.Acts {
		if p.Values != nil {
			values = p.Values
		}
	}
	return values
}

// State returns how far the report has come.
func (s Said) State() State { return acts[s.Acts[len(s.Acts)-1].Act].to }

// Copier is what a bulk load needs of a connection or transaction.
type Copier interface {
	CopyFrom(ctx context.Context, table pgx.Identifier, columns []string, rows pgx.CopyFromSource) (int64, error)
}

// Copy writes whole unit-years at once, with all that was done to their reports, for
// loading a database that holds none of them yet; it checks nothing and calls progress
// with the number of reports each time a unit is done. Every report must have been
// submitted at last. It returns how many reports it wrote.
func Copy(ctx context.Context, db Copier, elements []*movement.Element, years iter.Seq[UnitYear], progress func(reports int)) (int64, error) {
	var revisions [][]any
	next, stop := iter.Pull(rows(elements, years, &revisions, progress))
	defer stop()
	n, err := db.CopyFrom(ctx, pgx.Identifier{"report"},
		[]string{"unit_id", "month", "said", "counted", "state", "content", "revision", "submitted"},
		pgx.CopyFromFunc(func() ([]any, error) {
			row, ok := next()
			if !ok {
				return nil, nil
			}
			return row, nil
		}))
	if err != nil {
		return 0, fmt.Errorf("copying reports: %w", err)
	}
	_, err = db.CopyFrom(ctx, pgx.Identifier{"revision"},
		[]string{"unit_id", "month", "revision", "act", "state", "content", "said", "at", "comment"}, pgx.CopyFromRows(revisions))
	if err != nil {
		return 0, fmt.Errorf("copying what was done to reports: %w", err)
	}
	return n, nil
}

// rows yields the reports row by row and sets their revisions aside.
func rows(elements []*movement.Element, years iter.Seq[UnitYear], revisions *[][]any, progress func(int)) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for y := range years {
			said := make([]Vector, len(y.Months))
			for i, m := range y.Months {
				said[i] = m.Values()
			}
			for i, counted := range Counted(elements, said) {
				m := y.Months[i]
				month, submitted, content := m.Month.First().Time(), time.Time{}, 0
				for k, p := range m.Acts {
					var holds []*int64
					if p.Values != nil {
						holds, content = p.Values.pointers(), k+1
					}
					if p.Act == Submit {
						submitted = p.At
					}
					*revisions = append(*revisions, []any{y.Unit, month, k + 1, string(p.Act), string(acts[p.Act].to), content, holds, p.At, ""})
				}
				if !yield([]any{
					y.Unit, month, said[i].pointers(), counted.pointers(), string(m.State()), content, len(m.Acts), submitted,
				}) {
					return
				}
			}
			progress(len(y.Months))
		}
	}
}
