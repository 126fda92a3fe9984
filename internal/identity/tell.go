package identity

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/audit"
)

// tell writes down what concerns a person: with the units that keep them or at which they hold roles,
// so that those hear of it who read what was done there. Of nobody who is known the same is looked
// up, by as many statements.
func tell(ctx context.Context, db bun.IDB, e audit.Entry) error {
	nobody := int64(0)
	about := &nobody
	if e.About != nil {
		about = e.About
	}
	var err error
	if e.Units, err = access.UnitsOfAccount(ctx, db, *about); err != nil {
		return err
	}
	return audit.Write(ctx, db, e)
}
