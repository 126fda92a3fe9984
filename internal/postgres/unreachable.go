package postgres

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
)

// Unreachable reports whether an error says that the database could not be worked with just
// then: it is down, restarts, has cut the connection, has no room, or has become one in which
// nothing can be written. The same may succeed later; nobody's request was wrong. An end of the
// caller's own patience is none of these.
func Unreachable(err error) bool {
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		return false
	}
	var refused *pgconn.PgError
	if errors.As(err, &refused) {
		return passing(refused)
	}
	var connecting *pgconn.ConnectError
	var network *net.OpError
	if errors.As(err, &connecting) || errors.As(err, &network) {
		return true
	}
	for _, cut := range []error{
		io.EOF, io.ErrUnexpectedEOF, net.ErrClosed, pgconn.ErrConnClosed, driver.ErrBadConn, sql.ErrConnDone,
	} {
		if errors.Is(err, cut) {
			return true
		}
	}
	return false
}

// passing reports whether PostgreSQL, or a pooler before it, refuses for a reason that passes.
func passing(refused *pgconn.PgError) bool {
	switch refused.Code {
	case "57P01", "57P02", "57P03", "57P05", // it shuts down, has crashed, does not take callers yet, has waited for long
		"25P03", // it has waited for long within a transaction
		"25006": // it has become a standby
		return true
	}
	switch {
	case strings.HasPrefix(refused.Code, "08"), // the connection; all that PgBouncer itself says is 08P01
		strings.HasPrefix(refused.Code, "53"), // no connection, memory or disk to spare
		strings.HasPrefix(refused.Code, "58"): // the system below it
		return true
	}
	return false
}
