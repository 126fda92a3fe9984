package book

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/register"
)

// Newest returns a register as the last campaign declares it that does. It fails with NotFound where none does.
func Newest(ctx context.Context, db bun.IDB, declared register.Declared, code string) (*movement.Register, error) {
	years, err := movement.Years(ctx, db)
	if err != nil {
		return nil, err
	}
	slices.Sort(years)
	for _, year := range slices.Backward(years) {
		registers, err := declared(ctx, db, year)
		if err != nil {
			return nil, err
		}
		if at := slices.IndexFunc(registers, func(r *movement.Register) bool { return r.Code == code }); at >= 0 {
			return registers[at], nil
		}
	}
	return nil, fault.New(fault.NotFound, "no campaign has a register %.60q", code)
}
