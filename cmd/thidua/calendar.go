package main

import (
	"context"
	"time"
	_ "time/tzdata" // the machine may have no time zones

	"github.com/uptrace/bun"
	"github.com/urfave/cli/v3"

	"thidua/cmd/thidua/demo"
	"thidua/internal/access"
	"thidua/internal/org"
)

// vietnam is where days begin and end.
var vietnam = func() *time.Location {
	zone, err := time.LoadLocation("Asia/Ho_Chi_Minh")
	if err != nil {
		panic(err) // it is embedded
	}
	return zone
}()

// calendar returns what tells today: the day given, or else the demo's own where the
// database holds it, or else the real one in Việt Nam.
func calendar(ctx context.Context, db bun.IDB, given org.Date) (func() org.Date, error) {
	if given == "" {
		scene, held, err := demo.Find(ctx, db)
		if err != nil {
			return nil, err
		}
		if !held {
			return func() org.Date { return org.DateOf(time.Now().In(vietnam)) }, nil
		}
		given = scene.Today
	}
	return func() org.Date { return given }, nil
}

// standing is a database with the day on which it stands.
type standing struct {
	db    *database
	today org.Date
}

// everything is the scope of the system on that day: every tree.
func (s *standing) everything(ctx context.Context) (org.Scope, error) {
	return access.SystemScope(ctx, s.db, s.today)
}

// whereItStands opens the database of the flags and does something on the day of the flags.
func (p *program) whereItStands(ctx context.Context, c *cli.Command, do func(s *standing) error) error {
	today, err := day(c, "today")
	if err != nil {
		return err
	}
	db, err := openReady(ctx, c)
	if err != nil {
		return err
	}
	defer db.Close()
	now, err := calendar(ctx, db, today)
	if err != nil {
		return err
	}
	return do(&standing{db, now()})
}
