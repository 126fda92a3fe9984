package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/urfave/cli/v3"

	"thidua/internal/fault"
	"thidua/internal/postgres"
	"thidua/migrations"
)

func (p *program) backupCommand() *cli.Command {
	return p.command("backup", "write all that the database holds at this moment to a file, over one that was there", databaseFlags(), "FILE",
		func(ctx context.Context, c *cli.Command) error {
			db, err := openExisting(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			path := c.Args().First()
			var held postgres.Contents
			err = replace(path, func(to io.Writer) error {
				held, err = postgres.Backup(ctx, db.DB, to, migrations.Files, release())
				return err
			})
			if err != nil {
				return err
			}
			return p.print("%s holds %d rows of %d tables, as of %s\n", path, held.Rows, held.Tables, held.Taken.Format(time.RFC3339))
		})
}

func (p *program) restoreCommand() *cli.Command {
	return p.command("restore", "fill an empty database with what a backup holds, all or nothing", databaseFlags(ownerFlag()), "FILE",
		func(ctx context.Context, c *cli.Command) error {
			path := c.Args().First()
			f, err := os.Open(path)
			if err != nil {
				return unreadable(path, err)
			}
			defer func() { _ = f.Close() }()
			db, err := openShared(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			var held postgres.Contents
			err = db.asOwner(ctx, func(owner *postgres.DB) error {
				held, err = postgres.Restore(ctx, owner, f, migrations.Files)
				return err
			})
			if err != nil {
				return err
			}
			return p.print("restored %d rows of %d tables, as of %s; thidua verify holds them against what was reported\n",
				held.Rows, held.Tables, held.Taken.Format(time.RFC3339))
		})
}

// replace writes a file that its user alone may read, beside the one of that name, and puts it in
// its place when it is whole and on the disk: whatever happens, there is one that is whole or none.
func replace(path string, write func(io.Writer) error) error {
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, "."+filepath.Base(path)+".*.new")
	if err != nil {
		return unwritable(path, err)
	}
	defer func() { _ = os.Remove(f.Name()) }() // unless it bears another name by then
	defer func() { _ = f.Close() }()
	if err := write(f); err != nil {
		var full *fs.PathError
		if errors.As(err, &full) {
			return unwritable(path, err)
		}
		return err
	}
	if err := f.Sync(); err != nil {
		return unwritable(path, err)
	}
	if err := f.Close(); err != nil {
		return unwritable(path, err)
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return unwritable(path, err)
	}
	folder, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("the folder of %s: %w", path, err)
	}
	defer func() { _ = folder.Close() }()
	return folder.Sync()
}

func unwritable(path string, err error) error {
	var at *fs.PathError
	var renaming *os.LinkError
	switch {
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &renaming):
		err = renaming.Err
	}
	return fault.New(fault.Unavailable, "%s cannot be written: %v", path, err)
}
