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

// Said is what a unit said for one month.
type Said struct {
	Month     movement.Month
	Values    Vector
	State     State
	Revision  int
	Submitted time.Time
}

// Copier is what a bulk load needs of a connection or transaction.
type Copier interface {
	CopyFrom(ctx context.Context, table pgx.Identifier, columns []string, rows pgx.CopyFromSource) (int64, error)
}

// Copy writes whole unit-years at once, for loading a database that holds none of them
// yet; it checks nothing and calls progress with the number of reports each time a unit
// is done. It returns how many reports it wrote.
func Copy(ctx context.Context, db Copier, elements []*movement.Element, years iter.Seq[UnitYear], progress func(reports int)) (int64, error) {
	next, stop := iter.Pull(rows(elements, years, progress))
	defer stop()
	n, err := db.CopyFrom(ctx, pgx.Identifier{"report"},
		[]string{"unit_id", "month", "said", "counted", "state", "revision", "submitted"},
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
	return n, nil
}

func rows(elements []*movement.Element, years iter.Seq[UnitYear], progress func(int)) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for y := range years {
			said := make([]Vector, len(y.Months))
			for i, m := range y.Months {
				said[i] = m.Values
			}
			for i, counted := range Counted(elements, said) {
				m := y.Months[i]
				if !yield([]any{
					y.Unit, m.Month.First().Time(), m.Values.pointers(), counted.pointers(),
					string(m.State), m.Revision, m.Submitted,
				}) {
					return
				}
			}
			progress(len(y.Months))
		}
	}
}
