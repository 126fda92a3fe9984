package book

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// Import is a table of entries that is to be taken in: in whose name, and how.
type Import struct {
	Units    org.Scope          // the units that the caller may read
	Writing  org.Scope          // those whose registers they keep
	Register *movement.Register // as its newest declaration has it: by it columns are called
	Declared register.Declared
	Unit     string // the code of the unit in whose book rows stand that name none; empty: each names its own
	By       *int64 // nil: the system
	At       time.Time
	DryRun   bool // only tell
}

// Outcome is what came of a table.
type Outcome struct {
	DryRun   bool       `json:"dryRun"`
	Noted    int        `json:"noted"`    // entries, or how many would be
	Standing []Standing `json:"standing"` // rows that say what stands already: of them nothing is noted
	Problems []Problem  `json:"problems"` // where there are some, nothing is noted
}

// Standing is a row of a table that says what an entry says already, or that was taken in before.
type Standing struct {
	Sheet string         `json:"sheet"` // its name; empty: of text
	Row   int            `json:"row"`
	Entry string         `json:"entry"` // its id
	State register.State `json:"state"`
}

// mostEntries are taken in at once.
const mostEntries = 5000

// errTold ends the transaction of what is only to be told.
var errTold = errors.New("told")

// Run notes what a table says, CSV or XLSX, a row an entry: all of it or, where one cell is wrong, nothing. What
// stands already is left alone, so that the same file may be sent again. It fails with NotFound where the unit
// that was named is none whose registers the caller keeps.
func (in Import) Run(ctx context.Context, db bun.IDB, data []byte) (*Outcome, error) {
	t := &table{register: in.Register}
	out := &Outcome{DryRun: in.DryRun, Standing: []Standing{}, Problems: []Problem{}}
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		top, err := in.top(ctx, tx)
		if err != nil {
			return err
		}
		if err := t.read(ctx, data); err != nil {
			return err
		}
		if err := in.take(ctx, tx, t, top, out); err != nil {
			return err
		}
		if len(t.problems) > 0 || in.DryRun || out.Noted == 0 {
			return errTold
		}
		return in.audit(ctx, tx, t, data)
	})
	if err != nil && !errors.Is(err, errTold) {
		return nil, fmt.Errorf("importing entries of %s: %w", in.Register.Code, err)
	}
	if len(t.problems) > 0 {
		return &Outcome{DryRun: in.DryRun, Standing: []Standing{}, Problems: t.problems}, nil
	}
	return out, nil
}

// top returns the unit that was named, nil where none was.
func (in Import) top(ctx context.Context, tx bun.IDB) (*org.Unit, error) {
	if in.Unit == "" {
		return nil, nil
	}
	units, err := in.units(ctx, tx, []string{in.Unit})
	if err == nil && units[in.Unit] == nil {
		err = fault.New(fault.NotFound, "no unit with %v", org.UnitBy{Code: &in.Unit})
	}
	return units[in.Unit], err
}

// units returns by their codes the units whose registers the caller keeps.
func (in Import) units(ctx context.Context, tx bun.IDB, codes []string) (map[string]*org.Unit, error) {
	units, err := org.UnitsCalled(ctx, tx, in.Units, codes, in.Units.Day())
	if err != nil || len(units) == 0 {
		return nil, err
	}
	ids := make([]int64, 0, len(units))
	for _, u := range units {
		ids = append(ids, u.ID)
	}
	kept, err := org.KeptWithin(ctx, tx, in.Writing, ids)
	if err != nil {
		return nil, err
	}
	maps.DeleteFunc(units, func(_ string, u *org.Unit) bool { return !kept.Has(u.ID) })
	return units, nil
}

// take notes what the rows say, and tells what is wrong with them.
func (in Import) take(ctx context.Context, tx bun.IDB, t *table, top *org.Unit, out *Outcome) error {
	if len(t.rows) > mostEntries {
		t.add(Problem{Problem: grid.ProblemAt(grid.Place{}, "", fault.Say("the table holds more than %d entries; divide it", mostEntries))})
		return nil
	}
	keepers, err := in.keepers(ctx, tx, t, top)
	if err != nil {
		return err
	}
	if err := t.follow(ctx, tx, keepers); err != nil {
		return err
	}
	var rows []*row
	var commands []register.Command
	times := map[string]int{}
	for _, r := range t.rows {
		if r.wrong {
			continue
		}
		c := register.Command{Register: t.register.Code, Unit: keepers[r].ID, Day: r.day, Values: r.said, By: in.By, At: in.At, Once: true}
		said := sayingOf(c)
		times[said]++
		c.Key = keyOf(said, times[said])
		rows, commands = append(rows, r), append(commands, c)
	}
	if len(commands) == 0 {
		return nil
	}
	entries, err := register.NoteAll(ctx, tx, in.Writing, in.Declared, commands)
	refusals, refused := errors.AsType[register.RefusalsError](err)
	if err != nil && !refused {
		return err
	}
	for _, refusal := range refusals {
		t.refused(rows[refusal.At], refusal.Err)
	}
	for i, e := range entries {
		r := rows[i]
		if r.id = e.UnitID; e.Revision == 1 && e.At.Equal(in.At) {
			r.noted = true
			out.Noted++
			continue
		}
		out.Standing = append(out.Standing, Standing{r.Sheet, r.Row, e.NodeID(), e.State})
	}
	return nil
}

// keepers returns in whose register each row stands, and tells of those of which that is not known.
func (in Import) keepers(ctx context.Context, tx bun.IDB, t *table, top *org.Unit) (map[*row]*org.Unit, error) {
	var codes []string
	for _, r := range t.rows {
		if r.keeper != "" {
			codes = append(codes, r.keeper)
		}
	}
	slices.Sort(codes)
	units, err := in.units(ctx, tx, slices.Compact(codes))
	if err != nil {
		return nil, err
	}
	keepers := map[*row]*org.Unit{}
	for _, r := range t.rows {
		cell, named := r.cells[keeperColumn]
		if !named {
			cell = r.cells[dayColumn]
		}
		u := units[r.keeper]
		switch {
		case r.keeper == "" && top != nil:
			u = top
		case r.keeper == "":
			t.refuse(r, cell, keeperColumn, fault.Say("write the code of the unit in whose register the entry stands"))
		case u == nil || top != nil && !top.Path.Contains(u.Path):
			t.refuse(r, cell, keeperColumn, fault.Say("there is no unit with the code %s; write the code of one whose registers you keep", r.keeper))
		}
		keepers[r] = u
	}
	return keepers, nil
}

// refuse tells what is wrong with a cell of a row, which is not taken in then.
func (t *table) refuse(r *row, c grid.Cell, field string, what fault.Speaker) {
	r.wrong = true
	t.wrong(c, field, what)
}

// refused tells why a row's entry is refused, at the cells that it is about.
func (t *table) refused(r *row, err error) {
	if found, is := errors.AsType[*register.FindingsError](err); is {
		for _, f := range found.Findings {
			cell, there := r.cells[f.Field]
			if !there {
				cell = grid.Cell{Place: r.Place}
			}
			t.refuse(r, cell, f.Field, fault.Both{Vi: f.Vi, En: f.En})
		}
		return
	}
	what := fault.Speaker(fault.Say("this cannot be taken in"))
	if f, is := errors.AsType[*fault.Error](err); is {
		what = f
	}
	t.refuse(r, grid.Cell{Place: r.Place}, "", what)
}

// sayingOf writes down what a row says, whatever the order of its columns.
func sayingOf(c register.Command) string {
	values := slices.DeleteFunc(slices.Clone(c.Values), func(s register.Said) bool { return s == register.Said{Field: s.Field} })
	slices.SortFunc(values, func(a, b register.Said) int { return strings.Compare(a.Field, b.Field) })
	text, err := json.Marshal([]any{c.Register, c.Unit, c.Day, values})
	if err != nil {
		panic(err) // of texts and numbers there is nothing that cannot be written
	}
	return string(text)
}

// keyOf returns the key of the nth entry of a table that says the same: the same whenever it is sent, so that
// what was corrected or struck out since is not noted anew.
func keyOf(saying string, nth int) string {
	return uuid.NewHash(sha256.New(), uuid.Nil, []byte(saying+"#"+strconv.Itoa(nth)), 8).String()
}

// audit writes down that a table was taken in: an entry for each unit in whose register something was noted,
// of that alone.
func (in Import) audit(ctx context.Context, tx bun.IDB, t *table, data []byte) error {
	noted := map[int64]int{}
	for _, r := range t.rows {
		if r.noted {
			noted[r.id]++
		}
	}
	sum := sha256.Sum256(data)
	var entries []audit.Entry
	for _, unit := range slices.Sorted(maps.Keys(noted)) {
		entries = append(entries, audit.Entry{Act: audit.Imported, Units: []int64{unit}, What: map[string]string{
			"register": t.register.Code, "entries": strconv.Itoa(noted[unit]), "sha256": hex.EncodeToString(sum[:]),
		}})
	}
	return audit.Write(ctx, tx, entries...)
}
