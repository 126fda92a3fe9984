package postgres

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/klauspost/compress/gzip"

	"thidua/internal/fault"
)

// Restore reads a backup into an empty database as the owner of its tables, all or nothing: the
// tables are made as they were when it was taken, filled, and migrated to what this program needs.
// It fails with Invalid where the file is no backup, is cut off or was altered, and with Conflict
// where a newer program took it or the database is not empty.
func Restore(ctx context.Context, db *DB, from io.ReadSeeker, steps fs.FS) (Contents, error) {
	c, err := restore(ctx, db, from, steps)
	if err != nil {
		return c, fmt.Errorf("restoring: %w", err)
	}
	return c, nil
}

func restore(ctx context.Context, db *DB, from io.ReadSeeker, steps fs.FS) (Contents, error) {
	// Read to its end before anything is made of it.
	c, err := read(from, nothing{})
	if err != nil {
		return c, err
	}
	if err := c.fits(steps); err != nil {
		return c, err
	}
	if err := CheckOwner(ctx, db); err != nil {
		return c, err
	}
	err = pgx.BeginFunc(ctx, db.Pool, func(tx pgx.Tx) error { return empty(ctx, tx, c.Migrations) })
	if err != nil {
		return c, err
	}
	if _, err := migrateThrough(ctx, db.DB, steps, c.Migrations[len(c.Migrations)-1]); err != nil {
		return c, err
	}
	if _, err := from.Seek(0, io.SeekStart); err != nil {
		return c, err
	}
	err = pgx.BeginFunc(ctx, db.Pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, plainly); err != nil {
			return err
		}
		all, err := tables(ctx, tx)
		if err != nil {
			return err
		}
		for _, t := range all { // nobody else writes meanwhile
			if _, err := tx.Exec(ctx, "LOCK TABLE "+pgx.Identifier{t.Name}.Sanitize()+" IN SHARE ROW EXCLUSIVE MODE"); err != nil {
				return err
			}
		}
		if err := empty(ctx, tx, c.Migrations); err != nil {
			return err
		}
		if err := triggers(ctx, tx, all, "DISABLE"); err != nil {
			return err
		}
		if c, err = read(from, &filling{ctx: ctx, tx: tx, tables: all}); err != nil {
			return err
		}
		// References that are looked at last are looked at now: while they wait, no table is altered.
		if _, err := tx.Exec(ctx, "SET CONSTRAINTS ALL IMMEDIATE"); err != nil {
			return err
		}
		return triggers(ctx, tx, all, "ENABLE")
	})
	if err != nil {
		return c, err
	}
	if _, err := Migrate(ctx, db.DB, steps); err != nil {
		return c, err
	}
	_, err = db.ExecContext(ctx, "ANALYZE")
	return c, err
}

// triggers turns the tables' own triggers off, or on again. What a backup holds is what they made of
// what was written, and comes back as it was: the audit with the hashes of its chain. Those that
// hold references are none of them, and go on.
func triggers(ctx context.Context, tx pgx.Tx, all []table, turn string) error {
	for _, t := range all {
		if _, err := tx.Exec(ctx, "ALTER TABLE "+pgx.Identifier{t.Name}.Sanitize()+" "+turn+" TRIGGER USER"); err != nil {
			return err
		}
	}
	return nil
}

// fits fails where this program does not know the steps that the database had.
func (c Contents) fits(steps fs.FS) error {
	m, err := migrator(nil, steps, nil)
	if err != nil {
		return err
	}
	known := m.all.Sorted()
	for i, name := range c.Migrations {
		if i >= len(known) || known[i].Name != name {
			return fault.New(fault.Conflict, "the backup was taken by another program (%s, step %s); restore it with that one, or a newer one than this", c.Program, name)
		}
	}
	return nil
}

// empty fails with Conflict where the database has rows, or steps beyond those of the backup.
func empty(ctx context.Context, tx pgx.Tx, migrations []string) error {
	all, err := tables(ctx, tx)
	if err != nil {
		return err
	}
	for _, t := range all {
		var filled bool
		if err := tx.QueryRow(ctx, "SELECT EXISTS (SELECT FROM "+pgx.Identifier{t.Name}.Sanitize()+")").Scan(&filled); err != nil {
			return err
		}
		if filled {
			return fault.New(fault.Conflict, "the database is not empty (there is something in %s); a backup is restored into an empty one: name another with --database or --data", t.Name)
		}
	}
	var begun bool
	if err := tx.QueryRow(ctx, "SELECT to_regclass('bun_migrations') IS NOT NULL").Scan(&begun); err != nil || !begun {
		return err
	}
	applied, err := texts(ctx, tx, "SELECT name FROM bun_migrations ORDER BY name")
	if err != nil {
		return err
	}
	if len(applied) > len(migrations) {
		return fault.New(fault.Conflict, "the tables of the database are newer than the backup (step %s); restore it into a database without any", applied[len(migrations)])
	}
	return nil
}

// taking is what becomes of a backup as it is read.
type taking interface {
	table(t table, rows io.Reader) error
	sequence(name string, value int64) error
}

// nothing takes nothing: the backup is only read.
type nothing struct{}

func (nothing) table(_ table, rows io.Reader) error {
	_, err := io.Copy(io.Discard, rows)
	return err
}

func (nothing) sequence(string, int64) error { return nil }

// filling puts what a backup holds into the tables.
type filling struct {
	ctx    context.Context
	tx     pgx.Tx
	tables []table
}

func (f *filling) table(t table, rows io.Reader) error {
	i := slices.IndexFunc(f.tables, func(known table) bool { return known.Name == t.Name })
	if i < 0 || slices.ContainsFunc(t.Columns, func(c string) bool { return !slices.Contains(f.tables[i].Columns, c) }) {
		return fault.New(fault.Invalid, "the backup holds a table %s that the database has not, or not so", t.Name)
	}
	if _, err := f.tx.Conn().PgConn().CopyFrom(f.ctx, rows, t.copying("FROM STDIN")); err != nil {
		return fmt.Errorf("table %s: %w", t.Name, err)
	}
	return nil
}

func (f *filling) sequence(name string, value int64) error {
	_, err := f.tx.Exec(f.ctx, "SELECT setval(quote_ident($1)::regclass, $2)", name, value)
	return err
}

var (
	tableForm    = regexp.MustCompile(`^COPY "([a-z0-9_]+)" \(("[a-z0-9_]+"(?:, "[a-z0-9_]+")*)\) FROM stdin;\n$`)
	sequenceForm = regexp.MustCompile(`^SELECT setval\('([a-z0-9_]+)', ([0-9]+)\);\n$`)
)

// errAltered: what was read is not what was written.
var errAltered = fault.New(fault.Invalid, "the backup is cut off or was altered; nothing of it is restored: take another")

// read reads a backup to its end and hands on what it holds. Only when it returns is it known that
// the whole of it is what was written.
func read(from io.Reader, to taking) (c Contents, err error) {
	unpacked, err := gzip.NewReader(bufio.NewReaderSize(from, 1<<16))
	if err != nil {
		return c, fault.New(fault.Invalid, "the file is no backup of thidua's")
	}
	r := &reading{from: bufio.NewReaderSize(unpacked, 1<<16), sum: sha256.New()}
	form, err := r.line()
	if err != nil || string(form) != backupForm {
		return c, fault.New(fault.Invalid, "the file is no backup of thidua's, or one of a newer program")
	}
	head, err := r.line()
	if err != nil {
		return c, err
	}
	if err := json.Unmarshal(bytes.TrimPrefix(head, []byte(backupHead)), &c); err != nil || len(c.Migrations) == 0 {
		return c, errAltered
	}
	for {
		so := r.sum.Sum(nil)
		line, err := r.line()
		if err != nil {
			return c, err
		}
		text := string(line)
		if digest, found := strings.CutPrefix(text, backupDigest); found {
			if _, err := r.from.ReadByte(); !errors.Is(err, io.EOF) || strings.TrimSpace(digest) != hex.EncodeToString(so) {
				return c, errAltered
			}
			return c, nil
		}
		if m := tableForm.FindStringSubmatch(text); m != nil {
			rows := &rows{reading: r}
			if err := to.table(table{m[1], strings.Split(strings.Trim(m[2], `"`), `", "`)}, rows); err != nil {
				return c, err
			}
			c.Tables++
			c.Rows += rows.n
			continue
		}
		m := sequenceForm.FindStringSubmatch(text)
		if m == nil {
			return c, errAltered
		}
		value, err := strconv.ParseInt(m[2], 10, 64)
		if err != nil {
			return c, errAltered
		}
		if err := to.sequence(m[1], value); err != nil {
			return c, err
		}
	}
}

// reading reads line by line and keeps the digest of what it has read.
type reading struct {
	from *bufio.Reader
	sum  hash.Hash
}

// line returns the next line with its end. It holds until the next is read.
func (r *reading) line() ([]byte, error) {
	line, err := r.from.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		var rest []byte
		line = slices.Clone(line)
		rest, err = r.from.ReadBytes('\n')
		line = append(line, rest...)
	}
	if err != nil { // whatever it is, the file is not whole
		return nil, errAltered
	}
	_, _ = r.sum.Write(line) // never fails
	return line, nil
}

// rows reads the rows of one table, to their end.
type rows struct {
	*reading
	left []byte
	end  bool
	n    int64
}

func (r *rows) Read(p []byte) (int, error) {
	if len(r.left) == 0 && !r.end {
		line, err := r.line()
		if err != nil {
			return 0, err
		}
		if r.end = string(line) == endOfRows; !r.end {
			r.left = line
			r.n++
		}
	}
	if r.end {
		return 0, io.EOF
	}
	n := copy(p, r.left)
	r.left = r.left[n:]
	return n, nil
}
