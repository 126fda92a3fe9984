package demo

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/uptrace/bun"

	ledger "thidua/internal/book"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
	"thidua/internal/testdb"
)

// entriesKept is how many entries of the province the registers are measured with.
const entriesKept = 100_000

// keeping is the demo with a hundred thousand entries in its registers.
func keeping(b *testing.B) *province {
	b.Helper()
	p := standing(b)
	owner := testdb.Owner(b, p.db)
	// As many each as it takes of whoever keeps a register: a tenth is struck out, and each says what it is about.
	// They are committed as a service commits, so that VACUUM finds them committed and marks their pages, as
	// autovacuum does after many rows came in.
	if err := owner.RunInTx(b.Context(), nil, func(ctx context.Context, tx bun.Tx) error {
		if _, err := tx.ExecContext(ctx, "SET LOCAL synchronous_commit = on"); err != nil {
			return err
		}
		_, err := tx.NewRaw(`WITH kept AS (
			SELECT u.id, r.code FROM unit u
			JOIN register r ON r.campaign_id = ? AND (r.declared->'kept_by' @> to_jsonb(u.level) OR r.declared->'kept_by' @> '"LEAF"' AND NOT EXISTS (SELECT FROM placement p WHERE p.parent_id = u.id)))
		INSERT INTO entry (register, unit_id, day, values, folded, state, revision, at)
		SELECT code, id, day, CASE code
				WHEN 'assistance' THEN jsonb_build_object('kind', 'HOUSE', 'value', 30000000 + n * 1000000, 'handed_over', day)
				WHEN 'mediations' THEN jsonb_build_object('case', 'Vụ ' || n)
				ELSE jsonb_build_object('topic', 'Nghị quyết số ' || n) END,
			'nghi quyet so ' || n, CASE n % 10 WHEN 0 THEN 'VOID' WHEN 1 THEN 'CONFIRMED' ELSE 'NOTED' END, 1, now()
		FROM (
			SELECT code, id, '2024-01-01'::date + (hashint8(id * 1000 + n) & 1023) * 313 / 1024 AS day, n
			FROM kept CROSS JOIN generate_series(1, (? + (SELECT count(*) FROM kept) - 1) / (SELECT count(*) FROM kept)) AS n
			ORDER BY hashint8(id * 1000 + n)
			LIMIT ?) AS e`, p.campaign.ID, entriesKept, entriesKept).Exec(ctx)
		return err
	}); err != nil {
		b.Fatal(err)
	}
	if _, err := owner.ExecContext(b.Context(), "VACUUM ANALYZE entry"); err != nil {
		b.Fatal(err)
	}
	return p
}

// called returns the unit with a code.
func (p *province) called(b *testing.B, code string) *org.Unit {
	b.Helper()
	u, err := org.Find(b.Context(), p.db, p.scope, org.UnitBy{Code: &code}, today)
	if err != nil {
		b.Fatal(err)
	}
	return u
}

// BenchmarkRegisters_page turns to a page of fifty of a register that all branches keep: the first, as the whole province
// and one district read it, a deep one, those of one district, and with what is searched.
func BenchmarkRegisters_page(b *testing.B) {
	p := keeping(b)
	district := p.called(b, "643")
	for _, look := range []struct {
		name  string
		scope org.Scope
		f     register.Filter
		deep  bool
	}{
		{"first", p.scope, register.Filter{}, false},
		{"deep", p.scope, register.Filter{}, true},
		{"ofDistrict", org.Subtree(today, district.Path), register.Filter{}, false},
		{"ofDistrictDeep", org.Subtree(today, district.Path), register.Filter{}, true},
		{"underDistrict", p.scope, register.Filter{Under: &district.ID}, false},
		{"search", p.scope, register.Filter{Search: "quyet"}, false},
		{"searchRare", p.scope, register.Filter{Search: "so 7"}, false},
		{"searchNothing", p.scope, register.Filter{Search: "hoa hoan"}, false},
		{"searchUnderDistrict", p.scope, register.Filter{Under: &district.ID, Search: "so 7"}, false},
	} {
		b.Run(look.name, func(b *testing.B) {
			look.f.Register = "study_sessions"
			page := org.Page{First: 50}
			turn := func(ctx context.Context) ([]*register.Entry, error) {
				may, err := register.Reading(ctx, p.db, look.scope)
				if err != nil {
					return nil, err
				}
				entries, _, err := register.List(ctx, p.db, may, look.f, page)
				return entries, err
			}
			if look.deep {
				page.After = org.PlaceOf(org.Date("2024-03-01"), int64(0))
			}
			found, err := turn(b.Context())
			if err != nil || len(found) == 0 != (look.name == "searchNothing") {
				b.Fatalf("%d entries, %v", len(found), err)
			}
			p.measure(b, 0, func(ctx context.Context) error {
				_, err := turn(ctx)
				return err
			})
		})
	}
}

// BenchmarkRegisters_sums counts what the elements of one report come to: of a base association, of a district, of a branch.
func BenchmarkRegisters_sums(b *testing.B) {
	p := keeping(b)
	for _, code := range []string{"24121", "643", "24121-01"} {
		b.Run(code, func(b *testing.B) {
			asked := []register.Asked{{Unit: p.called(b, code).ID, Month: "2024-10"}}
			p.measure(b, 0, func(ctx context.Context) error {
				_, err := register.Sums(ctx, p.db, p.campaign, asked, today)
				return err
			})
		})
	}
}

// BenchmarkRegisters_kept asks how far the registers of the province, and of all directly below it, are kept: register
// by register, and as the indicator that is summed up the whole tree; as it is, and as it was known.
func BenchmarkRegisters_kept(b *testing.B) {
	p := keeping(b)
	ask := p.ask(b, question{unit: "66", children: true, indicators: []string{"T2.1"}})
	b.Run("registers", func(b *testing.B) {
		var units []int64
		for _, u := range ask.Units {
			units = append(units, u.ID)
		}
		p.measure(b, 0, func(ctx context.Context) error {
			_, err := register.KeptBy(ctx, p.db, p.campaign, units, today)
			return err
		})
	})
	for _, look := range []struct {
		name  string
		known figure.Known
	}{{"figures", figure.Known{}}, {"figuresAsOf", figure.Known{At: figure.MomentOf(yesterday.AddDate(4, 0, 0))}}} {
		b.Run(look.name, func(b *testing.B) {
			ask := ask
			ask.Known = look.known
			p.measure(b, 0, p.figures(ask))
		})
	}
}

// BenchmarkRegisters_import takes three thousand entries in, of all base associations, each time others.
func BenchmarkRegisters_import(b *testing.B) {
	p := keeping(b)
	var codes []string
	if err := p.db.NewRaw("SELECT n.code FROM naming n JOIN unit u ON u.id = n.unit_id WHERE u.level = 'COMMUNE' AND upper_inf(n.valid) ORDER BY 1").Scan(b.Context(), &codes); err != nil {
		b.Fatal(err)
	}
	in := ledger.Import{
		Units: p.scope, Writing: p.scope, Register: p.campaign.Register("assistance"), At: time.Date(2024, 11, 10, 0, 0, 0, 0, time.UTC),
		Declared: func(context.Context, bun.IDB, int) ([]*movement.Register, error) { return p.campaign.Registers, nil },
	}
	turn := 0
	p.measure(b, 0, func(ctx context.Context) error {
		turn++
		var file strings.Builder
		file.WriteString("unit,day,kind,value,household,handed_over\n")
		for n := range 3000 {
			fmt.Fprintf(&file, "%s,2024-10-%02d,HOUSE,%d,Nguyễn Văn %c,2024-10-%02d\n", codes[n%len(codes)], n%28+1, 40_000_000+turn*10_000+n, 'A'+n%26, n%28+1)
		}
		out, err := in.Run(ctx, p.db, []byte(file.String()))
		if err == nil && out.Noted != 3000 {
			err = fmt.Errorf("%d are noted: %v", out.Noted, out.Problems[:min(3, len(out.Problems))])
		}
		return err
	})
}
