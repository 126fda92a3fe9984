package postgres_test

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
	"thidua/migrations"
)

// upTo returns the steps up to the one of that name.
func upTo(t *testing.T, name string) fstest.MapFS {
	t.Helper()
	steps := with(t, nil)
	maps.DeleteFunc(steps, func(file string, _ *fstest.MapFile) bool { return file[:len(name)] > name })
	return steps
}

// strange are rows whose values are easily lost: signs that end lines and columns, nothing and
// the word for it, bytes, ranges without an end, numbers longer than any float holds.
var strange = []string{
	`INSERT INTO setting VALUES ('tabs', E'a\tb\nc\r\\.\\N'), ('empty', ''), ('word', E'\\.'), ('letters', 'Đắk Lắk — “hội” 👍')`,
	`INSERT INTO unit (id, level, kind, opened) VALUES (7, 'PROVINCE', 'TERRITORIAL', '1989-12-06'), (9, 'DISTRICT', 'TERRITORIAL', '1989-12-06')`,
	`INSERT INTO unit (level, kind, opened) VALUES ('BRANCH', 'AGENCY', '2020-01-01')`,
	`INSERT INTO placement VALUES (7, NULL, '7', '[1989-12-06,)'), (9, 7, '7.9', '(,2024-01-01)')`,
	`INSERT INTO account (name) VALUES ('an'), ('binh')`,
	`INSERT INTO token (hash, account_id, created) VALUES ('\x00ff0a5c', 2, '2024-02-29 23:59:59.123456+07')`,
	`INSERT INTO report (unit_id, month, said, counted, state, revision, content, submitted) VALUES (7, '2024-01-01', '{NULL,9223372036854775807,-1}', '{}', 'SUBMITTED', 2, 1, now())`,
	`INSERT INTO revision (unit_id, month, revision, act, state, content, said, at, comment) VALUES
		(7, '2024-01-01', 2, 'APPROVE', 'APPROVED', 1, NULL, now(), 'a "word", {and} another'), (7, '2024-01-01', 1, 'SUBMIT', 'SUBMITTED', 1, '{NULL}', now(), '')`,
	`INSERT INTO reorganisation (name, document, signed, effective, file, steps) VALUES ('x', '1/NQ', '2024-01-01', '2024-02-01', '', '[{"do": "x\ty"}]')`,
	`INSERT INTO audit (act, account_id, about_id, units, address, request, what) VALUES ('IMPORT', 1, NULL, '{7,9}', '::1', 'A2', '{"b": "\t\\ \"é", "a": ""}'),
		('FORBIDDEN', NULL, 2, '{}', '', '', '{}')`,
	`INSERT INTO entry (register, unit_id, day, values, state, revision, at) VALUES ('directives', 7, '2024-01-01', '{"title": "\\t\\\\ “a”"}', 'NOTED', 1, now())`,
	`INSERT INTO entry_file (entry_id, name, type, size, sha256, content, at)
		SELECT 1, E'Kế hoạch\t12.pdf', 'application/pdf', 32000, sha256(c), c, now() FROM (SELECT string_agg(sha256(i::text::bytea), '' ORDER BY i) AS c FROM generate_series(1, 1000) AS i) AS paper`,
	`INSERT INTO lineage VALUES (1, 7, 9, 'SPLIT', 0.12345678901234567890123456789)`,
}

func fill(t *testing.T, db *postgres.DB, statements []string) {
	t.Helper()
	for _, s := range statements {
		if _, err := db.ExecContext(t.Context(), s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

// rowsOf returns all that a database holds, and where its sequences stand.
func rowsOf(t *testing.T, db *postgres.DB) (all []string) {
	t.Helper()
	var tables []string
	if err := db.NewRaw("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'bun%' ORDER BY 1").Scan(t.Context(), &tables); err != nil {
		t.Fatal(err)
	}
	for _, table := range tables {
		var lines []string
		if err := db.NewRaw("SELECT ? || t::text FROM ? AS t ORDER BY 1", table, bun.Ident(table)).Scan(t.Context(), &lines); err != nil {
			t.Fatal(err)
		}
		all = append(all, lines...)
	}
	var sequences []string
	if err := db.NewRaw("SELECT sequencename || coalesce(last_value, 0) FROM pg_sequences WHERE sequencename NOT LIKE 'bun%' ORDER BY 1").Scan(t.Context(), &sequences); err != nil {
		t.Fatal(err)
	}
	return append(all, sequences...)
}

func backup(t *testing.T, db *postgres.DB) []byte {
	t.Helper()
	var file bytes.Buffer
	if _, err := postgres.Backup(t.Context(), db, &file, migrations.Files, "test"); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// TestRestore_OfTheLargestFile: a paper of 10 MiB is one row, and its line one of 20 MiB.
func TestRestore_OfTheLargestFile(t *testing.T) {
	t.Parallel()
	from, into := testdb.New(t), testdb.Empty(t)
	fill(t, from, strange)
	fill(t, from, []string{`INSERT INTO entry_file (entry_id, name, type, size, sha256, content, at)
		SELECT 1, 'a.pdf', 'application/pdf', length(c), sha256(c), c, now() FROM (SELECT string_agg(sha256(i::text::bytea), '') AS c FROM generate_series(1, 327680) AS i) AS largest`})
	if _, err := postgres.Restore(t.Context(), into, bytes.NewReader(backup(t, from)), migrations.Files); err != nil {
		t.Fatal(err)
	}
	var whole []bool
	if err := into.NewRaw("SELECT sha256 = sha256(content) AND size = length(content) FROM entry_file WHERE size = 10485760").Scan(t.Context(), &whole); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(whole, []bool{true}) {
		t.Errorf("of the papers of 10 MiB are whole: %v", whole)
	}
}

func TestRestore(t *testing.T) {
	t.Parallel()
	from := testdb.New(t) // the service's own rights are enough
	fill(t, from, strange)
	file := backup(t, from)
	for _, tt := range []struct {
		name string
		into *postgres.DB
	}{
		{"a database without tables", testdb.Empty(t)},
		{"one with tables and no rows", testdb.Owner(t, testdb.New(t))},
	} {
		c, err := postgres.Restore(t.Context(), tt.into, bytes.NewReader(file), migrations.Files)
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if c.Rows != 22 || c.Program != "test" || len(c.Migrations) == 0 || c.Taken.IsZero() {
			t.Errorf("%s: it says %+v", tt.name, c)
		}
		if diff := cmp.Diff(rowsOf(t, from), rowsOf(t, tt.into)); diff != "" {
			t.Errorf("%s (-backed up +restored):\n%s", tt.name, diff)
		}
		if diff := cmp.Diff(things(t, testdb.New(t)), things(t, tt.into)); diff != "" {
			t.Errorf("%s has another shape (-migrated +restored):\n%s", tt.name, diff)
		}
		before := rowsOf(t, tt.into)
		_, err = postgres.Restore(t.Context(), tt.into, bytes.NewReader(file), migrations.Files)
		if fault.KindOf(err) != fault.Conflict || !strings.Contains(err.Error(), "the database is not empty (there is something in audit_head)") {
			t.Errorf("%s, restored again: %v", tt.name, err)
		}
		if diff := cmp.Diff(before, rowsOf(t, tt.into)); diff != "" {
			t.Errorf("%s: what is refused changes something:\n%s", tt.name, diff)
		}
	}
}

// A backup of an older shape is restored in that shape and then migrated.
func TestRestore_OfAnOlderShape(t *testing.T) {
	t.Parallel()
	older := testdb.Empty(t)
	if _, err := postgres.Migrate(t.Context(), older.DB, upTo(t, "0007")); err != nil {
		t.Fatal(err)
	}
	fill(t, older, []string{
		`INSERT INTO unit (level, kind, opened) VALUES ('PROVINCE', 'TERRITORIAL', '1989-12-06')`,
		`INSERT INTO report (unit_id, month, said, counted, state, revision, submitted) VALUES (1, '2024-01-01', '{5}', '{5}', 'APPROVED', 1, '2024-02-01')`,
	})
	file := backup(t, older)
	if _, err := postgres.Migrate(t.Context(), older.DB, migrations.Files); err != nil {
		t.Fatal(err)
	}
	for _, before := range []string{"0000", "0003", "0007"} {
		into := testdb.Empty(t)
		if _, err := postgres.Migrate(t.Context(), into.DB, upTo(t, before)); err != nil {
			t.Fatal(err)
		}
		if _, err := postgres.Restore(t.Context(), into, bytes.NewReader(file), migrations.Files); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(rowsOf(t, older), rowsOf(t, into)); diff != "" {
			t.Errorf("into tables of step %s (-migrated +restored):\n%s", before, diff)
		}
		if diff := cmp.Diff(things(t, older), things(t, into)); diff != "" {
			t.Errorf("into tables of step %s, it has another shape (-migrated +restored):\n%s", before, diff)
		}
	}
	newer := testdb.Owner(t, testdb.New(t))
	if _, err := postgres.Restore(t.Context(), newer, bytes.NewReader(file), migrations.Files); fault.KindOf(err) != fault.Conflict || !strings.Contains(err.Error(), "the tables of the database are newer than the backup (step 0008)") {
		t.Errorf("into tables that are newer: %v", err)
	}
	if _, err := postgres.Restore(t.Context(), testdb.Empty(t), bytes.NewReader(file), upTo(t, "0003")); fault.KindOf(err) != fault.Conflict || !strings.Contains(err.Error(), "the backup was taken by another program (test, step 0004)") {
		t.Errorf("by an older program: %v", err)
	}
}

func TestRestore_RefusesWhatWasAltered(t *testing.T) {
	t.Parallel()
	from := testdb.New(t)
	fill(t, from, strange)
	whole := backup(t, from)
	unpacked, err := gzip.NewReader(bytes.NewReader(whole))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(unpacked)
	if err != nil {
		t.Fatal(err)
	}
	repack := func(text string) []byte {
		var out bytes.Buffer
		w := gzip.NewWriter(&out)
		_, _ = w.Write([]byte(text))
		_ = w.Close()
		return out.Bytes()
	}
	files := map[string][]byte{
		"nothing":                   nil,
		"another file":              []byte("PK\x03\x04"),
		"another packed file":       repack("hello\n"),
		"one of a later form":       repack(strings.Replace(string(text), "backup 1\n", "backup 2\n", 1)),
		"one followed by something": append(slices.Clone(whole), "more"...),
		"two one after another":     append(slices.Clone(whole), whole...),
		"one with another value":    repack(strings.Replace(string(text), "an\t", "am\t", 1)),
		"one with a row less":       repack(strings.Replace(string(text), "empty\t\n", "", 1)),
		"one with a statement":      repack(strings.Replace(string(text), "SELECT setval", "DROP TABLE unit;\nSELECT setval", 1)),
		"one without its digest":    repack(string(text[:bytes.LastIndex(text, []byte("-- SHA"))])),
		"one cut within its rows":   repack(string(text[:len(text)/2])),
	}
	for i := range 20 {
		at := (len(whole) - 1) * i / 19
		files[fmt.Sprintf("one cut off at %d of %d", at, len(whole))] = whole[:at]
		altered := slices.Clone(whole)
		altered[max(at, 10)] ^= 0x10 // before that stand the time and the system, which say nothing
		files[fmt.Sprintf("one with another bit at %d", max(at, 10))] = altered
	}
	into := testdb.Empty(t)
	for name, file := range files {
		_, err := postgres.Restore(t.Context(), into, bytes.NewReader(file), migrations.Files)
		if fault.KindOf(err) != fault.Invalid {
			t.Errorf("%s: %v", name, err)
		}
		var tables int
		if err := into.NewRaw("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").Scan(t.Context(), &tables); err != nil || tables > 0 {
			t.Fatalf("%s: it leaves %d tables (%v)", name, tables, err)
		}
	}
}

// A backup shows one moment, however much is written meanwhile.
func TestBackup_IsOfOneMoment(t *testing.T) {
	t.Parallel()
	from := testdb.New(t)
	done := make(chan struct{})
	var writing sync.WaitGroup
	writing.Go(func() {
		for n := 0; ; n++ {
			select {
			case <-done:
				return
			default:
			}
			// The first and the last of the tables, in one transaction.
			_, err := from.NewRaw("WITH a AS (INSERT INTO account (name) VALUES (?)) INSERT INTO unit (level, kind, opened) VALUES ('PROVINCE', 'AGENCY', '2020-01-01')", fmt.Sprint("a", n)).Exec(t.Context())
			if err != nil {
				t.Error(err)
				return
			}
		}
	})
	for range 5 {
		file := backup(t, from)
		into := testdb.Empty(t)
		if _, err := postgres.Restore(t.Context(), into, bytes.NewReader(file), migrations.Files); err != nil {
			t.Fatal(err)
		}
		var accounts, units int
		if err := into.NewRaw("SELECT (SELECT count(*) FROM account), (SELECT count(*) FROM unit)").Scan(t.Context(), &accounts, &units); err != nil || accounts != units {
			t.Errorf("%d accounts and %d units, of which each came with one of the other (%v)", accounts, units, err)
		}
		if _, err := into.ExecContext(t.Context(), "INSERT INTO unit (level, kind, opened) VALUES ('PROVINCE', 'AGENCY', '2020-01-01')"); err != nil {
			t.Errorf("what is opened next: %v", err)
		}
	}
	close(done)
	writing.Wait()
}

func TestBackup_Refuses(t *testing.T) {
	t.Parallel()
	_, err := postgres.Backup(t.Context(), testdb.Empty(t), io.Discard, migrations.Files, "test")
	if fault.KindOf(err) != fault.NotFound || !strings.Contains(err.Error(), "the database holds no tables of thidua") {
		t.Errorf("a database that is not ours: %v", err)
	}
	db := testdb.New(t)
	conn, err := testdb.Owner(t, db).Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	if _, err := conn.ExecContext(t.Context(), "SELECT pg_advisory_lock(7401933)"); err != nil {
		t.Fatal(err)
	}
	if _, err := postgres.Backup(t.Context(), db, io.Discard, migrations.Files, "test"); fault.KindOf(err) != fault.Conflict || !strings.Contains(err.Error(), "is being migrated") {
		t.Errorf("while it is migrated: %v", err)
	}
}
