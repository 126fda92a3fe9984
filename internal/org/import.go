package org

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
)

// errTold ends the transaction of a dry run: what was to be told is known.
var errTold = errors.New("told")

// ImportUnits opens the units of a file, CSV or XLSX, with the columns code, parent (the code of
// the unit above, which is in the file or stands already; empty: a province under nobody), level,
// kind (empty: TERRITORIAL), type, name and opened (a day), the rows in any order, all or none. A
// row whose unit stands already, just as the row says, changes nothing. With dryRun it only tells.
// It fails with Invalid, as a fault.FileError that names line and cell of every problem and what to
// write instead. Which codes are in use is told, of every tree: it is for those who may change
// every unit.
func ImportUnits(ctx context.Context, db bun.IDB, scope Scope, name string, data []byte, dryRun bool) (UnitImport, error) {
	t := &unitTable{file: name, byCode: map[string]*unitRow{}}
	if err := t.read(ctx, data); err != nil {
		return nil, fmt.Errorf("importing units: %w", err)
	}
	var opened UnitImport
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) (err error) {
		// Whoever else opens units waits: a code that was free stays free.
		if _, err := tx.ExecContext(ctx, "LOCK TABLE unit, naming, placement IN SHARE ROW EXCLUSIVE MODE"); err != nil {
			return err
		}
		if err := t.findStanding(ctx, tx); err != nil {
			return err
		}
		if err := t.findParents(ctx, tx, scope); err != nil {
			return err
		}
		if opened, err = t.openAll(ctx, tx, scope); err != nil {
			return err
		}
		if dryRun || len(opened) == 0 {
			return errTold
		}
		return audit.Write(ctx, tx, audit.File(data, nil, map[string]string{"what": "units", "opened": strconv.Itoa(len(opened))}))
	})
	if err != nil && !errors.Is(err, errTold) {
		return nil, fmt.Errorf("importing units from %s: %w", name, err)
	}
	return opened, nil
}

// UnitImport is what was, or would be, opened from a file of units, the one above before those
// below it.
type UnitImport []UnitOpened

// UnitOpened is a unit that was opened, or would be.
type UnitOpened struct {
	Unit  *Unit
	Under string // the code of the unit above; empty: under nobody
}

// Opened returns the first day on which the unit stands.
func (u UnitOpened) Opened() Date { return u.Unit.Opened }

// Lines writes it as commands print it: a line for each unit, and one that counts them.
func (u UnitImport) Lines() (lines []string) {
	opened := map[Level]int{}
	for _, o := range u {
		opened[o.Unit.Level]++
		lines = append(lines, fmt.Sprintf("+ %s %s, %s under %s from %s on", o.Unit.Code, o.Unit.Title(), o.Unit.Level, cmp.Or(o.Under, "nobody"), o.Unit.Opened))
	}
	var counts []string
	for _, level := range Levels {
		if opened[level] > 0 {
			counts = append(counts, fmt.Sprintf("%d %s", opened[level], level))
		}
	}
	if len(counts) > 0 {
		lines = append(lines, "opened: "+strings.Join(counts, ", "))
	}
	return lines
}

// openAll opens what does not stand yet, each unit after the one above it.
func (t *unitTable) openAll(ctx context.Context, tx bun.IDB, scope Scope) (opened UnitImport, err error) {
	for _, r := range t.inOrder() {
		if r.stands {
			continue
		}
		if r.above != nil {
			r.Parent = &r.above.ID
		}
		u, err := Open(ctx, tx, scope, r.Opening)
		if err != nil {
			return nil, err
		}
		if r.ID = u.ID; r.Parent == nil {
			scope = scope.With(ReachSubtree, u.Path, "")
		}
		opened = append(opened, UnitOpened{u, r.parentCode})
	}
	return opened, nil
}

// findStanding tells the rows whose units stand already from those whose codes are in use.
func (t *unitTable) findStanding(ctx context.Context, db bun.IDB) error {
	codes := make([]string, 0, len(t.rows))
	for _, r := range t.rows {
		codes = append(codes, r.Code)
	}
	var borne []struct {
		Unit

		Parent string // its code
		Until  *Date  // the first day on which the code is no longer the unit's; nil: it is to this day
	}
	err := db.NewRaw(`SELECT u.id, u.level, u.kind, u.opened, n.code, n.type, n.name, upper(n.valid) AS until, coalesce(above.code, '') AS parent
		FROM naming AS n JOIN unit AS u ON u.id = n.unit_id
		JOIN placement AS p ON p.unit_id = u.id AND p.valid @> lower(n.valid)
		LEFT JOIN naming AS above ON above.unit_id = p.parent_id AND above.valid @> lower(n.valid)
		WHERE n.code IN (?) ORDER BY n.code, n.valid`, bun.List(codes)).Scan(ctx, &borne)
	if err != nil {
		return fmt.Errorf("units that bear the codes of %s: %w", t.file, err)
	}
	for _, b := range borne {
		r := t.byCode[b.Code]
		if r.stands || b.Until != nil && *b.Until <= r.Opened {
			continue
		}
		if r.stands = b.Level == r.Level && b.Kind == r.Kind && b.Type == r.Type && b.Name == r.Name && b.Opened == r.Opened && b.Parent == r.parentCode; r.stands {
			r.ID = b.ID
			continue
		}
		t.problem(r.cells["code"], "%s is %s already, %s, opened on %s; write it as it stands, or another code: what stands is changed by thidua reorganise",
			b.Code, b.Title(), b.Level, b.Opened)
	}
	return t.err()
}

// findParents finds the unit above each row's and tells where it does not fit.
func (t *unitTable) findParents(ctx context.Context, db bun.IDB, scope Scope) error {
	type place struct {
		code string
		on   Date
	}
	known := map[place]*unitRow{}
	for _, r := range t.rows {
		at := r.cells["parent"]
		if r.stands || r.parentCode == "" {
			continue
		}
		if r.above = t.byCode[r.parentCode]; r.above == nil {
			key := place{r.parentCode, r.Opened}
			if known[key] == nil {
				u, err := Find(ctx, db, scope, UnitBy{Code: &r.parentCode}, r.Opened)
				if fault.KindOf(err) == fault.NotFound {
					t.problem(at, "no unit has the code %s, in this file or on %s", r.parentCode, r.Opened)
					continue
				}
				if err != nil {
					return err
				}
				known[key] = &unitRow{ID: u.ID, stands: true, Opening: Opening{Level: u.Level, Opened: u.Opened, Code: u.Code}}
			}
			r.above = known[key]
		}
		switch {
		case slices.Index(Levels, r.above.Level) >= slices.Index(Levels, r.Level):
			t.problem(at, "%s is a %s and cannot hang under %s, a %s", r.Code, r.Level, r.parentCode, r.above.Level)
		case r.above.Opened > r.Opened:
			t.problem(r.cells["opened"], "%s opens on %s, before %s, under which it hangs, on %s", r.Code, r.Opened, r.parentCode, r.above.Opened)
		}
	}
	return t.err()
}

// inOrder returns the rows, the one above before those below it: that of a higher level first.
func (t *unitTable) inOrder() []*unitRow {
	rows := slices.Clone(t.rows)
	slices.SortStableFunc(rows, func(a, b *unitRow) int { return slices.Index(Levels, a.Level) - slices.Index(Levels, b.Level) })
	return rows
}
