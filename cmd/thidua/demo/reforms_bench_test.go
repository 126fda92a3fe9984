package demo

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/reform"
	"thidua/internal/testdb"
)

// reformedProvince is the demo with both reorganisations.
func reformedProvince(b *testing.B) (*postgres.DB, reform.Office) {
	b.Helper()
	db := testdb.New(b)
	if err := Load(b.Context(), testdb.Owner(b, db), Scene{Scale: Province, Today: today, Reforms: true}, func(int, int) {}); err != nil {
		b.Fatal(err)
	}
	guard, err := access.NewGuard()
	if err != nil {
		b.Fatal(err)
	}
	return db, reform.Office{Guard: guard}
}

var errAgain = errors.New("once more")

// BenchmarkReform_apply measures the reorganisation of 2025, from its file to the tree,
// each time taken back.
func BenchmarkReform_apply(b *testing.B) {
	benchmarkReform(b, func(ctx context.Context, office reform.Office, tx bun.Tx, r *org.Reorganisation) error {
		_, outcome, err := office.Do(ctx, tx, reform.Caller{Today: today}, r)
		if err == nil && outcome == nil {
			return errors.New("it is applied already")
		}
		return err
	})
}

// BenchmarkReform_revert measures applying it and taking it back.
func BenchmarkReform_revert(b *testing.B) {
	benchmarkReform(b, func(ctx context.Context, office reform.Office, tx bun.Tx, r *org.Reorganisation) error {
		applied, _, err := office.Do(ctx, tx, reform.Caller{Today: today}, r)
		if err != nil {
			return err
		}
		_, err = office.Revert(ctx, tx, reform.Caller{Today: today}, applied.ID)
		return err
	})
}

// BenchmarkReform_preview measures what a leader waits for before deciding.
func BenchmarkReform_preview(b *testing.B) {
	db, office := unreformedProvince(b)
	(&province{db: db}).measure(b, 0, func(ctx context.Context) error {
		all, err := reform.Shipped()
		if err != nil {
			return err
		}
		_, err = office.DryRun(ctx, db.DB, reform.Caller{Today: today}, all[1])
		return err
	})
}

// unreformedProvince is the demo with Phú Yên before the reorganisation of 2025.
func unreformedProvince(b *testing.B) (*postgres.DB, reform.Office) {
	b.Helper()
	db, office := reformedProvince(b)
	ids, err := reformationIDs(b.Context(), db)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := office.Revert(b.Context(), db, reform.Caller{Today: today}, ids[1]); err != nil {
		b.Fatal(err)
	}
	return db, office
}

func benchmarkReform(b *testing.B, do func(ctx context.Context, office reform.Office, tx bun.Tx, r *org.Reorganisation) error) {
	b.Helper()
	db, office := unreformedProvince(b)
	(&province{db: db}).measure(b, 0, func(ctx context.Context) error {
		all, err := reform.Shipped()
		if err != nil {
			return err
		}
		err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			if err := do(ctx, office, tx, all[1]); err != nil {
				return err
			}
			return errAgain
		})
		if errors.Is(err, errAgain) {
			return nil
		}
		return err
	})
}

// BenchmarkReform_current measures the same figures of the province and all directly below
// it on today's tree and as they were reported, in turns, once all has been reorganised.
func BenchmarkReform_current(b *testing.B) {
	db, _ := reformedProvince(b)
	scope, err := access.SystemScope(b.Context(), db, later)
	if err != nil {
		b.Fatal(err)
	}
	p := &province{db: db, scope: scope}
	if p.campaign, err = movement.Load(b.Context(), db, 2024); err != nil {
		b.Fatal(err)
	}
	now := p.ask(b, question{unit: "66", indicators: tenth})
	below, err := org.Children(b.Context(), db, scope, []int64{now.Units[0].ID}, later, org.Page{First: 200})
	if err != nil {
		b.Fatal(err)
	}
	now.Units, now.Tree = append(now.Units, below[now.Units[0].ID].Units...), figure.Current
	then := now
	then.Tree = figure.AsReported
	took := map[figure.Reading][]time.Duration{}
	for b.Loop() {
		for _, ask := range []figure.Ask{then, now} {
			start := time.Now()
			if _, err := figure.Figures(b.Context(), db, scope, p.campaign, ask); err != nil {
				b.Fatal(err)
			}
			took[ask.Tree] = append(took[ask.Tree], time.Since(start))
		}
	}
	b.ReportMetric(median(slices.Clone(took[figure.Current])), "median-ms")
	b.ReportMetric(median(took[figure.AsReported]), "as-reported-ms")
	b.ReportMetric(median(took[figure.Current])/median(took[figure.AsReported]), "ratio")
}
