package postgres

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/klauspost/compress/gzip"

	"thidua/internal/fault"
)

// Contents are what a backup holds.
type Contents struct {
	Taken      time.Time `json:"taken"`
	Program    string    `json:"program"`    // the version that took it
	Migrations []string  `json:"migrations"` // the steps that the database had, in order
	Tables     int       `json:"-"`
	Rows       int64     `json:"-"`
}

// A backup is text, packed by gzip: these two lines, what COPY says of every table, each after
// those that it refers to, where the sequences stand, and the digest of all that. So psql can read
// it too, into a database that has the same tables and no rows.
const (
	backupForm   = "-- thidua backup 1\n"
	backupHead   = "-- "
	backupDigest = "-- SHA-256 "
)

// table is one of ours as the database has it.
type table struct {
	Name    string
	Columns []string // but those that are worked out
}

// copying is the statement by which a table's rows are written out or read in.
func (t table) copying(way string) string {
	columns := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		columns[i] = pgx.Identifier{c}.Sanitize()
	}
	return "COPY " + pgx.Identifier{t.Name}.Sanitize() + " (" + strings.Join(columns, ", ") + ") " + way
}

// Backup writes the whole database as it is at one moment, whatever is done meanwhile. It fails
// with Conflict where the database is being migrated, or has been by a newer program.
func Backup(ctx context.Context, db *DB, to io.Writer, steps fs.FS, program string) (Contents, error) {
	c := Contents{Taken: time.Now().UTC().Truncate(time.Second), Program: program}
	if _, err := Pending(ctx, db.DB, steps); err != nil {
		return c, fmt.Errorf("backing up: %w", err)
	}
	err := pgx.BeginTxFunc(ctx, db.Pool, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, func(tx pgx.Tx) error {
		packed := gzip.NewWriter(to)
		out := &digesting{to: packed, sum: sha256.New()}
		if err := c.write(ctx, tx, out); err != nil {
			return err
		}
		if _, err := fmt.Fprintf(packed, "%s%s\n", backupDigest, hex.EncodeToString(out.sum.Sum(nil))); err != nil {
			return err
		}
		return packed.Close()
	})
	if err != nil {
		return c, fmt.Errorf("backing up: %w", err)
	}
	return c, nil
}

// digesting writes on and keeps the digest of all that it has written.
type digesting struct {
	to  io.Writer
	sum hash.Hash
}

func (d *digesting) Write(p []byte) (int, error) {
	_, _ = d.sum.Write(p) // never fails
	return d.to.Write(p)
}

func (c *Contents) write(ctx context.Context, tx pgx.Tx, out io.Writer) error {
	if _, err := tx.Exec(ctx, plainly); err != nil {
		return err
	}
	var alone bool
	if err := tx.QueryRow(ctx, "SELECT pg_try_advisory_xact_lock_shared($1)", migrating).Scan(&alone); err != nil {
		return err
	}
	if !alone {
		return fault.New(fault.Conflict, "the database is being migrated; try again when that is done")
	}
	var err error
	if c.Migrations, err = texts(ctx, tx, "SELECT name FROM bun_migrations ORDER BY name"); err != nil {
		return undefined(err)
	}
	head, err := json.Marshal(c)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(out, "%s%s%s\n", backupForm, backupHead, head); err != nil {
		return err
	}
	all, err := tables(ctx, tx)
	if err != nil {
		return err
	}
	for _, t := range all {
		if _, err := fmt.Fprintf(out, "%s;\n", t.copying("FROM stdin")); err != nil {
			return err
		}
		done, err := tx.Conn().PgConn().CopyTo(ctx, out, t.copying("TO STDOUT"))
		if err != nil {
			return fmt.Errorf("table %s: %w", t.Name, err)
		}
		if _, err := io.WriteString(out, endOfRows); err != nil {
			return err
		}
		c.Tables++
		c.Rows += done.RowsAffected()
	}
	// Read last: a sequence does not wait for transactions, and may only be ahead of the rows.
	lines, err := texts(ctx, tx, `SELECT format('SELECT setval(%L, %s);', sequencename, last_value) FROM pg_sequences
		WHERE schemaname = current_schema() AND sequencename NOT LIKE 'bun%' AND last_value IS NOT NULL ORDER BY sequencename`)
	if err != nil {
		return err
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(out, line); err != nil {
			return err
		}
	}
	return nil
}

// endOfRows ends a table's rows, as psql knows it: no row is written so.
const endOfRows = "\\.\n"

// plainly lets values be written so that every server reads the same in them, for as long as it
// takes.
const plainly = `SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL bytea_output = 'hex';
	SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`

func texts(ctx context.Context, tx pgx.Tx, query string) ([]string, error) {
	rows, err := tx.Query(ctx, query)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// undefined says that a database without the list of migrations is not one of ours.
func undefined(err error) error {
	var refused interface{ SQLState() string }
	if errors.As(err, &refused) && refused.SQLState() == "42P01" { // undefined_table
		return fault.New(fault.NotFound, "the database holds no tables of thidua; name another with --database or --data")
	}
	return err
}

// tables returns our tables, each after those that it refers to. What is said of migrations is not
// among them: it comes with the tables themselves.
func tables(ctx context.Context, tx pgx.Tx) ([]table, error) {
	rows, err := tx.Query(ctx, `SELECT c.relname AS name, (
			SELECT coalesce(array_agg(a.attname::text ORDER BY a.attnum), '{}') FROM pg_attribute a
			WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns, (
			SELECT coalesce(array_agg(DISTINCT f.relname::text), '{}') FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
			WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS after
		FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('bun_migrations', 'bun_migration_locks')
			AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
		ORDER BY c.relname`)
	if err != nil {
		return nil, err
	}
	type referring struct {
		Name           string
		Columns, After []string
	}
	left, err := pgx.CollectRows(rows, pgx.RowToStructByName[referring])
	if err != nil {
		return nil, err
	}
	var sorted []table
	placed := map[string]bool{}
	for len(left) > 0 {
		var later []referring
		for _, t := range left {
			ready := true
			for _, a := range t.After {
				ready = ready && placed[a]
			}
			if !ready {
				later = append(later, t)
				continue
			}
			placed[t.Name] = true
			sorted = append(sorted, table{t.Name, t.Columns})
		}
		if len(later) == len(left) {
			return nil, fmt.Errorf("table %s refers to one that refers to it: no order can be found", left[0].Name)
		}
		left = later
	}
	return sorted, nil
}
