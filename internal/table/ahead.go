package table

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/uptrace/bun"

	"thidua/internal/org"
)

// readAhead reads chunk after chunk of units in their order, each while the one before is worked out: the
// database is asked and figures are worked out at the same time, and never more than two chunks are held.
// next returns the next chunk's, worked out; stop returns when nothing is read any more, and must be called.
func (r *run) readAhead(ctx context.Context, db bun.IDB, chunks [][]*org.Unit) (next func() (map[int64]*told, error), stop func()) {
	type chunk struct {
		workOut func() map[int64]*told
		err     error
		panics  any
	}
	read, enough := make(chan chunk), make(chan struct{})
	one := func(units []*org.Unit) (c chunk) {
		defer func() {
			if p := recover(); p != nil {
				c.panics = fmt.Sprintf("%v\n%s", p, debug.Stack())
			}
		}()
		if c.err = ctx.Err(); c.err == nil {
			c.workOut, c.err = r.read(ctx, db, units)
		}
		return c
	}
	go func() {
		defer close(read)
		for _, units := range chunks {
			c := one(units)
			select {
			case read <- c:
			case <-enough:
				return
			}
			if c.err != nil || c.panics != nil {
				return
			}
		}
	}()
	next = func() (map[int64]*told, error) {
		c := <-read
		switch {
		case c.panics != nil:
			panic(c.panics) // where whoever asked recovers from it
		case c.err != nil:
			return nil, c.err
		}
		return c.workOut(), nil
	}
	return next, func() {
		close(enough)
		for range read { // what is being read ends first: the transaction is not ours alone
		}
	}
}
