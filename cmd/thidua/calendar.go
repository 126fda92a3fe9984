package main

import (
	"context"
	"time"
	_ "time/tzdata" // the machine may have no time zones

	"github.com/uptrace/bun"

	"thidua/cmd/thidua/demo"
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
