package demo

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/report"
)

// Loaded reports whether the database holds units already.
func Loaded(ctx context.Context, db *postgres.DB) (bool, error) {
	var loaded bool
	if err := db.NewRaw("SELECT EXISTS (SELECT FROM unit)").Scan(ctx, &loaded); err != nil {
		return false, fmt.Errorf("looking for units: %w", err)
	}
	return loaded, nil
}

// Load fills an empty database with the demo as it stands on a day: the campaign, the
// units, their reports, the quotas of new members and an account for everyone who has a
// part, and remembers which demo it is. Everything but the campaign comes in one
// transaction: a load that is broken off leaves nothing. It calls progress with how many of the months that units report on are
// done. It fails with Conflict where there are units already.
func Load(ctx context.Context, db *postgres.DB, scene Scene, progress func(done, total int)) error {
	if err := load(ctx, db, scene, progress); err != nil {
		if ended := context.Cause(ctx); ended != nil {
			err = ended // whatever the connection said when it was cut
		}
		return fmt.Errorf("loading the demo: %w", err)
	}
	return nil
}

func load(ctx context.Context, db *postgres.DB, scene Scene, progress func(done, total int)) error {
	provinces, err := scene.Scale.provinces()
	if err != nil {
		return err
	}
	loaded, err := Loaded(ctx, db)
	if err != nil {
		return err
	}
	if loaded {
		return fault.New(fault.Conflict, "there are units already; the demo needs an empty database")
	}
	campaigns, err := launch(ctx, db, scene)
	if err != nil {
		return err
	}
	if err := fill(ctx, db, campaigns, provinces, scene, progress); err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, "ANALYZE unit, naming, placement, report, revision, target, account, grants, entry, entry_revision, nothing")
	return err
}

// launch imports the campaigns of the scene and returns them by year.
func launch(ctx context.Context, db *postgres.DB, scene Scene) (map[int]*movement.Campaign, error) {
	campaigns := map[int]*movement.Campaign{}
	for _, s := range scene.seasons() {
		file := movement.Launch2024
		if s.year != alone.year {
			file = movement.Example(s.year)
		}
		if _, err := movement.Import(ctx, db.DB, fmt.Sprint(s.year, ".yaml"), file, false); err != nil {
			return nil, err
		}
		c, err := movement.Load(ctx, db, s.year)
		if err != nil {
			return nil, err
		}
		campaigns[s.year] = c
	}
	if _, err := contest.ImportAwards(ctx, db.DB, "awards.yaml", contest.ExampleAwards, false); err != nil {
		return nil, err
	}
	if campaigns[alone.year] == nil {
		return campaigns, nil
	}
	for name, file := range contest.Schemes2024() {
		if _, _, err := contest.ImportScheme(ctx, db.DB, name, file, false); err != nil {
			return nil, err
		}
	}
	return campaigns, nil
}

// fill loads the provinces, all or none.
func fill(ctx context.Context, db *postgres.DB, campaigns map[int]*movement.Campaign, provinces int, scene Scene, progress func(done, total int)) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	// Were the transaction to end with ctx, it could do so between two statements.
	tx, err := conn.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	l := &loader{tx: tx, conn: conn, campaign: campaigns[alone.year], today: scene.Today, elements: map[string]*movement.Element{}}
	for _, e := range l.campaign.Elements { // the same in every campaign
		l.elements[e.Code] = e
	}
	if err := l.knowLtree(ctx); err != nil {
		return err
	}
	if scene.Years {
		err = l.years(ctx, campaigns, progress)
	} else {
		err = l.provinces(ctx, provinces, scene.Reforms, progress)
	}
	if err != nil {
		return err
	}
	if err := scene.remember(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}

// provinces loads so many provinces with ten months of 2024.
func (l *loader) provinces(ctx context.Context, provinces int, reforms bool, progress func(done, total int)) error {
	first := int64(1)
	for province := 1; province <= provinces; province++ {
		t := plant(province, first)
		first += int64(len(t.units))
		each := len(t.units) * alone.months
		err := l.province(ctx, t, func(done int) { progress((province-1)*each+done, provinces*each) })
		if err != nil {
			return fmt.Errorf("%s: %w", t.province().Title(), err)
		}
	}
	if err := l.numberOn(ctx); err != nil || !reforms {
		return err
	}
	return l.reform(ctx, first)
}

// numberOn lets the units that are opened next follow those that were loaded.
func (l *loader) numberOn(ctx context.Context) error {
	_, err := l.tx.ExecContext(ctx, "SELECT setval(pg_get_serial_sequence('unit', 'id'), (SELECT max(id) FROM unit))")
	return err
}

// loader loads within one transaction. Statements go by tx, COPY by the connection that
// tx runs on.
type loader struct {
	tx       bun.Tx
	conn     bun.Conn
	campaign *movement.Campaign
	elements map[string]*movement.Element
	today    org.Date
}

func (l *loader) province(ctx context.Context, t *tree, progress func(done int)) error {
	if err := l.units(ctx, t); err != nil {
		return err
	}
	p := newPlan(t, alone, nil)
	if err := l.reports(ctx, p, progress); err != nil {
		return err
	}
	if _, err := access.CreateAccounts(ctx, l.tx, nil, accountsOf(t)); err != nil {
		return err
	}
	if err := l.quotas(ctx, p); err != nil {
		return err
	}
	if t.first > 1 {
		return nil // of the invented provinces no registers are told
	}
	if err := l.registers(ctx, p); err != nil {
		return err
	}
	return l.contest(ctx, p)
}

// CopyFrom copies rows within the transaction.
func (l *loader) CopyFrom(ctx context.Context, table pgx.Identifier, columns []string, rows pgx.CopyFromSource) (n int64, err error) {
	err = l.raw(func(conn *pgx.Conn) error {
		n, err = conn.CopyFrom(ctx, table, columns, rows)
		return err
	})
	return n, err
}

func (l *loader) raw(use func(conn *pgx.Conn) error) error {
	return l.conn.Raw(func(driver any) error {
		return use(driver.(*stdlib.Conn).Conn()) //nolint:forcetypeassert // postgres.Open opens with pgx alone
	})
}

// knowLtree tells the connection how paths are copied.
func (l *loader) knowLtree(ctx context.Context) error {
	var oid uint32
	if err := l.tx.NewRaw("SELECT 'ltree'::regtype::oid").Scan(ctx, &oid); err != nil {
		return err
	}
	return l.raw(func(conn *pgx.Conn) error {
		conn.TypeMap().RegisterType(&pgtype.Type{Name: "ltree", OID: oid, Codec: pgtype.LtreeCodec{}})
		return nil
	})
}

func (l *loader) units(ctx context.Context, t *tree) error {
	since := pgtype.Range[pgtype.Date]{
		Lower: pgtype.Date{Time: t.opened.Time(), Valid: true}, LowerType: pgtype.Inclusive,
		UpperType: pgtype.Unbounded, Valid: true,
	}
	for _, table := range []struct {
		name    string
		columns []string
		row     func(u *unit) []any
	}{
		{"unit", []string{"id", "level", "kind", "opened"}, func(u *unit) []any {
			return []any{u.ID, string(u.Level), string(u.Kind), u.Opened.Time()}
		}},
		{"naming", []string{"unit_id", "code", "type", "name", "folded", "valid"}, func(u *unit) []any {
			return []any{u.ID, u.Code, u.Type, u.Name, org.Fold(u.Title()), since}
		}},
		{"placement", []string{"unit_id", "parent_id", "path", "valid"}, func(u *unit) []any {
			return []any{u.ID, u.ParentID, string(u.Path), since}
		}},
	} {
		_, err := l.CopyFrom(ctx, pgx.Identifier{table.name}, table.columns,
			pgx.CopyFromSlice(len(t.units), func(i int) ([]any, error) { return table.row(t.units[i]), nil }))
		if err != nil {
			return fmt.Errorf("copying into %s: %w", table.name, err)
		}
	}
	return nil
}

// reports copies a province's reports as they are drawn up.
func (l *loader) reports(ctx context.Context, p *plan, progress func(done int)) error {
	units := 0
	years := p.tell(func(p *plan, u *unit) report.UnitYear { return p.file(l.campaign, l.elements, u, l.today) })
	_, err := report.Copy(ctx, l, l.campaign.Elements, years, func(int) {
		units++
		progress(units * p.months)
	})
	return err
}
