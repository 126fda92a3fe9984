package main

import (
	"cmp"
	"context"
	"fmt"
	"runtime/debug"

	"github.com/urfave/cli/v3"

	"thidua/cmd/thidua/demo"
	"thidua/internal/fault"
	"thidua/internal/postgres"
)

func (p *program) demoCommand() *cli.Command {
	scale := text("scale", "load this `MUCH`: province, or nation with 34 of them")
	scale.DefaultText = string(demo.Province)
	return p.command("demo", "fill an empty database with invented figures for real units", databaseFlags(scale, yes("reforms", "with Phú Yên as of March 2025, and the reorganisations of 2024 and 2025 applied"), ownerFlag()), "",
		func(ctx context.Context, c *cli.Command) error {
			scale := cmp.Or(demo.Scale(c.String("scale")), demo.Province)
			if scale != demo.Province && scale != demo.Nation {
				return wrong(c, "scale", fmt.Errorf("%q is no scale; write province or nation", string(scale)))
			}
			db, err := openShared(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			if _, err := db.migrate(ctx); err != nil {
				return err
			}
			if err := p.loadDemo(ctx, db, demo.Scene{Scale: scale, Today: demo.Today, Reforms: c.Bool("reforms")}); err != nil {
				return err
			}
			if err := p.introduce(ctx, p.logger(), db.DB, "http://"+defaultListen, true); err != nil {
				return err
			}
			return p.print("%s\n", folded(fmt.Sprintf("The demo is loaded and stands on %s; look around with thidua serve%s.", demo.Today, later(c.Bool("reforms")))))
		})
}

// later says how one looks around after the reorganisations, where there are any.
func later(reforms bool) string {
	if !reforms {
		return ""
	}
	return ", and after both reorganisations with thidua serve --today 2025-08-15, when there are no districts: as province.leader"
}

// loadDemo loads the demo into an empty database and shows how far it has come.
func (p *program) loadDemo(ctx context.Context, db *database, scene demo.Scene) error {
	err := db.asOwner(ctx, func(owner *postgres.DB) error {
		if err := postgres.CheckOwner(ctx, owner); err != nil {
			return err
		}
		return demo.Load(ctx, owner, scene, p.progress("Loading the demo (invented figures)"))
	})
	if err != nil {
		return err
	}
	debug.FreeOSMemory() // of what the load took, a server needs little
	return nil
}

// ensureDemo loads the demo province into a database that holds nothing yet. It fails with
// Conflict where the database holds other units than the demo's.
func (p *program) ensureDemo(ctx context.Context, db *database) error {
	_, held, err := demo.Find(ctx, db)
	if err != nil || held {
		return err
	}
	loaded, err := demo.Loaded(ctx, db.DB)
	if err != nil {
		return err
	}
	if loaded {
		return fault.New(fault.Conflict, "the database holds units of its own; serve it without --demo, or name another with --data or DATABASE_URL")
	}
	return p.loadDemo(ctx, db, demo.Scene{Scale: demo.Province, Today: demo.Today})
}
