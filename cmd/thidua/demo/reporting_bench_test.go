package demo

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
	"thidua/internal/sheet"
	"thidua/internal/testdb"
)

// leaves returns branches of the province, and what each could say for a month.
func (p *province) leaves(b *testing.B, many int) []report.Command {
	b.Helper()
	units, _, err := org.List(b.Context(), p.db, p.scope, org.Filter{Level: org.Branch, Kind: org.Territorial}, today, org.Page{First: many})
	if err != nil {
		b.Fatal(err)
	}
	all := make([]report.Command, len(units))
	for i, u := range units {
		values := map[string]int64{}
		for _, e := range p.campaign.Elements {
			if e.OwedBy(org.Branch, true) && e.Nature != movement.State {
				values[e.Code] = int64(20 + i%7)
			}
			if strings.Contains(e.Code, "_rated_") && e.OwedBy(org.Branch, true) {
				values[e.Code] = int64(1 + i%5)
			}
		}
		all[i] = report.Command{Act: report.Submit, Unit: u.ID, Month: "2024-11", At: time.Now(), Values: values, Comment: "đã đối chiếu"}
	}
	return all
}

// BenchmarkReport_submit measures one report, submitted and read in its district's figures.
func BenchmarkReport_submit(b *testing.B) {
	p := standing(b)
	all := p.leaves(b, 1000)
	ask := p.ask(b, question{unit: "24121", indicators: []string{"1.2"}})
	n := int64(0)
	p.measure(b, 0, func(ctx context.Context) error {
		d := all[n%1000]
		d.Values["members_total"] = 50 + n // each time another
		n++
		if _, err := report.Do(ctx, p.db, p.scope, p.campaign, nil, d); err != nil {
			return err
		}
		_, err := figure.Figures(ctx, p.db, p.scope, p.campaign, ask)
		return err
	})
}

// BenchmarkReport_writers measures eight who submit reports of one province and month at
// the same time.
func BenchmarkReport_writers(b *testing.B) {
	p := standing(b)
	all := p.leaves(b, 3000)
	written, start := int64(0), time.Now()
	for b.Loop() {
		var writers sync.WaitGroup
		var failed atomic.Pointer[error]
		for w := range 8 {
			writers.Go(func() {
				for i := w; i < len(all); i += 8 {
					d := all[i]
					d.Values["members_total"] += 1 + written
					if _, err := report.Do(b.Context(), p.db, p.scope, p.campaign, nil, d); err != nil {
						failed.Store(&err)
						return
					}
				}
			})
		}
		writers.Wait()
		if err := failed.Load(); err != nil {
			b.Fatal(*err)
		}
		written += int64(len(all))
	}
	b.ReportMetric(float64(written)/time.Since(start).Seconds(), "reports/s")
}

// BenchmarkReport_approve measures the approval of all branches' reports of a month at once.
func BenchmarkReport_approve(b *testing.B) {
	p := standing(b)
	for _, d := range p.leaves(b, 3000) {
		if _, err := report.Do(b.Context(), p.db, p.scope, p.campaign, nil, d); err != nil {
			b.Fatal(err)
		}
	}
	everything, err := access.SystemScope(b.Context(), p.db, today)
	if err != nil {
		b.Fatal(err)
	}
	p.measure(b, 0, func(ctx context.Context) error {
		err := p.db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			n, err := report.ApproveAll(ctx, tx, everything, everything, report.Approval{Under: 1, Month: "2024-11", At: time.Now()})
			if err != nil || n != 3000 {
				return fmt.Errorf("%d were approved (%w)", n, err)
			}
			return errAgain
		})
		if errors.Is(err, errAgain) {
			return nil
		}
		return err
	})
}

// BenchmarkReport_import measures a workbook of 3,000 branches' reports of 45 elements, read,
// checked and written.
func BenchmarkReport_import(b *testing.B) {
	p := standing(b)
	everything, err := access.SystemScope(b.Context(), p.db, today)
	if err != nil {
		b.Fatal(err)
	}
	data := p.workbook(b, everything)
	in := sheet.Import{
		Reading: everything, Writing: everything, Campaign: p.campaign, Month: "2024-11", Act: report.Submit, At: time.Now(),
	}
	most, spent := uint64(0), time.Duration(0)
	defer func() {
		b.ReportMetric(float64(most)/(1<<20), "MB-over-idle")
		b.ReportMetric(spent.Seconds(), "cpu-s")
	}()
	p.measure(b, 0, func(ctx context.Context) error {
		var out *sheet.Outcome
		var err error
		peak, cpu := testdb.Cost(func() { out, err = in.Run(ctx, p.db.DB, data) })
		most, spent = max(most, peak), max(spent, cpu)
		if err != nil || len(out.Faults) > 0 || out.Written != 3000 {
			return fmt.Errorf("%+v (%w)", out, err)
		}
		b.StopTimer()
		_, err = testdb.Owner(b, p.db).ExecContext(ctx, "DELETE FROM revision WHERE month = '2024-11-01'; DELETE FROM report WHERE month = '2024-11-01'")
		b.StartTimer()
		return err
	})
}

// workbook returns a sheet of the province in which 3,000 branches say of 45 elements what
// they said last and, of those that branches do not report, 0.
func (p *province) workbook(b *testing.B, scope org.Scope) []byte {
	b.Helper()
	for _, e := range p.campaign.Elements[:45] {
		if !e.OwedBy(org.Branch, true) {
			e.ReportedBy = append(e.ReportedBy, movement.Leaf)
		}
	}
	last := map[int64]report.Vector{}
	for m := movement.Month("2024-01"); m < "2024-11"; m = movement.MonthOf(m.Last().Next()) {
		form, err := sheet.NewForm(b.Context(), p.db, scope, p.campaign, "66", m)
		if err != nil {
			b.Fatal(err)
		}
		for _, r := range form.Rows {
			if r.Report != nil {
				last[r.Unit.ID] = r.Report.Said
			}
		}
	}
	form, err := sheet.NewForm(b.Context(), p.db, scope, p.campaign, "66", "2024-11")
	if err != nil {
		b.Fatal(err)
	}
	filled := 0
	for i, r := range form.Rows {
		before := last[r.Unit.ID]
		if r.Unit.Level != org.Branch || before == nil || filled == 3000 {
			continue
		}
		filled++
		said := report.Vector{}
		for _, e := range p.campaign.Elements[:45] {
			said.Say(e, before.Said(e).V)
		}
		form.Rows[i].Report = &report.Report{Said: said, State: report.Draft}
	}
	var book bytes.Buffer
	if err := form.WriteXLSX(&book); err != nil {
		b.Fatal(err)
	}
	return book.Bytes()
}
