package movement

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
	"thidua/internal/grid"
	"thidua/internal/org"
)

// quotaColumns are what a file of quotas begins with.
var quotaColumns = []string{"indicator", "unit", "quota"}

// QuotaLine is one unit's quota that is to be set.
type QuotaLine struct {
	Indicator string
	Unit      *org.Unit
	Quota     Decimal // None: the unit's quota goes
}

// Accept is asked, in the transaction that sets quotas, whether what they change may be; the campaign has them
// already. Where it fails, nothing is set.
type Accept func(ctx context.Context, tx bun.Tx, c *Campaign, done *QuotaImport) error

// SetQuotas gives the quotas of lines, whose units were read within the scope, all or none, where they are accepted.
// With dryRun it only tells. Each line must be of an indicator that can be divided, and allowed.
func SetQuotas(ctx context.Context, db bun.IDB, scope org.Scope, year int, lines []QuotaLine, dryRun bool, accept Accept) (*QuotaImport, error) {
	return setQuotas(ctx, db, year, dryRun, func(ctx context.Context, tx bun.Tx, c *Campaign, done *QuotaImport) error {
		if err := c.give(ctx, tx, scope, lines, done); err != nil {
			return err
		}
		return accept(ctx, tx, c, done)
	})
}

// ImportQuotas gives the quotas of a file, CSV or XLSX, with the columns indicator, unit (the
// code it bears on the scope's day) and quota (empty: the unit's quota goes), all or none, where they are accepted.
// With dryRun it only tells. It fails with Invalid, as a fault.FileError that names line and cell of
// every problem and what to write instead.
func ImportQuotas(ctx context.Context, db bun.IDB, scope org.Scope, c *Campaign, name string, data []byte, dryRun bool, accept Accept) (*QuotaImport, error) {
	done, err := setQuotas(ctx, db, c.Year, dryRun, func(ctx context.Context, tx bun.Tx, held *Campaign, done *QuotaImport) error {
		rows, err := held.readQuotas(ctx, tx, scope, name, data)
		if err != nil {
			return err
		}
		if err := held.give(ctx, tx, scope, rows, done); err != nil {
			return err
		}
		if err := accept(ctx, tx, held, done); err != nil || dryRun || len(done.Changes) == 0 {
			return err
		}
		return audit.Write(ctx, tx, audit.File(data, done.Owners(), map[string]string{
			"what": "quotas", "year": strconv.Itoa(c.Year), "changes": strconv.Itoa(len(done.Changes)),
		}))
	})
	if err != nil {
		return nil, fmt.Errorf("importing quotas from %s: %w", name, err)
	}
	return done, nil
}

// setQuotas sets quotas in a transaction, which ends without a change where it is a dry run.
func setQuotas(ctx context.Context, db bun.IDB, year int, dryRun bool, set func(ctx context.Context, tx bun.Tx, c *Campaign, done *QuotaImport) error) (*QuotaImport, error) {
	done := &QuotaImport{}
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		held, err := Held(ctx, tx, year)
		if err != nil {
			return err
		}
		if err := set(ctx, tx, held, done); err != nil {
			return err
		}
		if dryRun || len(done.Changes) == 0 {
			return errTold
		}
		return nil
	})
	if err != nil && !errors.Is(err, errTold) {
		return nil, err
	}
	return done, nil
}

// QuotaImport is what came, or would come, of a file of quotas.
type QuotaImport struct {
	Changes []QuotaChange
	Checks  []QuotaCheck // what the quotas come to, for the units above
	Wants   []error      // of a dry run: what they would be refused for as they stand
}

// QuotaChange is a unit's quota that a file changes.
type QuotaChange struct {
	Indicator *Indicator
	Unit      *org.Unit
	Before    *Target // nil: it had none
	After     *Target // nil: it goes
}

// Lines writes it as commands print it.
func (q *QuotaImport) Lines() (lines []string) {
	for _, c := range q.Changes {
		thing := fmt.Sprintf("indicator %s quota of %s: ", c.Indicator.Code, c.Unit.Code)
		if c.Before != nil {
			lines = append(lines, "- "+thing+c.Before.String())
		}
		if c.After != nil {
			lines = append(lines, "+ "+thing+c.After.String())
		}
	}
	for _, check := range q.Checks {
		lines = append(lines, check.String())
	}
	for _, wants := range q.Wants {
		lines = append(lines, "! "+wants.Error())
	}
	return lines
}

// Owners returns the units that the changes concern: those above, who give the quotas.
func (q *QuotaImport) Owners() (ids []int64) {
	for _, c := range q.Changes {
		id := c.Unit.ID
		if c.Unit.ParentID != nil {
			id = *c.Unit.ParentID
		}
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// errTold ends the transaction of a dry run: what was to be told is known.
var errTold = errors.New("told")

// give writes the rows' quotas and tells what changed and what they come to.
func (c *Campaign) give(ctx context.Context, tx bun.IDB, scope org.Scope, rows []QuotaLine, done *QuotaImport) error {
	byIndicator := map[string]map[int64]Decimal{}
	var order []string
	for _, r := range rows {
		change := QuotaChange{Indicator: c.Indicator(r.Indicator), Unit: r.Unit, Before: c.Quotas[r.Indicator][r.Unit.ID]}
		if !r.Quota.None() {
			change.After = change.Indicator.Target.Of(r.Quota)
		}
		if change.changes() {
			done.Changes = append(done.Changes, change)
		}
		if byIndicator[r.Indicator] == nil {
			byIndicator[r.Indicator] = map[int64]Decimal{}
			order = append(order, r.Indicator)
		}
		byIndicator[r.Indicator][r.Unit.ID] = r.Quota
	}
	for _, code := range order {
		checks, err := c.assign(ctx, tx, scope, code, byIndicator[code])
		if err != nil {
			return err
		}
		done.Checks = append(done.Checks, checks...)
	}
	return nil
}

// changes reports whether the quota is another than before.
func (q QuotaChange) changes() bool {
	if q.Before == nil || q.After == nil {
		return q.Before != q.After
	}
	return q.Before.String() != q.After.String()
}

// readQuotas reads and checks every row of a file: a workbook, or text.
func (c *Campaign) readQuotas(ctx context.Context, db bun.IDB, scope org.Scope, name string, data []byte) ([]QuotaLine, error) {
	p := &problems{file: name}
	if len(data) > mostBytes {
		return nil, fault.New(fault.Invalid, "%s is larger than 1 MiB; divide it", name)
	}
	file, err := grid.Open(ctx, data, grid.Manner{Opens: quotaColumns})
	if err != nil {
		return nil, p.cannotRead(err)
	}
	q := quotaReader{campaign: c, scope: scope, problems: p, first: map[[2]string]grid.Place{}}
	if q.units, err = org.UnitsCalled(ctx, db, scope, unitCodes(file), scope.Day()); err != nil {
		return nil, err
	}
	for _, s := range file.Sheets {
		if err := q.read(s); err != nil {
			return nil, err
		}
	}
	if len(q.columns) == 0 {
		p.add(1, "the file begins with the columns %s", strings.Join(quotaColumns, ","))
	}
	return q.rows, p.err()
}

// unitCodes returns what stands in the columns called unit. What is wrong there is told when the rows
// are read.
func unitCodes(file *grid.File) (codes []string) {
	for _, s := range file.Sheets {
		column := 0
		for row, err := range s.Rows() {
			if err != nil {
				break
			}
			if column == 0 {
				at := slices.IndexFunc(row.Cells, func(c grid.Cell) bool { return strings.ToLower(c.Shown()) == "unit" })
				if at < 0 {
					break
				}
				column = row.Cells[at].Column
				continue
			}
			if code, wrong := row.Cell(column).Code(); wrong == nil && code != "" {
				codes = append(codes, code)
			}
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// quotaReader reads the rows of a file of quotas.
type quotaReader struct {
	campaign *Campaign
	scope    org.Scope
	problems *problems
	columns  map[string]int       // of the sheet that is being read
	width    int                  // likewise, of text: how many cells the row has that names them
	units    map[string]*org.Unit // those that the file names, by their codes
	first    map[[2]string]grid.Place
	rows     []QuotaLine
}

// read reads one sheet, whose first row names the columns. Others than the three may stand
// beside them, in any order.
func (q *quotaReader) read(s *grid.Sheet) error {
	head := true
	for row, err := range s.Rows() {
		switch {
		case err != nil:
			return q.problems.cannotRead(err)
		case head && !q.open(row):
			return q.problems.err()
		case !head:
			r, err := q.row(row)
			if err != nil {
				return err
			}
			if r != nil {
				q.rows = append(q.rows, *r)
			}
		case s.Hidden:
			q.problems.addAt(row.Cell(1), "this sheet is hidden; show it, or delete it")
			return q.problems.err()
		}
		head = false
	}
	if len(s.Merged) > 0 {
		m := s.Merged[0]
		q.problems.addAt(grid.Cell{Place: grid.Place{Sheet: s.Name, Row: m.Row, Column: m.Column}}, "cells are merged here; unmerge them, and write each by itself")
	}
	return nil
}

// open reads what the columns are, and reports whether they are those of quotas.
func (q *quotaReader) open(row grid.Row) bool {
	q.columns, q.width = map[string]int{}, row.Width
	for _, c := range row.Cells {
		if name := strings.ToLower(c.Shown()); slices.Contains(quotaColumns, name) {
			if q.columns[name] > 0 {
				q.problems.addAt(c, "the column %s stands already", name)
			}
			q.columns[name] = c.Column
		}
	}
	if len(q.columns) < len(quotaColumns) {
		q.problems.addAt(row.Cell(1), "the file begins with the columns %s", strings.Join(quotaColumns, ","))
	}
	return len(q.problems.found) == 0
}

// row reads one row; it returns nil where it told a problem.
func (q *quotaReader) row(row grid.Row) (*QuotaLine, error) {
	indicator, unit, quota := row.Cell(q.columns["indicator"]), row.Cell(q.columns["unit"]), row.Cell(q.columns["quota"])
	if row.Width > 0 && row.Width < max(indicator.Column, unit.Column, quota.Column) {
		q.problems.addAt(grid.Cell{Place: row.Place}, "this line has %d columns; write %s", row.Width, strings.Join(quotaColumns, ","))
		return nil, nil
	}
	if row.Width > q.width && !row.Cell(q.width+1).Empty() {
		q.problems.addAt(row.Cell(q.width+1), "this line has %d columns under %d; put quotes around a number that holds a comma, or write its digits alone", row.Width, q.width)
		return nil, nil
	}
	code, wrong := indicator.Code()
	unitCode, wrongUnit := unit.Code()
	if wrong = cmp.Or(wrong, wrongUnit); wrong != nil {
		q.problems.addWrong(wrong)
		return nil, nil
	}
	at := indicator
	problem := func(err error) (*QuotaLine, error) {
		if kind := fault.KindOf(err); kind != fault.Invalid && kind != fault.NotFound {
			return nil, err
		}
		q.problems.addAt(at, "%v", err)
		return nil, nil
	}
	i, err := q.campaign.Divisible(code)
	if err != nil {
		if pointed := strings.ReplaceAll(code, ",", "."); q.campaign.Indicator(pointed) != nil {
			err = fault.New(fault.NotFound, "no indicator %s; write %s, in a column that is formatted as text", quoted(code), pointed)
		}
		return problem(err)
	}
	at = unit
	r := &QuotaLine{Indicator: code}
	if r.Unit, err = q.unit(unitCode); err != nil {
		return problem(err)
	}
	at = quota
	if r.Quota, wrong, err = i.quotaIn(quota); wrong != nil {
		q.problems.addWrong(wrong)
		return nil, nil
	}
	if err == nil && !r.Quota.None() {
		err = i.Allows(r.Quota, r.Unit, q.scope.Day())
	}
	if err != nil {
		return problem(err)
	}
	key := [2]string{r.Indicator, r.Unit.Code}
	if other, twice := q.first[key]; twice {
		q.problems.addAt(indicator, "%s of %s stands in %s already; write it once", r.Indicator, r.Unit.Code, other.Cell())
	}
	q.first[key] = indicator.Place
	return r, nil
}

// unit returns the unit that bears a code.
func (q *quotaReader) unit(code string) (*org.Unit, error) {
	if u := q.units[code]; u != nil {
		return u, nil
	}
	return nil, fault.New(fault.NotFound, "no unit has the code %s on %s; write the code of one that you may set targets of", quoted(code), q.scope.Day())
}

// quotaIn reads a quota as its indicator counts: in whole numbers where its value is shown so,
// and otherwise with decimals. An empty cell is None.
func (i *Indicator) quotaIn(c grid.Cell) (Decimal, *grid.ReadError, error) {
	var text string
	var said bool
	var wrong *grid.ReadError
	if i.Decimals == 0 {
		var n int64
		if n, said, wrong = c.Whole("đồng", "vnđ", "vnd", "đ", "₫"); said {
			text = strconv.FormatInt(n, 10)
		}
	} else {
		text, said, wrong = c.Decimal(i.Unit == "%")
	}
	if wrong != nil || !said {
		return Decimal{}, wrong, nil
	}
	d, err := ParseDecimal(text)
	return d, nil, err
}

// cannotRead tells why a file cannot be read.
func (p *problems) cannotRead(err error) error {
	wrong, ok := errors.AsType[*grid.ReadError](err)
	if !ok {
		return err
	}
	p.addWrong(wrong)
	return p.err()
}

// addWrong adds what is wrong with a cell.
func (p *problems) addWrong(wrong *grid.ReadError) {
	if wrong.Value == "" {
		p.addAt(grid.Cell{Place: wrong.Place}, "%s", wrong.Both)
		return
	}
	p.addAt(grid.Cell{Place: wrong.Place}, "%s: %s", quoted(wrong.Value), wrong.Both)
}

// addAt adds a problem with a cell, which it names.
func (p *problems) addAt(c grid.Cell, format string, args ...any) {
	p.add(c.Row, format, args...)
	if at := &p.found[len(p.found)-1]; c.Column > 0 {
		at.Sheet, at.Cell = c.Sheet, c.Cell()
	}
}
