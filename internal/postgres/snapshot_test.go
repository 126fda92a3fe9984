package postgres_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
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

// one is a read that asks the database.
func one(ctx context.Context, tx bun.IDB) error {
	var n int
	return tx.NewRaw("SELECT 1").Scan(ctx, &n)
}

func TestSnapshot_takesTurns(t *testing.T) {
	t.Parallel()
	s := postgres.NewSnapshot(testdb.Empty(t).DB)
	defer s.Close()
	var all sync.WaitGroup
	reading := 0 // the race detector sees two readers at once
	for range 32 {
		all.Go(func() {
			err := s.Read(t.Context(), func(ctx context.Context, tx bun.IDB) error {
				reading++
				defer func() { reading-- }()
				if reading != 1 {
					t.Errorf("%d read at once", reading)
				}
				return one(ctx, tx)
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

// A read that is called off while it waits returns, though the one before it still runs,
// and neither that one nor those after it notice.
func TestSnapshot_waiterCalledOff(t *testing.T) {
	t.Parallel()
	s := postgres.NewSnapshot(testdb.Empty(t).DB)
	defer s.Close()
	begun, goOn, ended := make(chan struct{}), make(chan struct{}), make(chan error)
	go func() {
		ended <- s.Read(t.Context(), func(ctx context.Context, tx bun.IDB) error {
			close(begun)
			<-goOn
			return one(ctx, tx)
		})
	}()
	<-begun
	ctx, cancel := context.WithCancel(t.Context())
	waited := make(chan error)
	for range 3 {
		go func() {
			waited <- s.Read(ctx, func(context.Context, bun.IDB) error {
				t.Error("it read after all")
				return nil
			})
		}()
	}
	cancel()
	for range 3 {
		if err := <-waited; !errors.Is(err, context.Canceled) {
			t.Errorf("called off while it waits: %v", err)
		}
	}
	close(goOn)
	if err := <-ended; err != nil {
		t.Errorf("the read before it: %v", err)
	}
	if err := s.Read(t.Context(), one); err != nil {
		t.Errorf("the read after it: %v", err)
	}
}

// The snapshot lives on when the context of the read that opened it ends.
func TestSnapshot_outlivesItsFirstRead(t *testing.T) {
	t.Parallel()
	db := testdb.Empty(t)
	s := postgres.NewSnapshot(db.DB)
	defer s.Close()
	begun := func() (at string) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		err := s.Read(ctx, func(ctx context.Context, tx bun.IDB) error {
			return tx.NewRaw("SELECT transaction_timestamp()::text || pg_backend_pid()").Scan(ctx, &at)
		})
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	first := begun()
	for range 20 { // what ends a transaction would do so beside us
		if again := begun(); again != first {
			t.Fatalf("it began at %s, and then at %s", first, again)
		}
	}
}

func TestSnapshot_calledOffWhileReading(t *testing.T) {
	t.Parallel()
	db := testdb.Empty(t)
	s := postgres.NewSnapshot(db.DB)
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, cancel)
	err := s.Read(ctx, func(ctx context.Context, tx bun.IDB) error {
		_, err := tx.ExecContext(ctx, "SELECT pg_sleep(60)")
		return err
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("called off while reading: %v", err)
	}
	if again := s.Read(t.Context(), one); again == nil || !errors.Is(again, err) {
		t.Errorf("the next read: %v, want %v", again, err)
	}
	s.Close()
	s.Close()
	for deadline := time.Now().Add(10 * time.Second); db.Pool.Stat().AcquiredConns() > 0; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("it keeps %d connections", db.Pool.Stat().AcquiredConns())
		}
	}
}

// Where every connection is in use, opening waits only as long as its read may, and a
// later read opens it.
func TestSnapshot_noConnection(t *testing.T) {
	t.Parallel()
	db := testdb.Empty(t)
	var held []*postgres.Snapshot
	for range db.Pool.Config().MaxConns {
		s := postgres.NewSnapshot(db.DB)
		defer s.Close()
		if err := s.Read(t.Context(), one); err != nil {
			t.Fatal(err)
		}
		held = append(held, s)
	}
	s := postgres.NewSnapshot(db.DB)
	defer s.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if err := s.Read(ctx, one); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("without a connection: %v", err)
	}
	held[0].Close()
	if err := s.Read(t.Context(), one); err != nil {
		t.Errorf("with one: %v", err)
	}
}

// TestSnapshot_TakesNoLongerThanItMay reads again and again, a little each time, until it has read
// for as long as it may.
func TestSnapshot_TakesNoLongerThanItMay(t *testing.T) {
	t.Parallel()
	db := testdb.Empty(t)
	s := postgres.NewSnapshot(db.DB)
	defer s.Close()
	s.Within(300 * time.Millisecond)
	var err error
	reads := 0
	for err == nil && reads < 100 {
		err = s.Read(t.Context(), func(ctx context.Context, tx bun.IDB) error {
			_, err := tx.ExecContext(ctx, "SELECT pg_sleep(0.05)")
			return err
		})
		reads++
	}
	if fault.KindOf(err) != fault.Timeout || reads > 6 {
		t.Errorf("after %d reads of 50 ms: %v", reads, err)
	}
	if again := s.Read(t.Context(), func(context.Context, bun.IDB) error { return nil }); fault.KindOf(again) != fault.Timeout {
		t.Errorf("after that: %v", again)
	}
	var still int
	for range 100 { // the server is told to stop, and takes a moment to
		if err := db.NewRaw("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%' AND state = 'active'").Scan(t.Context(), &still); err != nil {
			t.Fatal(err)
		}
		if still == 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Error("what was stopped goes on in the database")
}
