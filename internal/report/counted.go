package report

import (
	"database/sql"

	"thidua/internal/movement"
)

// Counted returns what each of a unit's reports of one year, in the order of their
// months, adds to every sum above it: flows as said; stocks and states as the change
// against what the unit last said of them in that year. Every sum is then a plain sum
// over rows: of flows over the period's months, of stocks and states from January to the
// period's end.
func Counted(elements []*movement.Element, said []Vector) []Vector {
	counted := make([]Vector, len(said))
	last := make([]int64, len(elements))
	for m, month := range said {
		counted[m] = make(Vector, len(month))
		for i, e := range elements {
			n := month.Said(e)
			if !n.Valid {
				continue
			}
			adds := n.V
			if e.Nature != movement.Flow {
				adds -= last[i]
				last[i] = n.V
			}
			counted[m][e.Position-1] = sql.Null[int64]{V: adds, Valid: true}
		}
	}
	return counted
}
