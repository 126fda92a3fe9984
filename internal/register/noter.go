package register

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Noters tells of which units, and in which years, an account notes in registers that not all who keep them note in:
// it heads a cluster of the year there today, or stands in for who does.
type Noters map[noter]bool

type noter struct {
	UnitID int64
	Year   int
}

// NotersOf returns where an account so notes, of some units; nil, the system, does everywhere.
func NotersOf(ctx context.Context, db bun.IDB, account *int64, units []int64, today org.Date) (Noters, error) {
	if account == nil {
		return nil, nil
	}
	var all []noter
	err := db.NewRaw(`SELECT DISTINCT h.unit_id, c.year FROM heading AS h JOIN cluster AS c ON c.id = h.cluster_id
		WHERE h.account_id = ? AND h.unit_id = ANY (?::bigint[]) AND h.valid @> ?::date ORDER BY h.unit_id, c.year`,
		*account, pgdialect.Array(units), today).Scan(ctx, &all)
	if err != nil {
		return nil, fmt.Errorf("clusters that account %d heads: %w", *account, err)
	}
	may := Noters{}
	for _, n := range all {
		may[n] = true
	}
	return may, nil
}

// May reports whether somebody who keeps a unit's registers may note in one of them in a year.
func (n Noters) May(r *movement.Register, unit int64, year int) bool {
	return n == nil || r.NotedBy == "" || n[noter{unit, year}]
}

// notesNot says that somebody keeps the registers of a unit, and does not note in one of them.
func notesNot(r *movement.Register) fault.Phrase {
	return fault.Say("only who heads a cluster as an officer of the unit, or stands in for who does, notes in %s", fault.Both{Vi: r.Name, En: r.NameEn})
}
