package demo

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/contest"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

// scheme returns how points are given to the units of a level.
func (p *province) scheme(b *testing.B, level org.Level) *contest.Scheme {
	b.Helper()
	s, err := contest.ReadScheme(b.Context(), p.db, p.campaign.Year, level)
	if err != nil || s == nil {
		b.Fatalf("no scheme of %s: %v", level, err)
	}
	return s
}

// counted are the indicators of which a scheme's lines are made.
func (p *province) counted(s *contest.Scheme) (codes []string) {
	for _, l := range s.Declared.Lines {
		if l.Indicator != "" {
			codes = append(codes, l.Indicator)
		}
	}
	return codes
}

// BenchmarkBoard_besideFigures works the board of the province's 17 direct units out, some forty lines each, in turns
// with the figures that it is made of: read what it takes over those.
func BenchmarkBoard_besideFigures(b *testing.B) {
	p := standing(b)
	s := p.scheme(b, org.District)
	for _, look := range []struct {
		name  string
		known figure.Known
	}{{"now", figure.Known{}}, {"asOf", figure.Known{At: figure.MomentOf(yesterday)}}} {
		b.Run(look.name, func(b *testing.B) {
			ask := p.ask(b, question{unit: "66", children: true, indicators: p.counted(s)})
			ask.Units, ask.PartsAside, ask.Known = ask.Units[1:], true, look.known
			board := contest.BoardAsk{Units: ask.Units, Period: ask.Period, Known: look.known}
			figures := p.figures(ask)
			var beside, times []time.Duration
			for b.Loop() {
				began := time.Now()
				if err := figures(b.Context()); err != nil {
					b.Fatal(err)
				}
				between := time.Now()
				out, err := contest.ReadBoard(b.Context(), p.db, today, p.campaign, s, board)
				if err != nil || len(out.Rows) != 17 || len(out.Rows[0].Lines) < 40 {
					b.Fatal(out, err)
				}
				beside, times = append(beside, between.Sub(began)), append(times, time.Since(between))
			}
			b.ReportMetric(median(times), "median-ms")
			b.ReportMetric(median(beside), "figures-ms")
			b.ReportMetric(median(times)-median(beside), "over-figures-ms")
		})
	}
}

// BenchmarkBoard_ofAllDistricts works the boards of the bases of all 17 direct units out, one each.
func BenchmarkBoard_ofAllDistricts(b *testing.B) {
	p := standing(b)
	s := p.scheme(b, org.Commune)
	districts := p.ask(b, question{unit: "66", children: true}).Units[1:]
	ask, on := contest.BoardAsk{Period: movement.YearPeriod(2024)}, [][]*org.Unit{}
	for _, d := range districts {
		field, err := contest.Field{Level: org.Commune, Under: &d.ID, Day: today}.Entrants(b.Context(), p.db, today)
		if err != nil {
			b.Fatal(err)
		}
		on = append(on, field.Boards[0])
		ask.Units = append(ask.Units, field.Boards[0]...)
	}
	p.measure(b, 0, func(ctx context.Context) error {
		boards, err := contest.ReadBoards(ctx, p.db, today, p.campaign, s, ask, on)
		if err == nil && len(boards) != 17 {
			err = fmt.Errorf("%d boards", len(boards))
		}
		return err
	})
}

// errTried ends a transaction in which something was only tried.
var errTried = errors.New("tried")

// BenchmarkReview_frozen freezes the review of the province's year once it is over: its own figures, those of the units
// directly below it, and their board.
func BenchmarkReview_frozen(b *testing.B) {
	p := standing(b)
	owner := testdb.Owner(b, p.db)
	over := org.Date("2025-01-15")
	w := contest.Reviewing{Scope: org.Subtree(over, "1"), At: time.Date(2025, time.January, 15, 8, 0, 0, 0, time.UTC)}
	r, err := w.Save(b.Context(), owner, contest.ReviewText{
		Unit: 1, Period: movement.YearPeriod(2024), Place: "Đắk Lắk", Day: over,
		Sections: []contest.Section{{Title: "Công tác lãnh đạo", Text: "Đã triển khai."}}, Recipients: []string{"Lưu: VT"},
	})
	if err != nil {
		b.Fatal(err)
	}
	campaign := func(int) (*movement.Campaign, error) { return p.campaign, nil }
	p.measure(b, 0, func(ctx context.Context) error {
		err := owner.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			if _, err := w.Freeze(ctx, tx, campaign, r.ID, r.Revision); err != nil {
				return err
			}
			return errTried
		})
		if errors.Is(err, errTried) {
			return nil
		}
		return err
	})
}
