package identity

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/uptrace/bun"
)

const (
	// keptAfter is for how long a session is kept that has ended: it tells from where its account
	// signed in, to whoever bounds how often strangers may try.
	keptAfter = "90 days"
	// sweptEach is how often what has ended is swept away.
	sweptEach = time.Hour
)

// Sweep deletes what nobody can sign in with any more: sessions that ended long ago, and what was
// handed out and is too late to be brought back.
func Sweep(ctx context.Context, db bun.IDB) error {
	if _, err := db.NewRaw("DELETE FROM session WHERE least(ended, expires) < now() - ?::interval", keptAfter).Exec(ctx); err != nil {
		return fmt.Errorf("sweeping sessions: %w", err)
	}
	if _, err := db.NewRaw("DELETE FROM challenge WHERE expires <= now()").Exec(ctx); err != nil {
		return fmt.Errorf("sweeping challenges: %w", err)
	}
	return nil
}

// KeepSweeping sweeps at once and every hour until ctx ends. That it could not be done is logged,
// and tried again.
func KeepSweeping(ctx context.Context, db bun.IDB, log *slog.Logger) {
	for {
		if err := Sweep(ctx, db); err != nil && ctx.Err() == nil {
			log.WarnContext(ctx, "sessions that have ended could not be swept away", "err", err)
		}
		select {
		case <-time.After(sweptEach):
		case <-ctx.Done():
			return
		}
	}
}
