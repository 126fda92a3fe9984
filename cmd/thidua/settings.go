package main

import (
	"cmp"
	"strings"

	"github.com/urfave/cli/v3"

	"thidua/internal/org"
	"thidua/internal/postgres"
)

// text returns a flag with its twin in the environment: --data is THIDUA_DATA.
func text(name, usage string) *cli.StringFlag {
	return &cli.StringFlag{Name: name, Usage: usage, Sources: cli.EnvVars(twin(name))}
}

// needed returns a flag that must be given.
func needed(name, usage string) *cli.StringFlag {
	f := text(name, usage)
	f.Required = true
	return f
}

// yes returns a flag that is given or not, with its twin in the environment.
func yes(name, usage string) *cli.BoolFlag {
	return &cli.BoolFlag{Name: name, Usage: usage, Sources: cli.EnvVars(twin(name))}
}

func twin(name string) string {
	return "THIDUA_" + strings.ToUpper(strings.ReplaceAll(name, "-", "_"))
}

// databaseFlags say which database a command works on.
func databaseFlags(others ...cli.Flag) []cli.Flag {
	data := text("data", "keep a private PostgreSQL in this `FOLDER` where no database is named")
	data.DefaultText = postgres.DefaultDir()
	database := text("database", "use the PostgreSQL database at this `URL`; leave a password to the environment")
	database.Sources = cli.EnvVars("DATABASE_URL")
	database.DefaultText = "a private PostgreSQL"
	return append(others, data, database)
}

// ownerFlag says how the tables' owner reaches the database where the service is another role.
func ownerFlag() cli.Flag {
	owner := text("owner-database", "migrate and fill the database through this `URL`, as the tables' owner, where the service is another role")
	owner.Sources = cli.EnvVars("DATABASE_OWNER_URL")
	owner.DefaultText = "as the service"
	return owner
}

// dataDir returns the folder of the private cluster.
func dataDir(c *cli.Command) string {
	return cmp.Or(c.String("data"), postgres.DefaultDir())
}

func todayFlag() cli.Flag {
	today := text("today", "take this `DAY` for today, such as 2024-11-10, instead of Việt Nam's; the demo's own where it is loaded")
	today.DefaultText = "today in Việt Nam"
	return today
}

// day reads a flag that is a day; empty where it is not given.
func day(c *cli.Command, flag string) (org.Date, error) {
	if c.String(flag) == "" {
		return "", nil
	}
	d, err := org.ParseDate(c.String(flag))
	if err != nil {
		return "", wrong(c, flag, err)
	}
	return d, nil
}
