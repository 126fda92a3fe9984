package register

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Past is an entry with all that was done to it, for loading a database that holds none of it yet.
type Past struct {
	ID       int64
	Register *movement.Register // as the campaign of its day declares it
	UnitID   int64
	Day      org.Date
	Values   Values // as it stands, without personal names
	Names    Names
	Acts     []PastAct // in order; the first saves it
	Papers   []Paper
}

// PastAct is something that was done to an entry.
type PastAct struct {
	Act     Act
	Values  Values // what it said since, where that is not what it says now; nil: as it stands
	At      time.Time
	By      *int64 // nil: the system
	Comment string
}

// Paper is a file to hang on an entry.
type Paper struct {
	Name    string
	Type    string // by its content
	Content []byte
}

// PastNothing is a unit's word that it had nothing to enter in a register in a quarter.
type PastNothing struct {
	Nothing

	At time.Time
	By *int64 // nil: the system
}

// Copier is what a bulk load needs of a connection or transaction.
type Copier interface {
	CopyFrom(ctx context.Context, table pgx.Identifier, columns []string, rows pgx.CopyFromSource) (int64, error)
}

// after is how an entry stands since an act.
var after = map[Act]State{Save: Noted, Confirm: Confirmed, Strike: Void}

// Copy writes entries with all that was done to them at once, and what units said there was nothing of. It
// checks nothing; an entry that another one follows comes before it.
func Copy(ctx context.Context, db Copier, entries []*Past, nothing []PastNothing) error {
	var rows, revisions, papers [][]any
	for _, e := range entries {
		row, done, err := e.rows()
		if err != nil {
			return fmt.Errorf("entry %d: %w", e.ID, err)
		}
		rows, revisions = append(rows, row), append(revisions, done...)
		for _, p := range e.Papers {
			sum := sha256.Sum256(p.Content)
			papers = append(papers, []any{e.ID, p.Name, p.Type, len(p.Content), sum[:], p.Content, e.Acts[0].At, e.Acts[0].By})
		}
	}
	silent := make([][]any, len(nothing))
	for i, n := range nothing {
		silent[i] = []any{n.Register, n.UnitID, n.Quarter.Time(), n.At, n.By}
	}
	for _, table := range []struct {
		name, columns string
		rows          [][]any
	}{
		{"entry", "id register unit_id subject_id follows_id day due done values names folded state revision noted_by at", rows},
		{"entry_revision", "entry_id revision act state day values names at account_id comment", revisions},
		{"nothing", "register unit_id quarter at account_id", silent},
		{"entry_file", "entry_id name type size sha256 content at account_id", papers},
	} {
		if _, err := db.CopyFrom(ctx, pgx.Identifier{table.name}, strings.Fields(table.columns), pgx.CopyFromRows(table.rows)); err != nil {
			return fmt.Errorf("copying into %s: %w", table.name, err)
		}
	}
	return nil
}

// rows returns the entry's own row and those of all that was done to it.
func (e *Past) rows() (row []any, revisions [][]any, err error) {
	names := e.Names
	if names == nil {
		names = Names{}
	}
	kept, err := json.Marshal(names)
	if err != nil {
		return nil, nil, err
	}
	now, err := json.Marshal(e.Values)
	if err != nil {
		return nil, nil, err
	}
	var notedBy *int64
	for i, a := range e.Acts {
		said := now
		if a.Values != nil {
			if said, err = json.Marshal(a.Values); err != nil {
				return nil, nil, err
			}
		}
		if a.Act == Save {
			notedBy = a.By
		}
		revisions = append(revisions, []any{e.ID, i + 1, string(a.Act), string(after[a.Act]), e.Day.Time(), said, kept, a.At, a.By, a.Comment})
	}
	last := e.Acts[len(e.Acts)-1]
	d := &draft{register: e.Register, values: e.Values}
	return []any{
		e.ID, e.Register.Code, e.UnitID, d.first(movement.UnitField), d.first(movement.EntryField), e.Day.Time(), e.date(e.Register.Due), e.date(e.Register.Done),
		now, kept, folded(e.Register, e.Values), string(after[last.Act]), len(e.Acts), notedBy, last.At,
	}, revisions, nil
}

// date returns the day that a field says, nil where it says none.
func (e *Past) date(field string) *time.Time {
	if day := e.Values.day(field); day != nil {
		at := day.Time()
		return &at
	}
	return nil
}
