package saved

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/table"
	"thidua/internal/wording"
)

const (
	// mostTables is how many tables an account keeps at most.
	mostTables = 200
	// mostRepeated is how many of them run by themselves.
	mostRepeated = 20
	// mostShared is with how many units one is shared at most.
	mostShared = 50
	// longestName is how many characters a name has at most, longestWords how many the words.
	longestName, longestWords = 100, 1000
	// longestAsk is how many bytes of JSON a question has at most.
	longestAsk = 64 << 10
)

// Office is from where tables are kept.
type Office struct {
	Guard   *access.Guard
	Library *movement.Library
}

// Change is what is to be kept of a table. What is nil stays as it is; of a new table name and question
// must be given.
type Change struct {
	ID         int64 // 0: a new one
	Expected   *int  // the revision that it is thought to have; nil: whichever it has
	Name       *string
	Words      *string
	Ask        *table.Ask
	SharedWith []int64 // nil: as it is
	Repeats    *Repeat
	Day, Hour  *int
}

// Save keeps a table in the actor's name, and returns it. It is answered as it is asked: the question is
// planned, so that what could not be answered to the actor today is not kept. It fails with Forbidden
// where the actor asks with a narrowed token, for what is kept reaches as far as they do; with NotFound
// where the table is not theirs, or a unit lies beyond their reach; with Invalid where something is
// wrong with it; and with Conflict where they have one of that name, too many, or another revision.
func (o Office) Save(ctx context.Context, db bun.IDB, actor access.Actor, c Change, now time.Time) (saved *Table, err error) {
	if err := actor.CheckWhole(); err != nil {
		return nil, err
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		before := &Table{OwnerID: actor.ID, SharedWith: []int64{}, Schedule: Schedule{Repeats: Never, Day: 1}}
		if c.ID != 0 {
			if before, err = own(ctx, tx, actor.ID, c.ID, c.Expected); err != nil {
				return err
			}
		}
		after := *before
		if err := o.apply(ctx, tx, actor, c, &after); err != nil {
			return err
		}
		after.Passkey = actor.Passkey
		if c.ID != 0 && alike(*before, after) {
			saved = before
			return nil
		}
		if after.Due = before.Due; after.Schedule != before.Schedule {
			after.Due = after.Next(now)
		}
		if err := after.write(ctx, tx); err != nil {
			return err
		}
		if saved, err = own(ctx, tx, actor.ID, after.ID, nil); err != nil {
			return err
		}
		return saved.tell(ctx, tx, audit.TableSaved, append(slices.Clone(before.SharedWith), after.SharedWith...))
	})
	if err != nil {
		return nil, fmt.Errorf("saving a table of %s: %w", actor.Name, err)
	}
	return saved, nil
}

// own returns a table of an account's, which nobody else changes until the transaction ends. It fails
// with NotFound, and with Conflict where it has another revision than is expected.
func own(ctx context.Context, tx bun.IDB, account, id int64, expected *int) (*Table, error) {
	found := []*Table{}
	err := tx.NewSelect().TableExpr("saved_table AS t").Join("JOIN account AS a ON a.id = t.owner_id").
		ColumnExpr(columns).Where("t.id = ? AND t.owner_id = ?", id, account).For("UPDATE OF t").Scan(ctx, &found)
	switch {
	case err != nil:
		return nil, err
	case len(found) == 0:
		return nil, errNotOwn
	case expected != nil && *expected != found[0].Revision:
		return nil, fault.New(fault.Conflict, "the table has been changed since: it is at revision %d, not %d; read it and decide anew", found[0].Revision, *expected)
	}
	return found[0], nil
}

var errNotOwn = fault.New(fault.NotFound, "there is no such table among yours; of one that is shared with you keep a copy")

// apply makes the change to a table. It fails as Save does.
func (o Office) apply(ctx context.Context, tx bun.IDB, actor access.Actor, c Change, t *Table) (err error) {
	if c.ID == 0 && (c.Name == nil || c.Ask == nil) {
		return fault.New(fault.Invalid, "a new table needs a name and a question")
	}
	if c.Name != nil {
		if t.Name, err = nameOf(*c.Name); err != nil {
			return err
		}
	}
	if c.Words != nil {
		if t.Words, err = wordsOf(*c.Words); err != nil {
			return err
		}
	}
	if c.SharedWith != nil {
		t.SharedWith = slices.Compact(slices.Sorted(slices.Values(c.SharedWith)))
		if err := o.checkShared(ctx, tx, actor, t.SharedWith); err != nil {
			return err
		}
	}
	given(&t.Repeats, c.Repeats)
	given(&t.Day, c.Day)
	given(&t.Hour, c.Hour)
	if err := t.check(); err != nil {
		return err
	}
	if c.Ask == nil {
		return nil
	}
	return o.ask(ctx, tx, actor, *c.Ask, t)
}

// given takes what is given, and leaves the rest.
func given[T any](what *T, given *T) {
	if given != nil {
		*what = *given
	}
}

// ask keeps a question that can be answered to the actor.
func (o Office) ask(ctx context.Context, tx bun.IDB, actor access.Actor, ask table.Ask, t *Table) error {
	reader, err := ReaderOf(o.Guard, actor, actor.Language)
	if err != nil {
		return err
	}
	if _, err := table.NewPlan(ctx, tx, reader, Campaigns(o.Library, tx), actor.Day, ask); err != nil {
		return err
	}
	text, err := json.Marshal(ask)
	if err != nil {
		return fmt.Errorf("writing a question: %w", err)
	}
	if len(text) > longestAsk {
		return fault.New(fault.Invalid, "the question is longer than %d KiB; name fewer units one by one", longestAsk>>10)
	}
	t.Ask = string(text)
	return nil
}

// nameOf returns a name as it is kept. It fails with Invalid.
func nameOf(name string) (string, error) {
	clean, err := wording.Clean(name)
	if err != nil {
		return "", err
	}
	clean = strings.TrimSpace(clean)
	if n := utf8.RuneCountInString(clean); n == 0 || n > longestName || strings.ContainsAny(clean, "\n\t") {
		return "", fault.New(fault.Invalid, "a name is one line of 1 to %d characters", longestName)
	}
	return clean, nil
}

// wordsOf returns words as they are kept. It fails with Invalid.
func wordsOf(words string) (string, error) {
	clean, err := wording.Clean(words)
	if err != nil {
		return "", err
	}
	clean = strings.TrimSpace(clean)
	if utf8.RuneCountInString(clean) > longestWords {
		return "", fault.New(fault.Invalid, "what is said of a table has at most %d characters", longestWords)
	}
	return clean, nil
}

// checkShared sees that the actor may read every unit that a table is shared with, and that it stands.
func (o Office) checkShared(ctx context.Context, tx bun.IDB, actor access.Actor, units []int64) error {
	if len(units) > mostShared {
		return fault.New(fault.Invalid, "a table is shared with %d units at most", mostShared)
	}
	if len(units) == 0 {
		return nil
	}
	scope, err := o.Guard.Scope(actor, access.ReadUnit)
	if err != nil {
		return err
	}
	for i := range units {
		unit, err := org.Find(ctx, tx, scope, org.UnitBy{ID: &units[i]}, actor.Day)
		if err != nil {
			return err
		}
		if unit.Closed != nil && *unit.Closed <= actor.Day {
			return fault.New(fault.Invalid, "%s was closed on %s", unit.Title(), *unit.Closed)
		}
	}
	return nil
}

// alike reports whether nothing would change by writing the one over the other.
func alike(before, after Table) bool {
	return before.Name == after.Name && before.Words == after.Words && before.Ask == after.Ask && before.Schedule == after.Schedule &&
		before.Passkey == after.Passkey && slices.Equal(before.SharedWith, after.SharedWith)
}

// write writes a table, with a new revision. It fails with Conflict.
func (t *Table) write(ctx context.Context, tx bun.IDB) (err error) {
	folded, shared := org.Fold(t.Name+" "+t.Words), pgdialect.Array(t.SharedWith)
	if t.Due != nil {
		var others int
		if err := tx.NewRaw("SELECT count(*) FROM saved_table WHERE owner_id = ? AND due IS NOT NULL AND id <> ?", t.OwnerID, t.ID).Scan(ctx, &others); err != nil {
			return err
		}
		if others >= mostRepeated {
			return fault.New(fault.Conflict, "%d of your tables run by themselves; let one rest before another runs", others)
		}
	}
	if t.ID != 0 {
		_, err = tx.NewRaw(`UPDATE saved_table SET name = ?, folded = ?, words = ?, ask = ?, shared_with = ?, repeats = ?, day = ?, hour = ?, due = ?,
				passkey = ?, revision = revision + 1, changed = now() WHERE id = ?`,
			t.Name, folded, t.Words, t.Ask, shared, t.Repeats, t.Day, t.Hour, t.Due, t.Passkey, t.ID).Exec(ctx)
	} else {
		var held int
		if err := tx.NewRaw("SELECT count(*) FROM saved_table WHERE owner_id = ?", t.OwnerID).Scan(ctx, &held); err != nil {
			return err
		}
		if held >= mostTables {
			return fault.New(fault.Conflict, "you keep %d tables; delete those that nobody needs", held)
		}
		err = tx.NewRaw(`INSERT INTO saved_table (owner_id, name, folded, words, ask, shared_with, repeats, day, hour, due, passkey)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			t.OwnerID, t.Name, folded, t.Words, t.Ask, shared, t.Repeats, t.Day, t.Hour, t.Due, t.Passkey).Scan(ctx, &t.ID)
	}
	if taken(err) {
		return fault.New(fault.Conflict, "you keep a table named %q already; change that one, or choose another name", t.Name)
	}
	return err
}

// taken reports whether a name is another's already.
func taken(err error) bool {
	var refused *pgconn.PgError
	return errors.As(err, &refused) && refused.Code == "23505" // unique_violation
}

// tell writes down what was done with a table: what it is called, and never what it asks. It concerns
// its owner's units and those that it is or was shared with.
func (t *Table) tell(ctx context.Context, tx bun.IDB, act audit.Act, shared []int64) error {
	units, err := access.UnitsOfAccount(ctx, tx, t.OwnerID)
	if err != nil {
		return err
	}
	return audit.Write(ctx, tx, audit.Entry{
		Act: act, About: &t.OwnerID, Units: slices.Compact(slices.Sorted(slices.Values(append(units, shared...)))),
		What: map[string]string{"table": strconv.FormatInt(t.ID, 10), "name": t.Name, "revision": strconv.Itoa(t.Revision), "schedule": string(t.Repeats)},
	})
}

// Delete takes a table of the actor's away, with its results and its links, and returns what it was. It
// fails as Save does.
func (o Office) Delete(ctx context.Context, db bun.IDB, actor access.Actor, id int64, expected *int) (gone *Table, err error) {
	if err := actor.CheckWhole(); err != nil {
		return nil, err
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if gone, err = own(ctx, tx, actor.ID, id, expected); err != nil {
			return err
		}
		if _, err := tx.NewRaw("DELETE FROM saved_table WHERE id = ?", id).Exec(ctx); err != nil {
			return err
		}
		return gone.tell(ctx, tx, audit.TableDeleted, gone.SharedWith)
	})
	if err != nil {
		return nil, fmt.Errorf("deleting saved table %d: %w", id, err)
	}
	return gone, nil
}
