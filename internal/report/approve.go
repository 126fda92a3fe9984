package report

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Approval approves at once all reports of a month that wait for it below a unit.
type Approval struct {
	Under   int64 // and those of the unit itself, where they go up to the scope
	Month   movement.Month
	By      *int64 // nil: the system
	At      time.Time
	Comment string
}

// ApproveAll approves the reports that wait below a unit, as far as they go up to the scope
// in which the caller may approve, but for those that the caller submitted, and returns how
// many there were. What is approved already stays so. It fails with NotFound where there is no
// such unit within the scope in which the caller may read, and with Locked where the month
// is sealed.
func ApproveAll(ctx context.Context, db bun.IDB, reading, approving org.Scope, a Approval) (approved int, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if _, err := org.Find(ctx, tx, reading, org.UnitBy{ID: &a.Under}, min(a.Month.Last(), reading.Day())); err != nil {
			return err
		}
		// As all who write reports do: a seal waits for this, or this sees the seal.
		if _, err := tx.ExecContext(ctx, "LOCK TABLE unit IN ROW SHARE MODE"); err != nil {
			return err
		}
		if err := checkOpen(ctx, tx, a.Month); err != nil {
			return err
		}
		waiting := filtered(tx, approving, Filter{Under: &a.Under, State: Submitted}, a.Month).
			Apply(approving.Within("handed.path", "u.level")).ColumnExpr("r.unit_id").
			Where("r.submitted_by IS DISTINCT FROM ? OR r.submitted_by IS NULL", a.By).
			OrderExpr("r.unit_id").For("UPDATE OF r") // in the order in which all hold them
		return tx.NewRaw(`
			WITH waiting AS MATERIALIZED (?1),
			done AS (
				UPDATE report SET state = 'APPROVED', revision = revision + 1
				WHERE month = ?0 AND state = 'SUBMITTED' AND unit_id IN (SELECT unit_id FROM waiting)
				RETURNING unit_id, month, revision, content),
			kept AS (
				INSERT INTO revision (unit_id, month, revision, act, state, content, at, account_id, comment)
				SELECT unit_id, month, revision, 'APPROVE', 'APPROVED', content, ?2, ?3, ?4 FROM done)
			SELECT count(*) FROM done`, a.Month.First(), waiting, a.At, a.By, a.Comment).Scan(ctx, &approved)
	})
	if err != nil {
		return 0, fmt.Errorf("approving the reports of %s below unit %d: %w", a.Month, a.Under, err)
	}
	return approved, nil
}
