package movement

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// quotaColumns are what a file of quotas begins with.
var quotaColumns = []string{"indicator", "unit", "quota"}

// quotaRow is one line of a file of quotas.
type quotaRow struct {
	line      int
	indicator string
	unit      *org.Unit
	quota     Decimal // None: the unit's quota goes
}

// ImportQuotas gives the quotas of a CSV file, with the columns indicator, unit (the code
// it bears on the scope's day) and quota (empty: the unit's quota goes), all or none. It
// returns the difference a line each and then what the quotas come to, a line for each
// unit above; with dryRun it only tells. It fails with Invalid, naming file and line of
// every problem and what to write instead.
func ImportQuotas(ctx context.Context, db bun.IDB, scope org.Scope, c *Campaign, name string, data []byte, dryRun bool) ([]string, error) {
	var lines []string
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		held, err := hold(ctx, tx, c.Year)
		if err != nil {
			return err
		}
		rows, err := held.readQuotas(ctx, tx, scope, name, data)
		if err != nil {
			return err
		}
		if lines, err = held.give(ctx, tx, scope, rows); err != nil {
			return err
		}
		if dryRun {
			return errTold
		}
		return nil
	})
	if err != nil && !errors.Is(err, errTold) {
		return nil, fmt.Errorf("importing quotas from %s: %w", name, err)
	}
	return lines, nil
}

// errTold ends the transaction of a dry run: what was to be told is known.
var errTold = errors.New("told")

// give writes the rows' quotas and tells what changed and what they come to.
func (c *Campaign) give(ctx context.Context, tx bun.IDB, scope org.Scope, rows []quotaRow) (lines []string, err error) {
	byIndicator := map[string]map[int64]Decimal{}
	var order []string
	for _, r := range rows {
		thing := fmt.Sprintf("indicator %s quota of %s: ", r.indicator, r.unit.Code)
		before, after := c.Quotas[r.indicator][r.unit.ID], (*Target)(nil)
		if !r.quota.None() {
			after = c.Indicator(r.indicator).Target.quota(r.quota)
		}
		if before != nil && (after == nil || after.String() != before.String()) {
			lines = append(lines, "- "+thing+before.String())
		}
		if after != nil && (before == nil || after.String() != before.String()) {
			lines = append(lines, "+ "+thing+after.String())
		}
		if byIndicator[r.indicator] == nil {
			byIndicator[r.indicator] = map[int64]Decimal{}
			order = append(order, r.indicator)
		}
		byIndicator[r.indicator][r.unit.ID] = r.quota
	}
	for _, code := range order {
		checks, err := c.assign(ctx, tx, scope, code, byIndicator[code])
		if err != nil {
			return nil, err
		}
		for _, check := range checks {
			lines = append(lines, check.String())
		}
	}
	return lines, nil
}

// readQuotas reads and checks every row of a file.
func (c *Campaign) readQuotas(ctx context.Context, db bun.IDB, scope org.Scope, name string, data []byte) ([]quotaRow, error) {
	p := &problems{file: name}
	if len(data) > mostBytes {
		return nil, fault.New(fault.Invalid, "%s is larger than 1 MiB; divide it", name)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if p.checkBytes(data); len(p.lines) > 0 {
		return nil, p.err()
	}
	records := csv.NewReader(bytes.NewReader(data))
	records.FieldsPerRecord = -1
	units := map[string]*org.Unit{}
	first := map[[2]string]int{}
	var rows []quotaRow
	for header := true; ; header = false {
		fields, err := records.Read()
		if errors.Is(err, io.EOF) && !header {
			return rows, p.err()
		}
		line := 1
		var at *csv.ParseError
		if errors.As(err, &at) {
			p.add(at.Line, "this is not CSV (%v); mend the quotes here or just above", at.Err)
			return nil, p.err()
		} else if err == nil {
			line, _ = records.FieldPos(0)
		}
		if header {
			if !slices.Equal(fields, quotaColumns) {
				p.add(line, "the file begins with the columns %s, separated by commas", strings.Join(quotaColumns, ","))
				return nil, p.err()
			}
			continue
		}
		r, err := c.readQuota(ctx, db, scope, p, line, fields, units)
		if err != nil {
			return nil, err
		}
		if r == nil {
			continue
		}
		key := [2]string{r.indicator, r.unit.Code}
		if other := first[key]; other != 0 {
			p.add(line, "%s of %s stands in line %d already; write it once", r.indicator, r.unit.Code, other)
		}
		first[key] = line
		rows = append(rows, *r)
	}
}

// readQuota reads one row; it returns nil where it told a problem.
func (c *Campaign) readQuota(ctx context.Context, db bun.IDB, scope org.Scope, p *problems, line int, fields []string, units map[string]*org.Unit) (*quotaRow, error) {
	if len(fields) != len(quotaColumns) {
		p.add(line, "this line has %d columns; write %s", len(fields), strings.Join(quotaColumns, ","))
		return nil, nil
	}
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	r := &quotaRow{line: line, indicator: fields[0]}
	problem := func(err error) (*quotaRow, error) {
		if kind := fault.KindOf(err); kind != fault.Invalid && kind != fault.NotFound {
			return nil, err
		}
		p.add(line, "%v", err)
		return nil, nil
	}
	i, err := c.divisible(r.indicator)
	if err != nil {
		return problem(err)
	}
	code := fields[1]
	if r.unit = units[code]; r.unit == nil {
		if r.unit, err = org.Find(ctx, db, scope, org.UnitBy{Code: &code}, scope.Day()); err != nil {
			if fault.KindOf(err) == fault.NotFound {
				err = fault.New(fault.NotFound, "no unit has the code %s on %s; write the code of one that you may set targets of", quoted(code), scope.Day())
			}
			return problem(err)
		}
		units[code] = r.unit
	}
	if fields[2] == "" {
		return r, nil
	}
	if i.Kind == Total && strings.Contains(fields[2], ".") {
		return problem(fault.New(fault.Invalid, "%s counts in whole numbers; write %s without a point", i.Code, quoted(fields[2])))
	}
	if r.quota, err = ParseDecimal(fields[2]); err == nil {
		err = i.allows(r.quota, r.unit, scope.Day())
	}
	if err != nil {
		return problem(err)
	}
	return r, nil
}
