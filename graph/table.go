package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/graph/page"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/table"
)

// tableReader says how far the caller may read figures.
func (o *Operation) tableReader(ctx context.Context) (r table.Reader, err error) {
	actor, err := o.actor(ctx)
	if err != nil {
		return r, err
	}
	if r.Approved, err = o.resolver.Guard.Scope(actor, access.ReadApproved); err != nil {
		return r, err
	}
	if r.All, err = o.resolver.Guard.Scope(actor, access.ReadFigure); err != nil && fault.KindOf(err) != fault.Forbidden {
		return r, err
	}
	for _, g := range actor.Grants {
		r.Roots = append(r.Roots, g.UnitID)
	}
	r.Language = o.language
	return r, nil
}

// tablePlan finds out what an ask is about.
func (o *Operation) tablePlan(ctx context.Context, ask table.Ask) (p *table.Plan, err error) {
	reader, err := o.tableReader(ctx)
	if err != nil {
		return nil, err
	}
	campaigns := func(ctx context.Context, year int) (*movement.Campaign, error) { return o.campaign(ctx, year) }
	err = o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		p, err = table.NewPlan(ctx, db, reader, campaigns, o.today, ask)
		return err
	})
	return p, err
}

// table answers an ask.
func (o *Operation) table(ctx context.Context, ask table.Ask) (*page.Table, error) {
	plan, err := o.tablePlan(ctx, ask)
	if err != nil {
		return nil, err
	}
	var answer *table.Answer
	err = o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		answer, err = plan.Answer(ctx, db)
		return err
	})
	if err != nil {
		return nil, err
	}
	layout := plan.Layout(len(answer.Slabs))
	t := &page.Table{TotalRows: layout.Rows(), Marks: []*page.CellMarks{}, HiddenUnits: answer.Hidden, Notes: answer.Notes, PageInfo: &page.Info{}}
	for column := range layout.Columns() {
		t.Columns = append(t.Columns, plan.Header(layout.Column(column), answer.Shown))
	}
	for row := range layout.Rows() {
		place := layout.Row(row)
		t.Rows = append(t.Rows, plan.Header(place, answer.Shown))
		cells := make([]table.Cell, layout.Columns())
		for column := range cells {
			cells[column] = answer.Cell(layout, place, layout.Column(column))
		}
		t.Cells = append(t.Cells, cells)
	}
	return t, nil
}
