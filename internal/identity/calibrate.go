package identity

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
)

// Calibrate returns the hashing of passwords for this machine: so dear that a hash takes about 100
// ms. Where those that are stored take about that long already, new ones are as dear as they are:
// a service that starts again, or beside another, makes none anew for a difference that means nothing.
func Calibrate(ctx context.Context, db bun.IDB) (*Passwords, error) {
	var stored []Parameters
	err := db.NewRaw(`SELECT (m[1])::bigint AS memory, (m[2])::bigint AS passes
		FROM (SELECT regexp_match(hash, '\$m=(\d{1,9}),t=(\d{1,9}),') AS m FROM password) AS p
		WHERE m IS NOT NULL GROUP BY m ORDER BY count(*) DESC, m`).Scan(ctx, &stored)
	if err != nil {
		return nil, fmt.Errorf("how dear passwords are: %w", err)
	}
	if len(stored) > 0 && stored[0].bounded() && stored[0].work() >= Least.work() {
		if took := measure(stored[0]); took > hashingFor/2 && took < hashingFor*2 {
			return NewPasswords(stored[0], stored...), nil
		}
	}
	return NewPasswords(fitting(measure(Least)), stored...), nil
}
