package postgres_test

import (
	"context"
	"errors"
	"testing"

	"github.com/uptrace/bun"

	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

func TestSnapshot(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	db := testdb.Empty(t)
	if _, err := db.ExecContext(ctx, "CREATE TABLE heard (n int)"); err != nil {
		t.Fatal(err)
	}
	count := func(s *postgres.Snapshot) (n int, err error) {
		err = s.Read(ctx, func(ctx context.Context, tx bun.IDB) error {
			return tx.NewRaw("SELECT count(*) FROM heard").Scan(ctx, &n)
		})
		return n, err
	}
	s := postgres.NewSnapshot(db.DB)
	defer s.Close()
	if n, err := count(s); n != 0 || err != nil {
		t.Fatalf("at first it sees %d (%v)", n, err)
	}
	if _, err := db.ExecContext(ctx, "INSERT INTO heard VALUES (1)"); err != nil {
		t.Fatal(err)
	}
	if n, err := count(s); n != 0 || err != nil {
		t.Errorf("it sees %d of what others wrote since (%v), want nothing", n, err)
	}
	mistake := errors.New("not the database's")
	if err := s.Read(ctx, func(context.Context, bun.IDB) error { return mistake }); !errors.Is(err, mistake) {
		t.Errorf("a read's own error comes back as %v", err)
	}
	if _, err := count(s); err != nil {
		t.Errorf("a read's own error ends the snapshot: %v", err)
	}
	refused := s.Read(ctx, func(ctx context.Context, tx bun.IDB) error {
		_, err := tx.ExecContext(ctx, "SELECT nonsense")
		return err
	})
	if _, err := count(s); refused == nil || !errors.Is(err, refused) {
		t.Errorf("after %v a read fails with %v, want the same", refused, err)
	}
	fresh := postgres.NewSnapshot(db.DB)
	if n, err := count(fresh); n != 1 || err != nil {
		t.Errorf("a new one sees %d (%v), want 1", n, err)
	}
	fresh.Close()
	if _, err := count(fresh); err == nil {
		t.Error("a closed one still reads")
	}
}
