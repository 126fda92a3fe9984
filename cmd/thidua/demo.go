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
	return p.command("demo", "fill an empty database with invented figures for real units", databaseFlags(scale, yes("reforms", "with Phú Yên as of March 2025, and the reorganisations of 2024 and 2025 applied"), yearsFlag(), ownerFlag()), "",
		func(ctx context.Context, c *cli.Command) error {
			scene, err := demo.SceneOf(cmp.Or(demo.Scale(c.String("scale")), demo.Province), c.Bool("reforms"), c.Bool("years"))
			if err != nil {
				return wrong(c, "scale", err)
			}
			db, err := openShared(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			if _, err := db.migrate(ctx); err != nil {
				return err
			}
			if err := p.loadDemo(ctx, db, scene); err != nil {
				return err
			}
			if err := p.introduce(ctx, p.logger(), db.DB, scene, scene.Showcase(), "http://"+defaultListen); err != nil {
				return err
			}
			return p.print("%s\n", folded(fmt.Sprintf("The demo is loaded and stands on %s; look around with thidua serve%s.", scene.Today, later(scene))))
		})
}

// yearsFlag asks for the demo of several years.
func yearsFlag() cli.Flag {
	return yes("years", "the demo of 2023, 2024 and 2025, with the reorganisations applied, as of November 2025")
}

// later says how one looks around after the reorganisations, where the demo stands before them.
func later(scene demo.Scene) string {
	if !scene.Reforms || scene.Years {
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

// ensureDemo loads the demo province into a database that holds nothing yet, of several years
// where that is asked for. It fails with Conflict where the database holds other units than the
// demo's, or fewer years than are asked for.
func (p *program) ensureDemo(ctx context.Context, db *database, years bool) error {
	standing, held, err := demo.Find(ctx, db)
	switch {
	case err != nil:
		return err
	case held && years && !standing.Years:
		return fault.New(fault.Conflict, "the database holds the demo of one year; serve it without --years, or name another with --data or DATABASE_URL")
	case held:
		return nil
	}
	loaded, err := demo.Loaded(ctx, db.DB)
	if err != nil {
		return err
	}
	if loaded {
		return fault.New(fault.Conflict, "the database holds units of its own; serve it without --demo, or name another with --data or DATABASE_URL")
	}
	scene, err := demo.SceneOf(demo.Province, false, years)
	if err != nil {
		return err
	}
	return p.loadDemo(ctx, db, scene)
}
