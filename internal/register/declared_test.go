package register_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// TestNote_HoldsWhatItIsCheckedAgainst: while an entry is checked, nothing that it will rest on leaves the
// campaign's file.
func TestNote_HoldsWhatItIsCheckedAgainst(t *testing.T) {
	t.Parallel()
	db, c := imported(t, []byte(small))
	h := plant(t, db, c, "2024-10-31")
	without := strings.Replace(small, "{code: HOUSE, name: N, name_en: N}, ", "", 1)
	without = strings.Replace(without, `      - {element: houses, on: handed_over, where: "kind == 'HOUSE' && value >= 40000000"}`+"\n", "", 1)
	leaves := func() error {
		return db.RunInTx(t.Context(), nil, func(ctx context.Context, tx bun.Tx) error {
			if _, err := tx.ExecContext(ctx, "SET LOCAL lock_timeout = '50ms'"); err != nil {
				return err
			}
			_, err := movement.Import(ctx, tx, "f.yaml", []byte(without), false)
			return err
		})
	}
	looked := 0
	declared := func(ctx context.Context, db bun.IDB, year int) ([]*movement.Register, error) {
		if err := leaves(); err == nil || !strings.Contains(err.Error(), "lock timeout") {
			t.Errorf("while it is checked, the import of a file without its choice: %v, want it to wait", err)
		}
		looked++
		c, err := movement.Load(ctx, db, year)
		if err != nil {
			return nil, err
		}
		return c.Registers, nil
	}
	_, err := register.Note(t.Context(), db, org.Subtree("2024-10-31", h.units["P"].Path), declared, register.Command{
		Register: "assistance", Unit: h.units["C1"].ID, Day: "2024-05-05", At: time.Now(),
		Values: []register.Said{{Field: "kind", Value: "HOUSE"}, {Field: "value", Value: "40000000"}},
	})
	if err != nil || looked != 1 {
		t.Fatalf("noted with %d looks at what is declared: %v", looked, err)
	}
	if err := leaves(); err == nil || !strings.Contains(err.Error(), "choice HOUSE of kind, register assistance, was made in 1 entries") {
		t.Errorf("afterwards: %v, want it refused", err)
	}
}
