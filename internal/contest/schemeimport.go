package contest

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// The files of the schemes of 2024, an example each: no official table is known.
var (
	//go:embed schemes/2024-district.yaml
	Districts2024 []byte
	//go:embed schemes/2024-commune.yaml
	Communes2024 []byte
)

// Schemes2024 are these files, by name.
func Schemes2024() map[string][]byte {
	return map[string][]byte{"2024-district.yaml": Districts2024, "2024-commune.yaml": Communes2024}
}

// ReadScheme returns the scheme of a year and level; nil: there is none.
func ReadScheme(ctx context.Context, db bun.IDB, year int, level org.Level) (*Scheme, error) {
	return oneScheme(ctx, db.NewSelect().Where("sc.year = ? AND sc.level = ?", year, level))
}

// SchemeByID returns the scheme with an id; nil: there is none.
func SchemeByID(ctx context.Context, db bun.IDB, id int64) (*Scheme, error) {
	return oneScheme(ctx, db.NewSelect().Where("sc.id = ?", id))
}

func oneScheme(ctx context.Context, q *bun.SelectQuery) (*Scheme, error) {
	s := &Scheme{}
	switch err := q.Model(s).Scan(ctx); {
	case errors.Is(err, sql.ErrNoRows):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("a scheme: %w", err)
	}
	for _, l := range s.Declared.Lines {
		l.Year = s.Year
	}
	return s, nil
}

// ImportScheme brings the scheme of a year and level to what its file says, in one transaction, and returns it and
// the difference; with dryRun it only tells. It fails with Invalid where the file is broken, as a fault.FileError, with NotFound
// where there is no campaign of its year, and with Conflict where a line would no longer be given by hand, or be less, than what was given by hand.
func ImportScheme(ctx context.Context, db bun.IDB, name string, data []byte, dryRun bool) (s *Scheme, changes movement.Edits, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if _, err := tx.ExecContext(ctx, "LOCK TABLE scheme IN SHARE ROW EXCLUSIVE MODE"); err != nil {
			return err
		}
		s, err = ParseScheme(name, data, func(year int) (*movement.Campaign, error) { return movement.Load(ctx, tx, year) })
		if err != nil {
			return err
		}
		before, err := ReadScheme(ctx, tx, s.Year, s.Level)
		if err != nil {
			return err
		}
		if before == nil {
			before = &Scheme{}
		}
		s.ID = before.ID
		if err := s.keepsGiven(ctx, tx); err != nil {
			return err
		}
		changes = movement.Difference(before.describe(), s.describe())
		if dryRun || len(changes) == 0 {
			return nil
		}
		if _, err := tx.NewInsert().Model(s).ExcludeColumn("id").On("CONFLICT (year, level) DO UPDATE").Set("declared = EXCLUDED.declared").
			Returning("id").Exec(ctx); err != nil {
			return err
		}
		return audit.Write(ctx, tx, audit.File(data, nil, map[string]string{
			"what": "scheme", "year": strconv.Itoa(s.Year), "level": string(s.Level), "changes": strconv.Itoa(len(changes)),
		}))
	})
	if err != nil {
		return nil, nil, fmt.Errorf("importing %s: %w", name, err)
	}
	return s, changes, nil
}

// keepsGiven refuses to take a line from under the points that were given in it by hand.
func (s *Scheme) keepsGiven(ctx context.Context, tx bun.IDB) error {
	var given []struct {
		Line        string
		Units       int
		Least, Most movement.Decimal
	}
	err := tx.NewRaw(`SELECT line, count(DISTINCT unit_id) AS units, min(points) AS least, max(points) AS most FROM points
		WHERE year = ? AND level = ? AND points IS NOT NULL GROUP BY line ORDER BY line`, s.Year, s.Level).Scan(ctx, &given)
	if err != nil {
		return err
	}
	for _, g := range given {
		l := s.Line(g.Line)
		if l == nil || l.Method != ByHand || l.holds(g.Least) != nil || l.holds(g.Most) != nil {
			return fault.New(fault.Conflict, "points were given by hand to %d units in line %s; keep it BY_HAND, with at least as many points", g.Units, g.Line)
		}
	}
	return nil
}

// describe returns what a scheme says, in the file's order.
func (s *Scheme) describe() (all []movement.Said) {
	say := func(thing string, pairs ...any) {
		for i := 0; i < len(pairs); i += 2 {
			if value := fmt.Sprint(pairs[i+1]); value != "" && value != "[]" && value != "false" {
				all = append(all, movement.Said{Thing: thing, Field: fmt.Sprint(pairs[i]), Value: value})
			}
		}
	}
	d := &s.Declared
	if s.Year == 0 {
		return nil
	}
	say(fmt.Sprintf("scheme %d %s", s.Year, s.Level), "name", d.Name, "name_en", d.NameEn, "example", d.Example, "most", d.Most,
		"decimals", d.Decimals, "inapplicable", d.Inapplicable, "ties", d.Ties, "groups", codes(d.Groups), "lines", codes(d.Lines), "classes", codes(d.Classes))
	for _, g := range d.Groups {
		say("group "+g.Code, "name", g.Name, "name_en", g.NameEn)
	}
	for _, l := range d.Lines {
		say("line "+l.Code, "group", l.Group, "name", l.Name, "name_en", l.NameEn, "most", l.Most, "method", l.Method,
			"indicator", l.Indicator, "of", l.Of, "each", l.Each, "bands", l.bands(), "extra", l.Extra)
	}
	for _, r := range d.Classes {
		say("class "+r.Code, "name", r.Name, "name_en", r.NameEn, "from", r.From)
	}
	return all
}

// codes are those of parts of a scheme, in order: the order is part of what a file says.
func codes[T interface{ code() string }](all []T) string {
	out := make([]string, len(all))
	for i, one := range all {
		out[i] = one.code()
	}
	return strings.Join(out, ", ")
}

func (g *LineGroup) code() string { return g.Code }
func (l *Line) code() string      { return l.Code }
func (r *Rating) code() string    { return r.Code }

func (l *Line) bands() string {
	out := make([]string, len(l.Bands))
	for i, b := range l.Bands {
		if b.From != nil {
			out[i] = "from " + b.From.String() + " "
		}
		out[i] += b.Points.String()
	}
	return strings.Join(out, ", ")
}
