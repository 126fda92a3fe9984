package graph

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"

	"github.com/uptrace/bun"

	"thidua/graph/label"
	"thidua/graph/limit"
	"thidua/graph/page"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/saved"
	"thidua/internal/table"
)

// tableReader says how far the caller may read figures.
func (o *Operation) tableReader(ctx context.Context) (r table.Reader, err error) {
	actor, err := o.actor(ctx)
	if err != nil {
		return r, err
	}
	if r, err = saved.ReaderOf(o.resolver.Guard, actor, o.language); err != nil {
		return r, err
	}
	r.Reach = o.reach.Provinces()
	return r, nil
}

// tablePlan finds out what an ask is about.
func (o *Operation) tablePlan(ctx context.Context, ask table.Ask) (p *table.Plan, err error) {
	reader, err := o.tableReader(ctx)
	if err != nil {
		return nil, err
	}
	err = o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		// In the same read: one within it would wait for its end.
		campaigns := func(ctx context.Context, year int) (*movement.Campaign, error) {
			return o.resolver.Library.Campaign(ctx, db, year)
		}
		p, err = table.NewPlan(ctx, db, reader, campaigns, o.today, ask)
		return err
	})
	return p, err
}

// costOfTable returns what an ask comes to.
func (o *Operation) costOfTable(ctx context.Context, ask table.Ask) (*table.Cost, error) {
	plan, err := o.tablePlan(ctx, ask)
	if err != nil {
		return nil, err
	}
	c := plan.Cost()
	c.Cost = limit.Table(c, o.reach)
	c.Fits = c.Cost <= limit.MaxCost && c.Cells <= page.MostCells
	return &c, nil
}

// table answers a page of the rows of an ask.
func (o *Operation) table(ctx context.Context, ask table.Ask, first *int, after *string) (*page.Table, error) {
	plan, err := o.tablePlan(ctx, ask)
	if err != nil {
		return nil, err
	}
	return o.tablePlanned(ctx, plan, first, after)
}

// tablePlanned answers a page of the rows of a plan.
func (o *Operation) tablePlanned(ctx context.Context, plan *table.Plan, first *int, after *string) (*page.Table, error) {
	asked, err := page.RowsAsked(first, after, sumOfAsk(plan))
	if err != nil {
		return nil, err
	}
	rows, of, from, to := 0, "", 0, 0
	cut := func(units []*org.Unit, total bool) error {
		size := len(units)
		if total {
			size++
		}
		layout := plan.Layout(size)
		rows, of = layout.Rows(), sumOfUnits(units)
		if from, to, err = asked.Between(rows, of); err != nil {
			return err
		}
		return fitsPage(to-from, layout.Columns())
	}
	whole := plan.IsOfWhole() // which rows there are is only known when all has been looked at
	if !whole {
		if err := cut(plan.Units, plan.Has(table.OfUnit)); err != nil {
			return nil, err
		}
	}
	var answer *table.Answer
	err = o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		if whole {
			answer, err = plan.Answer(ctx, db)
		} else {
			answer, err = plan.Page(ctx, db, from, to-from)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	if whole {
		if err := cut(shown(answer), plan.Has(table.OfUnit)); err != nil {
			return nil, err
		}
	}
	t := tablePage(answer, plan.Layout(len(answer.Slabs)), from, to)
	t.PageInfo = asked.Info(rows, from, to, of)
	o.joinHeaders(t.Rows, t.Columns)
	return t, nil
}

// fitsPage refuses a page of more cells than one may hold.
func fitsPage(rows, columns int) error {
	switch {
	case columns > page.MostCells:
		return fault.New(fault.CostLimit, "a row has %d cells; a page holds %d at most: have more run down and less across, or export the table", columns, page.MostCells)
	case rows*columns > page.MostCells:
		return fault.New(fault.CostLimit, "%d rows of %d cells are more than the %d cells that a page holds; it fits with first: %d, or export the table", rows, columns, page.MostCells, page.MostCells/columns)
	}
	return nil
}

// tablePage cuts the rows from one to before another out of an answer.
func tablePage(a *table.Answer, l table.Layout, from, to int) *page.Table {
	t := &page.Table{
		Rows: make([]*table.Header, 0, to-from), Columns: make([]*table.Header, 0, l.Columns()), Cells: make([][]*table.Cell, 0, to-from),
		TotalRows: l.Rows(), HiddenUnits: a.Hidden, Notes: a.Notes,
	}
	// Where a cell stands is the sum of where its row and its column do.
	type place struct{ unit, at int }
	columns := make([]place, l.Columns())
	for column := range columns {
		at := l.Column(column)
		t.Columns = append(t.Columns, a.Header(at, a.Shown))
		columns[column].unit, columns[column].at = l.In(nil, at)
	}
	cells, empty := make([]*table.Cell, (to-from)*len(columns)), map[table.Mark][][]int{}
	for row := range to - from {
		at := l.Row(from + row)
		t.Rows = append(t.Rows, a.Header(at, a.Shown))
		unit, in := l.In(at, nil)
		line := cells[row*len(columns):][:len(columns):len(columns)]
		for column, c := range columns {
			line[column] = &a.Slabs[unit+c.unit][in+c.at]
			if line[column].Kind == table.Nothing {
				empty[line[column].Mark] = append(empty[line[column].Mark], []int{row, column})
			}
		}
		t.Cells = append(t.Cells, line)
	}
	t.Marks = []*page.CellMarks{}
	for _, mark := range table.Marks {
		if len(empty[mark]) > 0 {
			t.Marks = append(t.Marks, &page.CellMarks{Mark: mark, Cells: empty[mark]})
		}
	}
	return t
}

// shownCells returns the cells of a page as people of a language are shown them.
func shownCells(t *page.Table, l fault.Language) [][]string {
	rows := make([][]string, len(t.Cells))
	for i, cells := range t.Cells {
		rows[i] = make([]string, len(cells))
		for j, c := range cells {
			switch c.Kind {
			case table.Number:
				rows[i][j] = figure.Shown(c.Shown(), nil, nil, l)
			case table.Word:
				rows[i][j] = wordIn(c, cmp.Or(l, fault.English))
			}
		}
	}
	return rows
}

// wordIn says what a cell's word is called: a status, or the class of a scheme.
func wordIn(c *table.Cell, l fault.Language) string {
	if c.Called != nil {
		return c.Called.In(l)
	}
	return label.Of("FigureStatus", c.Text, l)
}

// joinHeaders makes one batch of the units of a table: what is asked of one is asked of all together.
func (o *Operation) joinHeaders(headers ...[]*table.Header) {
	var units []*org.Unit
	for _, some := range headers {
		for _, h := range some {
			if h.Unit != nil {
				units = append(units, h.Unit)
			}
		}
	}
	o.units.join(units...)
}

// shown returns the units that an answer shows, in their order.
func shown(a *table.Answer) []*org.Unit {
	units := make([]*org.Unit, len(a.Shown))
	for i, n := range a.Shown {
		units[i] = a.Units[n]
	}
	return units
}

// sumOfAsk sums up a question as it is understood on its day: cursors of another one are none of its
// table.
func sumOfAsk(p *table.Plan) string {
	return sumOf(p.Ask, p.Periods, p.On)
}

// sumOfUnits sums up of which units a table has rows, in their order.
func sumOfUnits(units []*org.Unit) string { return sumOf(idsOf(units)) }

func sumOf(what ...any) string {
	text, err := json.Marshal(what)
	if err != nil {
		return "" // an ask is made of what can be written
	}
	sum := sha256.Sum256(text)
	return base64.RawURLEncoding.EncodeToString(sum[:9])
}
