package postgres_test

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"

	"thidua/internal/postgres"
	"thidua/internal/testdb"
	"thidua/migrations"
)

func TestOpen_FindsAPooler(t *testing.T) {
	t.Parallel()
	direct := testdb.New(t)
	through, err := postgres.Open(t.Context(), testdb.Pooled(t, direct, postgres.Service))
	if err != nil {
		t.Fatal(err)
	}
	defer through.Close()
	if direct.Pooled() || !through.Pooled() {
		t.Errorf("a pooler is between: directly %v, through it %v", direct.Pooled(), through.Pooled())
	}
}

// What is asked with Prepared goes to whichever connection is free, in a transaction or not.
func TestPrepared_BehindAPooler(t *testing.T) {
	t.Parallel()
	db, err := postgres.Open(t.Context(), testdb.Pooled(t, testdb.New(t), postgres.Service))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	ask := func(ctx context.Context, db bun.IDB) error {
		rows, err := postgres.Prepared(ctx, db, "SELECT $1::bytea || 'é', $2::bigint, $3::date, $4::text", []byte{0, '\'', '\\'}, int64(7), "2024-11-10", `it's "\`)
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		var raw []byte
		var n int64
		var day, text string
		for rows.Next() {
			if err := rows.Scan(&raw, &n, &day, &text); err != nil {
				return err
			}
		}
		if want := []byte("\x00'\\\xc3\xa9"); !slices.Equal(raw, want) || n != 7 || !strings.HasPrefix(day, "2024-11-10") || text != `it's "\` {
			t.Errorf("answered %q %d %s %q", raw, n, day, text)
		}
		return rows.Err()
	}
	var all sync.WaitGroup
	for range 40 {
		all.Go(func() {
			if err := ask(t.Context(), db); err != nil {
				t.Errorf("alone: %v", err)
			}
			err := db.RunInTx(t.Context(), &sql.TxOptions{ReadOnly: true}, func(ctx context.Context, tx bun.Tx) error { return ask(ctx, tx) })
			if err != nil {
				t.Errorf("in a transaction: %v", err)
			}
			if err := ask(t.Context(), db.Aside); err != nil {
				t.Errorf("aside: %v", err)
			}
		})
	}
	all.Wait()
}

// Programs that migrate at once through a pooler take turns, and none leaves its lock behind.
func TestMigrate_BehindAPooler(t *testing.T) {
	t.Parallel()
	empty := testdb.Empty(t)
	url := testdb.Pooled(t, empty, postgres.Owner)
	var all sync.WaitGroup
	var mu sync.Mutex
	var applied []string
	for range 4 {
		all.Go(func() {
			for range 5 {
				db, err := postgres.Open(t.Context(), url)
				if err != nil {
					t.Error(err)
					return
				}
				done, err := postgres.Migrate(t.Context(), db.DB, migrations.Files)
				db.Close()
				if err != nil {
					t.Error(err)
				}
				mu.Lock()
				applied = append(applied, done...)
				mu.Unlock()
			}
		})
	}
	all.Wait()
	if diff := cmp.Diff(names(t, migrations.Files), applied); diff != "" {
		t.Errorf("the programs applied together (-want +got):\n%s", diff)
	}
	var held int
	if err := empty.NewRaw("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())").Scan(t.Context(), &held); err != nil || held > 0 {
		t.Errorf("%d locks are left (%v)", held, err)
	}
}
