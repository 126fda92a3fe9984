package graph

import (
	"cmp"
	"context"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/limit"
	"thidua/graph/model"
	"thidua/graph/page"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/saved"
	"thidua/internal/table"
)

// sight says which saved tables the caller sees, and how far they may read figures.
func (o *Operation) sight(ctx context.Context) (saved.Sight, error) {
	return remember(&o.known, "sight", func() (saved.Sight, error) {
		actor, err := o.actor(ctx)
		if err != nil {
			return saved.Sight{}, err
		}
		return saved.SightOf(o.resolver.Guard, actor)
	})
}

// savedTablesOf asks for the tables that pass a filter.
type savedTablesOf struct{ search, own string }

// savedTables returns a page of the tables that the caller keeps and those that are shared with them.
func (o *Operation) savedTables(ctx context.Context, search *string, own *bool, p org.Page) (*page.SavedTables, error) {
	f, of := saved.Filter{Search: said(search), Own: own}, savedTablesOf{search: said(search)}
	if len(f.Search) > 200 {
		return nil, fault.New(fault.Invalid, "search is longer than 200 bytes; write part of a table's name")
	}
	switch {
	case own == nil:
	case *own:
		of.own = "own"
	default:
		of.own = "shared"
	}
	sight, err := o.sight(ctx)
	if err != nil {
		return nil, err
	}
	found, err := listed(ctx, access.ReadUnit, p, (*saved.Table).Place, list[*saved.Table]{
		of: of,
		page: func(ctx context.Context, db bun.IDB, _ org.Scope, p org.Page) ([]*saved.Table, bool, error) {
			return saved.List(ctx, db, sight, f, p)
		},
		count: func(ctx context.Context, db bun.IDB, _ org.Scope) (int, error) { return saved.Count(ctx, db, sight, f) },
	})
	if err != nil {
		return nil, err
	}
	o.tables.join(found.Nodes...)
	return found, nil
}

// savedTable returns the table with an id.
func (o *Operation) savedTable(ctx context.Context, id int64) (*saved.Table, error) {
	return seen(ctx, o, func(ctx context.Context, db bun.IDB, sight saved.Sight) (*saved.Table, error) {
		return saved.Find(ctx, db, sight, id)
	})
}

// resultNamed returns the result with an id.
func (o *Operation) resultNamed(ctx context.Context, id int64) (*saved.Result, error) {
	return seen(ctx, o, func(ctx context.Context, db bun.IDB, sight saved.Sight) (*saved.Result, error) {
		return saved.FindResult(ctx, db, sight, id)
	})
}

// linkNamed returns the link with an id.
func (o *Operation) linkNamed(ctx context.Context, id int64) (*saved.Link, error) {
	return asked(ctx, o, func(ctx context.Context, db bun.IDB) (*saved.Link, error) {
		return saved.FindLink(ctx, db, o.caller, id)
	})
}

// seen makes one domain call in the operation's snapshot, with what the caller sees.
func seen[T any](ctx context.Context, o *Operation, call func(ctx context.Context, db bun.IDB, sight saved.Sight) (T, error)) (answer T, err error) {
	sight, err := o.sight(ctx)
	if err != nil {
		return answer, err
	}
	return asked(ctx, o, func(ctx context.Context, db bun.IDB) (T, error) { return call(ctx, db, sight) })
}

// ownerOf returns whose a table is, as others are told of people: without a telephone number.
func ownerOf(t *saved.Table) *access.Contact {
	return &access.Contact{ID: t.OwnerID, Account: t.Owner, FullName: t.OwnerName}
}

// sharedWith returns the units with which a table is shared, together with those of its batch.
func (o *Operation) sharedWith(ctx context.Context, t *saved.Table) ([]*org.Unit, error) {
	return together(&o.tables, t, "sharedWith", func(tables []*saved.Table) (map[*saved.Table][]*org.Unit, error) {
		var units []org.At
		for _, t := range tables {
			for _, id := range t.SharedWith {
				units = append(units, org.At{ID: id, On: o.today})
			}
		}
		found, err := o.unitsOn(ctx, access.ReadUnit, units)
		return each(tables, func(t *saved.Table) []*org.Unit {
			shared := []*org.Unit{}
			for _, id := range t.SharedWith {
				if u := found[org.At{ID: id, On: o.today}]; u != nil {
					shared = append(shared, u)
				}
			}
			return shared
		}), err
	})
}

// resultsOf returns what a table came to, together with those of its batch.
func (o *Operation) resultsOf(ctx context.Context, t *saved.Table) ([]*saved.Result, error) {
	return together(&o.tables, t, "results", func(tables []*saved.Table) (map[*saved.Table][]*saved.Result, error) {
		of, err := seen(ctx, o, func(ctx context.Context, db bun.IDB, sight saved.Sight) (map[int64][]*saved.Result, error) {
			return saved.Results(ctx, db, sight, idsOfTables(tables))
		})
		return each(tables, func(t *saved.Table) []*saved.Result { return append([]*saved.Result{}, of[t.ID]...) }), err
	})
}

// linksOf returns the links to a table, together with those of its batch.
func (o *Operation) linksOf(ctx context.Context, t *saved.Table) ([]*saved.Link, error) {
	return together(&o.tables, t, "links", func(tables []*saved.Table) (map[*saved.Table][]*saved.Link, error) {
		of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64][]*saved.Link, error) {
			return saved.Links(ctx, db, o.caller, idsOfTables(tables))
		})
		return each(tables, func(t *saved.Table) []*saved.Link { return append([]*saved.Link{}, of[t.ID]...) }), err
	})
}

func idsOfTables(tables []*saved.Table) []int64 {
	ids := make([]int64, len(tables))
	for i, t := range tables {
		ids[i] = t.ID
	}
	return ids
}

// savedPlan finds out what a saved table is about today, to the caller.
func (o *Operation) savedPlan(ctx context.Context, t *saved.Table) (p *table.Plan, err error) {
	reader, err := o.tableReader(ctx)
	if err != nil {
		return nil, err
	}
	err = o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		p, err = t.Plan(ctx, db, reader, saved.Campaigns(&o.resolver.Library, db), o.today)
		return err
	})
	return p, err
}

// tableOf answers a page of the rows of a saved table as it stands now, to the caller.
func (o *Operation) tableOf(ctx context.Context, t *saved.Table, first *int, after *string) (*page.Table, error) {
	plan, err := o.savedPlan(ctx, t)
	if err != nil {
		return nil, err
	}
	// What it asks is known only by now, so that it was priced as the dearest there may be.
	if cost := plan.Cost().Cost; cost > limit.SavedTable {
		return nil, fault.New(fault.CostLimit, "the table costs %d, and within a query it may cost %d; read it as a file", cost, limit.SavedTable)
	}
	return o.tablePlanned(ctx, plan, first, after)
}

// mostKept is how many cells of results that were kept one operation reads: they are held in memory, all at once.
const mostKept = 2 * page.MostCells

// contentOf returns the cells of a result, told in a language.
func (o *Operation) contentOf(ctx context.Context, r *saved.Result, l fault.Language) (*page.Kept, error) {
	if o.keptCells.Add(int64(r.Rows)*int64(r.Columns)) > mostKept {
		return nil, fault.New(fault.CostLimit, "the results have more than %d cells together; read each by its id, in a query of its own", mostKept)
	}
	content, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (*saved.Content, error) { return r.Content(ctx, db) })
	if err != nil || content == nil {
		return nil, err
	}
	kept := &page.Kept{Rows: told(content.Rows, l), Columns: told(content.Columns, l), Notes: told(content.Notes, l), Cells: [][]*table.Cell{}, Marks: []*page.CellMarks{}}
	for _, row := range content.Cells {
		cells := make([]*table.Cell, len(row))
		for i, cell := range row {
			cells[i] = &table.Cell{}
			switch cell := cell.(type) {
			case float64:
				*cells[i] = table.Cell{Kind: table.Number, Number: cell}
			case string:
				*cells[i] = table.Cell{Kind: table.Word, Text: cell}
				if called, is := content.Classes[cell]; is {
					cells[i].Text = called.In(cmp.Or(l, fault.English))
				}
			}
		}
		kept.Cells = append(kept.Cells, cells)
	}
	for _, m := range content.Marks {
		kept.Marks = append(kept.Marks, &page.CellMarks{Mark: m.Mark, Cells: m.Cells})
	}
	return kept, nil
}

// told says phrases in a language.
func told(phrases []fault.Both, l fault.Language) []string {
	said := make([]string, len(phrases))
	for i, p := range phrases {
		said[i] = p.In(l)
	}
	return said
}

// ofKind reads the number in the id of a thing of one kind. It fails with Invalid.
func ofKind(kind, id string) (int64, error) {
	is, number, err := scalar.ParseID(id)
	if err != nil || is != kind {
		return 0, scalar.NoID(id)
	}
	return scalar.ParseNumber(number)
}

// keeping does something with the caller's tables, as change does.
func keeping[T any](ctx context.Context, do func(ctx context.Context, db *bun.DB, office saved.Office, actor access.Actor) (*T, error)) (*T, []*model.UserError, error) {
	o := operationOf(ctx)
	return change(ctx, func(ctx context.Context, db *bun.DB) (*T, error) {
		actor, err := o.actorIn(ctx, db)
		if err != nil {
			return nil, err
		}
		return do(ctx, db, saved.Office{Guard: o.resolver.Guard, Library: &o.resolver.Library}, actor)
	})
}

// saveTable keeps a table in the caller's name.
func saveTable(ctx context.Context, input model.SaveTableInput) (*model.SaveTablePayload, error) {
	t, refusals, err := keeping(ctx, func(ctx context.Context, db *bun.DB, office saved.Office, actor access.Actor) (*saved.Table, error) {
		c := saved.Change{Expected: input.ExpectedRevision, Name: input.Name, Words: input.Words, Ask: input.Ask, Repeats: input.Repeats, Day: input.Day, Hour: input.Hour}
		var err error
		if input.ID != nil {
			if c.ID, err = ofKind("table", *input.ID); err != nil {
				return nil, err
			}
		}
		if input.SharedWith != nil {
			c.SharedWith = []int64{}
		}
		for _, named := range input.SharedWith {
			id, err := scalar.UnmarshalUnitID(named)
			if err != nil {
				return nil, err
			}
			c.SharedWith = append(c.SharedWith, id.Unit) // whatever the day on which the caller looked at it
		}
		return office.Save(ctx, db, actor, c, time.Now())
	})
	if err != nil {
		return nil, err
	}
	return &model.SaveTablePayload{SavedTable: t, UserErrors: refusals}, nil
}

// deleteTable takes a table of the caller's away.
func deleteTable(ctx context.Context, input model.DeleteTableInput) (*model.DeleteTablePayload, error) {
	gone, refusals, err := keeping(ctx, func(ctx context.Context, db *bun.DB, office saved.Office, actor access.Actor) (*saved.Table, error) {
		id, err := ofKind("table", input.ID)
		if err != nil {
			return nil, err
		}
		return office.Delete(ctx, db, actor, id, input.ExpectedRevision)
	})
	if err != nil {
		return nil, err
	}
	payload := &model.DeleteTablePayload{UserErrors: refusals}
	if gone != nil {
		id := gone.NodeID()
		payload.Deleted = &id
	}
	return payload, nil
}

// LinkPath is where the tables lie that links lead to, before the link's secret.
const LinkPath = "/table/link/"

// createTableLink makes a link to a table of the caller's.
func createTableLink(ctx context.Context, input model.CreateTableLinkInput) (*model.CreateTableLinkPayload, error) {
	payload := &model.CreateTableLinkPayload{}
	link, refusals, err := keeping(ctx, func(ctx context.Context, db *bun.DB, office saved.Office, actor access.Actor) (*saved.Link, error) {
		id, err := ofKind("table", input.Table)
		if err != nil {
			return nil, err
		}
		secret, link, err := office.CreateLink(ctx, db, actor, id, input.Name, input.Expires, time.Now())
		if err == nil {
			address := LinkPath + secret + ".csv"
			payload.Address = &address
		}
		return link, err
	})
	if err != nil {
		return nil, err
	}
	payload.Link, payload.UserErrors = link, refusals
	return payload, nil
}

// endTableLink ends a link to a table of the caller's.
func endTableLink(ctx context.Context, id string) (*model.EndTableLinkPayload, error) {
	link, refusals, err := keeping(ctx, func(ctx context.Context, db *bun.DB, office saved.Office, actor access.Actor) (*saved.Link, error) {
		number, err := ofKind("link", id)
		if err != nil {
			return nil, err
		}
		return office.EndLink(ctx, db, actor, number)
	})
	if err != nil {
		return nil, err
	}
	return &model.EndTableLinkPayload{Link: link, UserErrors: refusals}, nil
}
