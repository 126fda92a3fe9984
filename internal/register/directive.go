package register

import (
	"context"
	"fmt"
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Answering is a register in which units answer the entries of another at the unit above, as the campaign of a
// year declares it: a directive, and who has acknowledged it. It is a field of the one that names an entry of the
// other there, and nothing else, that makes a register one of directives.
type Answering struct {
	Year      int
	To        string // the register of what is answered
	Confirmed bool   // it goes out once it is confirmed
	By        *movement.Register
}

// Answerings returns what is answered in a campaign's registers.
func Answerings(c *movement.Campaign) []Answering {
	var all []Answering
	for _, by := range c.Registers {
		for _, f := range by.Fields {
			if f.Type != movement.EntryField {
				continue
			}
			if f.Above {
				a := Answering{Year: c.Year, To: f.Register, By: by}
				for _, to := range c.Registers {
					a.Confirmed = a.Confirmed || to.Code == f.Register && to.ConfirmedBy != ""
				}
				all = append(all, a)
			}
			break // an entry follows the one that its first such field names
		}
	}
	return all
}

// issued narrows a read of directives e to those that are out, and joins, as a, each unit to which they went on
// their day: those that hung directly below, stood, and keep the register in which they are answered; as u again,
// with its keeper, and as issuer whoever keeps today what the unit kept that issued it. What has come back to that
// one is addressed to nobody any more.
func issued(q *bun.SelectQuery, scope org.Scope, by Answering) *bun.SelectQuery {
	q.Join("JOIN placement AS a ON a.parent_id = e.unit_id AND a.valid @> e.day").
		Join("JOIN unit AS u ON u.id = a.unit_id AND u.opened <= e.day AND (u.closed IS NULL OR u.closed > e.day)").
		Apply(scope.JoinKeeper).
		Where("e.register = ? AND extract(year FROM e.day) = ? AND e.state = ANY (?::text[])", by.To, by.Year, pgdialect.Array(by.out())).
		Where("NOT EXISTS (?)", q.NewSelect().TableExpr("placement AS same").ColumnExpr("1").
			Where("same.unit_id = e.unit_id AND same.valid @> ?::date AND same.path <@ keeper.path", scope.Day()))
	leaf := bun.SafeQuery(`NOT EXISTS (SELECT FROM placement AS b JOIN unit AS bu ON bu.id = b.unit_id
		WHERE b.parent_id = u.id AND b.valid @> e.day AND bu.opened <= e.day AND (bu.closed IS NULL OR bu.closed > e.day))`)
	return q.Where("(u.level = ANY (?::text[]) OR ? AND ?)", pgdialect.Array(by.By.KeptBy), slices.Contains(by.By.KeptBy, movement.Leaf), leaf)
}

// out are the states in which a directive has gone out.
func (a Answering) out() []string {
	if a.Confirmed {
		return []string{string(Confirmed)}
	}
	return []string{string(Noted), string(Confirmed)}
}

// answerTo is the entry by which a unit has answered entry e.
const answerTo = `(SELECT min(answer.id) FROM entry AS answer
	WHERE answer.follows_id = e.id AND answer.register = ? AND answer.unit_id = ? AND answer.state <> 'VOID')`

func (a Answering) answerOf(column string) any {
	return bun.SafeQuery(answerTo, a.By.Code, bun.Ident(column))
}

// Addressee is a unit to which a directive went, or that keeps what such a unit kept.
type Addressee struct {
	UnitID       int64
	Answer       *Entry // nil: it has not acknowledged it
	Acknowledged bool
	Planned      bool // its answer counts in what is counted of answers: a plan is made
}

// Addressees returns the units to which directives of one year and register went, as far as they lie within the
// scope, by their codes, and what each has answered. One that took over others answers for them, unless they all
// did before.
func Addressees(ctx context.Context, db bun.IDB, scope org.Scope, by Answering, directives []int64) (map[int64][]*Addressee, error) {
	var rows []struct {
		Directive, Keeper int64
		Own, Its          *int64 // answers: of the unit that it went to, of its keeper
	}
	q := issued(db.NewSelect().TableExpr("entry AS e"), scope, by).Apply(scope.WithinKeeper).
		Join("JOIN LATERAL (SELECT code FROM naming WHERE unit_id = keeper.id AND lower(valid) <= ?::date ORDER BY lower(valid) DESC LIMIT 1) AS n ON true", scope.Day()).
		ColumnExpr("e.id AS directive, keeper.id AS keeper").
		ColumnExpr("? AS own", by.answerOf("u.id")).ColumnExpr("? AS its", by.answerOf("keeper.id")).
		Where("e.id = ANY (?::bigint[])", pgdialect.Array(directives)).
		OrderExpr(`e.id, n.code COLLATE "C", keeper.id, u.id`)
	if err := q.Scan(ctx, &rows); err != nil {
		return nil, fmt.Errorf("addressees of %d directives: %w", len(directives), err)
	}
	of := map[int64][]*Addressee{}
	answers := map[*Addressee]int64{}
	for _, r := range rows {
		all := of[r.Directive]
		if len(all) == 0 || all[len(all)-1].UnitID != r.Keeper {
			all = append(all, &Addressee{UnitID: r.Keeper, Acknowledged: true})
			of[r.Directive] = all
		}
		a := all[len(all)-1]
		switch {
		case r.Its != nil:
			answers[a] = *r.Its
		case r.Own != nil:
			answers[a] = *r.Own
		default:
			a.Acknowledged = false
		}
	}
	return of, by.answered(ctx, db, answers)
}

// answered gives addressees their answers.
func (a Answering) answered(ctx context.Context, db bun.IDB, answers map[*Addressee]int64) error {
	ids := []int64{}
	for _, id := range answers {
		ids = append(ids, id)
	}
	entries := []*Entry{}
	if err := db.NewSelect().Model(&entries).ColumnExpr(columns).Where("e.id = ANY (?::bigint[])", pgdialect.Array(ids)).OrderExpr("e.id").Scan(ctx); err != nil {
		return fmt.Errorf("%d answers to directives: %w", len(ids), err)
	}
	of := map[int64]*Entry{}
	for _, e := range entries {
		of[e.ID] = e
	}
	for who, id := range answers {
		if !who.Acknowledged {
			continue
		}
		planned, err := a.counts(of[id])
		if err != nil {
			return err
		}
		who.Answer, who.Planned = of[id], planned
	}
	return nil
}

// counts reports whether an answer is counted at all, whatever the month.
func (a Answering) counts(e *Entry) (bool, error) {
	for _, c := range a.By.Counts {
		on := e.Day
		if c.On != "" {
			said := e.Values.day(c.On)
			if said == nil {
				continue
			}
			on = *said
		}
		if counted, err := c.Where.Holds(e.Values, movement.MonthOf(on).Last()); counted || err != nil {
			return counted, err
		}
	}
	return false, nil
}

// Unanswered are directives from a day on that went to units whose registers are kept within a scope, and that
// these have not acknowledged.
type Unanswered struct {
	Writing org.Scope
	By      []Answering
	From    org.Date
}

func (u Unanswered) narrowed(ctx context.Context, db bun.IDB) (*bun.SelectQuery, error) {
	kept, err := org.KeptWithin(ctx, db, u.Writing, nil)
	if err != nil {
		return nil, err
	}
	q := db.NewSelect().TableExpr("entry AS e")
	if len(u.By) == 0 {
		return q.Where("false"), nil
	}
	return q.WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
		for _, by := range u.By {
			waiting := issued(db.NewSelect().TableExpr("entry AS e"), u.Writing, by).ColumnExpr("e.id").
				Where("e.day >= ? AND ? IS NULL AND ? IS NULL", u.From, by.answerOf("u.id"), by.answerOf("keeper.id"))
			if !kept.All {
				waiting.Where("a.unit_id = ANY (?::bigint[])", pgdialect.Array(kept.Units))
			}
			q.WhereOr("e.id IN (?)", waiting)
		}
		return q
	}), nil
}

// List returns a page of them, ordered ByAge, and whether more lie beyond it.
func (u Unanswered) List(ctx context.Context, db bun.IDB, page org.Page) ([]*Entry, bool, error) {
	q, err := u.narrowed(ctx, db)
	if err != nil {
		return nil, false, err
	}
	return pageOf(ctx, q, ByAge, page)
}

// Count returns how many List lists on all its pages.
func (u Unanswered) Count(ctx context.Context, db bun.IDB) (int, error) {
	q, err := u.narrowed(ctx, db)
	if err != nil {
		return 0, err
	}
	return countOf(ctx, q)
}
