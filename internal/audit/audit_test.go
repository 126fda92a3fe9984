package audit_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
	"thidua/migrations"
)

// write adds rows with what is hard to write down.
func write(t *testing.T, db bun.IDB, rows int) {
	t.Helper()
	ctx := audit.By(t.Context(), audit.Origin{Address: "2001:db8::1", Request: "ABC"})
	for n := range rows {
		err := audit.Write(ctx, db, audit.Entry{
			Act: audit.Imported, Units: []int64{int64(n), 3}, What: map[string]string{"file": "\"quý\\\t4\" \u0001 👍", "rows": fmt.Sprint(n)},
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// verify returns what is wrong with the chain, a line each, and how many rows and the last.
func verify(t *testing.T, db bun.IDB, kept *audit.Mark) (wrong []string, rows int64, last audit.Mark) {
	t.Helper()
	rows, last, err := audit.Verify(t.Context(), db, kept, func(b audit.Break) { wrong = append(wrong, b.String()) })
	if err != nil {
		t.Fatal(err)
	}
	return wrong, rows, last
}

func TestVerify(t *testing.T) {
	t.Parallel()
	const insert = "INSERT INTO audit (id, at, act, units, address, request, what, previous, hash) "
	tests := []struct{ what, do, want string }{
		{"nothing", "", ""},
		{"a row is changed", `UPDATE audit SET what = '{"rows": "9"}' WHERE id = 3`,
			"audit row 3 was changed, or never written by this program: its hash is not that of what it says"},
		{"a row is done by another", "UPDATE audit SET account_id = 1 WHERE id = 1",
			"audit row 1 was changed, or never written by this program: its hash is not that of what it says"},
		{"a row is changed by who works its hash out anew", "UPDATE audit SET act = 'EXPORT' WHERE id = 2; UPDATE audit AS a SET hash = audit_hash(a) WHERE id = 2",
			"audit row 3 does not follow the row before it: one of them was changed"},
		{"a row is changed by who changes the function of the hash too",
			"UPDATE audit SET act = 'EXPORT' WHERE id = 2; CREATE OR REPLACE FUNCTION audit_hash(a audit) RETURNS bytea LANGUAGE sql IMMUTABLE AS 'SELECT a.hash'",
			"audit row 2 was changed, or never written by this program: its hash is not that of what it says"},
		{"the last row is changed by who works its hash out anew", "UPDATE audit SET act = 'EXPORT' WHERE id = 5; UPDATE audit AS a SET hash = audit_hash(a) WHERE id = 5",
			"audit row 5 is not the one that was kept: it, or one before it, was written anew; audit row 5 is not the one with which the chain ends"},
		{"a row in the middle is removed", "DELETE FROM audit WHERE id = 3", "audit row 3 is missing"},
		{"the first row is removed", "DELETE FROM audit WHERE id = 1", "audit row 1 is missing"},
		{"two rows in the middle are removed", "DELETE FROM audit WHERE id IN (3, 4)", "audit row 3 is missing; audit row 4 is missing"},
		{"the last row is removed", "DELETE FROM audit WHERE id = 5", "audit row 5 is missing"},
		{"the last rows are removed", "DELETE FROM audit WHERE id > 1", "audit row 2 is missing; audit row 5 is missing, and so are the 2 between it and row 2"},
		{"the last row is removed with the head set back", "DELETE FROM audit WHERE id = 5; UPDATE audit_head SET id = 4, hash = (SELECT hash FROM audit WHERE id = 4)",
			"audit row 5 is missing"}, // for the last one was kept
		{"all rows are removed", "DELETE FROM audit", "audit row 1 is missing; audit row 5 is missing, and so are the 3 between it and row 1"},
		{"all rows are removed with the head", "DELETE FROM audit; DELETE FROM audit_head", "audit row 5 is missing"},
		{"the head is removed", "DELETE FROM audit_head", "audit row 5 was never written by this program: the chain ends with row 0"},
		{"a row is added with a wrong hash", insert + "SELECT 6, now(), 'EXPORT', '{}', '', '', '{}', hash, hash FROM audit WHERE id = 5",
			"audit row 6 was changed, or never written by this program: its hash is not that of what it says; audit row 6 was never written by this program: the chain ends with row 5"},
		{"a row is added beyond a gap", insert + "SELECT 8, now(), 'EXPORT', '{}', '', '', '{}', hash, hash FROM audit WHERE id = 5",
			"audit row 6 is missing; audit row 7 is missing; audit row 8 was changed, or never written by this program: its hash is not that of what it says; audit row 8 was never written by this program: the chain ends with row 5"},
		{"a row is numbered otherwise", "UPDATE audit SET id = 9 WHERE id = 5",
			"audit row 5 is missing; audit row 8 is missing, and so are the 2 between it and row 5; audit row 9 was changed, or never written by this program: its hash is not that of what it says; audit row 9 was never written by this program: the chain ends with row 5"},
		{"all is written anew", "DELETE FROM audit; DELETE FROM audit_head; ALTER TABLE audit ENABLE TRIGGER audit_chain; " +
			strings.Repeat("INSERT INTO audit (act, address, request, what) VALUES ('EXPORT', '', '', '{}');", 6),
			"audit row 5 is not the one that was kept: it, or one before it, was written anew"},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			t.Parallel()
			db := testdb.New(t)
			if wrong, rows, last := verify(t, db, nil); len(wrong) > 0 || rows != 0 || last.ID != 0 {
				t.Errorf("of nothing it tells %v, %d rows and the last %v", wrong, rows, last)
			}
			write(t, db, 5)
			wrong, rows, kept := verify(t, db, nil)
			if len(wrong) > 0 || rows != 5 || kept.ID != 5 {
				t.Fatalf("of what was written it tells %v, %d rows and the last %v", wrong, rows, kept)
			}
			if again, err := audit.ParseMark(kept.String()); err != nil || again.String() != kept.String() {
				t.Errorf("%s is read as %s (%v)", kept, again, err)
			}
			owner := testdb.Owner(t, db)
			if _, err := owner.ExecContext(t.Context(), "INSERT INTO account (name) VALUES ('other'); ALTER TABLE audit DISABLE TRIGGER USER; ALTER TABLE audit_head DISABLE TRIGGER USER; "+tt.do); err != nil {
				t.Fatal(err)
			}
			wrong, _, _ = verify(t, db, &kept)
			if diff := cmp.Diff(tt.want, strings.Join(wrong, "; ")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestParseMark_Refuses(t *testing.T) {
	t.Parallel()
	hash := strings.Repeat("0f", 32)
	for _, text := range []string{"", "5", ":" + hash, "0:" + hash, "-1:" + hash, "5:" + hash[2:], "5:" + hash + "00", "5:" + strings.Repeat("0g", 32), "x:" + hash} {
		if _, err := audit.ParseMark(text); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Nobody changes what was done, the tables' owner neither.
func TestAudit_IsOnlyAddedTo(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	write(t, db, 2)
	before, _, last := verify(t, db, nil)
	for who, as := range map[string]*postgres.DB{"the service": db, "the owner": testdb.Owner(t, db)} {
		for _, statement := range []string{
			"UPDATE audit SET address = ''", "UPDATE audit SET address = '' WHERE false", "DELETE FROM audit", "DELETE FROM audit WHERE id = 2", "TRUNCATE audit", "TRUNCATE account CASCADE",
			"INSERT INTO audit (act, address, request, what) VALUES ('EXPORT', '', '', '{}') ON CONFLICT (id) DO UPDATE SET address = 'x'",
			"MERGE INTO audit AS a USING (SELECT 1) AS one ON true WHEN MATCHED THEN DELETE",
			"UPDATE audit_head SET id = 1", "DELETE FROM audit_head", "TRUNCATE audit_head", "INSERT INTO audit_head (id, hash) VALUES (9, '') ON CONFLICT DO NOTHING",
			"INSERT INTO audit_head (id, hash) VALUES (9, '') ON CONFLICT (one) DO UPDATE SET id = 9",
		} {
			_, err := as.ExecContext(t.Context(), statement)
			var refused *pgconn.PgError
			if !errors.As(err, &refused) || refused.Code != "42501" {
				t.Errorf("%s may %s: %v", who, statement, err)
			}
		}
	}
	if after, _, now := verify(t, db, &last); len(before) > 0 || len(after) > 0 || now.String() != last.String() {
		t.Errorf("after all that it ends with %v, not %v (%v)", now, last, after)
	}
}

// Whoever writes a row chooses neither its place, nor its time, nor its hash.
func TestAudit_PlacesRowsItself(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	write(t, db, 1)
	_, err := db.ExecContext(t.Context(), `INSERT INTO audit (id, at, act, units, address, request, what, previous, hash)
		VALUES (77, '1999-12-31', 'EXPORT', '{}', '', '', '{}', '\x01', '\x02')`)
	if err != nil {
		t.Fatal(err)
	}
	if wrong, rows, last := verify(t, db, nil); len(wrong) > 0 || rows != 2 || last.ID != 2 {
		t.Errorf("it tells %v, %d rows and the last %v", wrong, rows, last)
	}
	var recent bool
	if err := db.NewRaw("SELECT bool_and(at > now() - interval '1 hour') FROM audit").Scan(t.Context(), &recent); err != nil || !recent {
		t.Errorf("a row bears another time than that of its writing (%v)", err)
	}
	_, err = db.ExecContext(t.Context(), "INSERT INTO audit (act, address, request, what) VALUES ('no act', '', '', '{}')")
	if err == nil {
		t.Error("an act is written that is none")
	}
	if wrong, rows, _ := verify(t, db, nil); len(wrong) > 0 || rows != 2 {
		t.Errorf("after what was refused it tells %v and %d rows", wrong, rows)
	}
}

// However many write at once, and take back what they wrote, the chain is whole.
func TestWrite_AtOnce(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	given := errors.New("given up")
	var all sync.WaitGroup
	for n := range 200 {
		all.Go(func() {
			err := db.RunInTx(t.Context(), nil, func(ctx context.Context, tx bun.Tx) error {
				if err := audit.Write(ctx, tx, audit.Entry{Act: audit.Exported, What: map[string]string{"n": fmt.Sprint(n)}}); err != nil {
					return err
				}
				if n%10 == 9 {
					return given
				}
				return nil
			})
			if err != nil && !errors.Is(err, given) {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if wrong, rows, last := verify(t, db, nil); len(wrong) > 0 || rows != 180 || last.ID != 180 {
		t.Errorf("it tells %v, %d rows and the last %v", wrong, rows, last)
	}
}

// What is restored is what was backed up, and is written on.
func TestAudit_Restored(t *testing.T) {
	t.Parallel()
	from := testdb.New(t)
	write(t, from, 3)
	_, _, kept := verify(t, from, nil)
	var file bytes.Buffer
	if _, err := postgres.Backup(t.Context(), from, &file, migrations.Files, "test"); err != nil {
		t.Fatal(err)
	}
	into := testdb.Empty(t)
	if _, err := postgres.Restore(t.Context(), into, bytes.NewReader(file.Bytes()), migrations.Files); err != nil {
		t.Fatal(err)
	}
	if wrong, rows, last := verify(t, into, &kept); len(wrong) > 0 || rows != 3 || last.String() != kept.String() {
		t.Errorf("restored, it tells %v, %d rows and the last %v, not %v", wrong, rows, last, kept)
	}
	write(t, into, 1)
	if wrong, rows, last := verify(t, into, &kept); len(wrong) > 0 || rows != 4 || last.ID != 4 {
		t.Errorf("written on, it tells %v, %d rows and the last %v", wrong, rows, last)
	}
	if _, err := into.ExecContext(t.Context(), "DELETE FROM audit"); err == nil {
		t.Error("of what was restored something may be taken away")
	}
}

func TestWrite_WhereNothingCanBeWritten(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	if _, err := conn.ExecContext(t.Context(), "SET default_transaction_read_only = on"); err != nil {
		t.Fatal(err)
	}
	err = audit.Write(t.Context(), conn, audit.Entry{Act: audit.Exported})
	if fault.KindOf(err) != fault.Unavailable || !strings.HasPrefix(err.Error(), "the database takes no changes now") {
		t.Error(err)
	}
}

func TestList(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	var an, binh int64 = 1, 2
	if _, err := db.ExecContext(t.Context(), "INSERT INTO account (name) VALUES ('an'), ('binh')"); err != nil {
		t.Fatal(err)
	}
	for _, e := range []struct {
		by *int64
		audit.Entry
	}{
		{nil, audit.Entry{Act: audit.MonthSealed}},
		{&an, audit.Entry{Act: audit.RoleGiven, About: &binh, Units: []int64{1, 2}}},
		{&binh, audit.Entry{Act: audit.Exported, Units: []int64{2}}},
		{&an, audit.Entry{Act: audit.Exported, Units: []int64{3}}},
		{&an, audit.Entry{Act: audit.TokenCreated, About: &an, Units: []int64{2, 3}}},
		{&an, audit.Entry{Act: audit.Denied, Units: []int64{2}}},
	} {
		if err := audit.Write(audit.By(t.Context(), audit.Origin{Account: e.by}), db, e.Entry); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.ExecContext(t.Context(), "INSERT INTO unit (id, level, kind, opened) SELECT n, 'PROVINCE', 'TERRITORIAL', '2020-01-01' FROM generate_series(1, 3) AS n"); err != nil {
		t.Fatal(err)
	}
	later := time.Now().Add(time.Hour)
	earlier := time.Now().Add(-time.Hour)
	whole := audit.Reach{Whole: true}
	for _, tt := range []struct {
		name  string
		reach audit.Reach
		f     audit.Filter
		want  string
	}{
		{"who may read the whole reads all, newest first", whole, audit.Filter{}, "6 5 4 3 2 1"},
		{"who may read one unit reads what concerns it among others", audit.Reach{Scope: units{2}}, audit.Filter{}, "6 3 2"},
		{"and another unit", audit.Reach{Scope: units{1, 3}}, audit.Filter{}, "4 2"},
		{"who may read all units of somebody reads what is about them", audit.Reach{Scope: units{2, 3}}, audit.Filter{}, "6 5 4 3 2"},
		{"below one of their units too", audit.Reach{Scope: units{2, 3}, Under: units{3}}, audit.Filter{}, "5 4"},
		{"who may read one of these alone does not", audit.Reach{Scope: units{1, 3}, Under: units{3}}, audit.Filter{}, "4"},
		{"who may read the whole does, below any", audit.Reach{Whole: true, Under: units{3}}, audit.Filter{}, "5 4"},
		{"who may read no unit reads nothing", audit.Reach{Scope: units{}}, audit.Filter{}, ""},
		{"what an account did and what was done to it", whole, audit.Filter{About: &binh}, "3 2"},
		{"as far as it may be read", audit.Reach{Scope: units{3}}, audit.Filter{About: &an}, "4"},
		{"of some acts", whole, audit.Filter{Acts: []audit.Act{audit.MonthSealed, audit.RoleGiven}}, "2 1"},
		{"since a moment", whole, audit.Filter{Since: &later}, ""},
		{"and an earlier one", whole, audit.Filter{Since: &earlier}, "6 5 4 3 2 1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			found, err := audit.List(t.Context(), db, tt.reach, tt.f, func(q *bun.SelectQuery) *bun.SelectQuery { return q.OrderExpr(audit.Newness) })
			if err != nil {
				t.Fatal(err)
			}
			var ids []string
			for _, r := range found {
				ids = append(ids, fmt.Sprint(r.ID))
			}
			if got := strings.Join(ids, " "); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
			if n, err := audit.Count(t.Context(), db, tt.reach, tt.f); err != nil || n != len(found) {
				t.Errorf("%d are counted, %d found (%v)", n, len(found), err)
			}
		})
	}
}

// units are a scope of single units.
type units []int64

func (u units) JoinHere(q *bun.SelectQuery) *bun.SelectQuery { return q }

func (u units) Within(string, string) func(*bun.SelectQuery) *bun.SelectQuery {
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("u.id IN (?)", bun.List(append([]int64{0}, u...)))
	}
}
