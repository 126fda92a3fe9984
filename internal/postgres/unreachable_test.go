package postgres_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"syscall"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"thidua/internal/fault"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

func TestUnreachable(t *testing.T) {
	t.Parallel()
	refused := func(code string) error { return fmt.Errorf("figures: %w", &pgconn.PgError{Code: code}) }
	cut := &net.OpError{Op: "read", Err: os.NewSyscallError("read", syscall.ECONNRESET)}
	for _, tt := range []struct {
		name string
		err  error
		want bool
	}{
		{"it shuts down", refused("57P01"), true},
		{"it has crashed", refused("57P02"), true},
		{"it starts up", refused("57P03"), true},
		{"it has closed an idle session", refused("57P05"), true},
		{"it has closed a transaction that waited", refused("25P03"), true},
		{"it has no connection to spare", refused("53300"), true},
		{"its disk is full", refused("53100"), true},
		{"its disk is broken", refused("58030"), true},
		{"it has become a standby", refused("25006"), true},
		{"the pooler has lost it", refused("08P01"), true},
		{"the connection was reset", fmt.Errorf("units: %w", cut), true},
		{"the pipe is broken", &net.OpError{Op: "write", Err: syscall.EPIPE}, true},
		{"the answer was cut off", fmt.Errorf("units: %w", io.ErrUnexpectedEOF), true},
		{"there was no answer", io.EOF, true},
		{"the connection has been closed", pgconn.ErrConnClosed, true},
		{"database/sql has given it up", driver.ErrBadConn, true},
		{"database/sql has closed it", sql.ErrConnDone, true},

		{"nothing is wrong", nil, false},
		{"the caller has gone", fmt.Errorf("%w: %w", context.Canceled, cut), false},
		{"the caller's time is up", fmt.Errorf("%w: %w", context.DeadlineExceeded, cut), false},
		{"a row is there twice", refused("23505"), false},
		{"the statement is wrong", refused("42601"), false},
		{"a table is not ours", refused("42501"), false},
		{"two wait for each other", refused("40P01"), false},
		{"a fault", fault.New(fault.NotFound, "no unit 7"), false},
		{"a mistake of ours", errors.New("index out of range"), false},
	} {
		if got := postgres.Unreachable(tt.err); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// What comes of connections that the server ends is what is taken for it.
func TestUnreachable_WhenConnectionsAreCut(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	var pid int
	if err := conn.NewRaw("SELECT pg_backend_pid()").Scan(t.Context(), &pid); err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), "SELECT pg_terminate_backend(?, 5000)", pid); err != nil {
		t.Fatal(err)
	}
	for range 3 { // what it was told first, and what the connection says afterwards
		if err := conn.NewRaw("SELECT 1").Scan(t.Context(), &pid); !postgres.Unreachable(err) {
			t.Errorf("a connection that was cut: %v", err)
		}
	}
}
