package demo

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"thidua/internal/movement"
)

// communesByMonths asks for 184 communes, the document's 44 points and ten months: 81,000 cells.
const communesByMonths = `{table(ask: {
	units: {below: {unit: "66", level: COMMUNE, kind: TERRITORIAL}}, indicators: [{headline: true}],
	periods: [{range: {from: "2024-01", to: "2024-10", by: MONTH}}], measures: [VALUE],
	rows: [UNIT], columns: [INDICATOR, PERIOD, MEASURE]}) {rows {unit {code}} columns {indicator {code} period} cells}}`

// BenchmarkTable_besideFigures asks for them in one table, in turns with the same cells through nested
// figures, commune by commune and as many of them at once as one operation may ask for, and with one
// statement that adds up what was said, which is what the numbers are made of.
func BenchmarkTable_besideFigures(b *testing.B) {
	p := standing(b)
	d := p.api(b, "province.leader")
	raw := p.rawSums(b)
	ask := func(bodies ...[]byte) func() error {
		return func() error {
			for _, body := range bodies {
				if _, err := d.ask(b.Context(), body); err != nil {
					return err
				}
			}
			return nil
		}
	}
	turns := []func() error{
		ask(queryBody(b, communesByMonths)), ask(d.nested(b, 1)...), ask(d.nested(b, communesAtOnce)...),
		func() error { _, err := p.db.ExecContext(b.Context(), raw); return err },
	}
	times := make([][]time.Duration, len(turns))
	for b.Loop() {
		for i, turn := range turns {
			began := time.Now()
			if err := turn(); err != nil {
				b.Fatal(err)
			}
			times[i] = append(times[i], time.Since(began))
		}
	}
	table, each, some, sql := median(times[0]), median(times[1]), median(times[2]), median(times[3])
	b.ReportMetric(table, "median-ms")
	b.ReportMetric(each, "figures-ms")
	b.ReportMetric(each/table, "figures-ratio")
	b.ReportMetric(some/table, "figures-of-8-ratio")
	b.ReportMetric(sql, "sql-ms")
	b.ReportMetric(table/sql, "ratio")
}

// communesAtOnce is of how many communes one operation may ask for the months of 44 figures.
const communesAtOnce = 8

// nested asks for the same cells through figures, of so many communes at once.
func (d api) nested(b *testing.B, atOnce int) (pages [][]byte) {
	b.Helper()
	r := httptest.NewRequestWithContext(b.Context(), http.MethodPost, "/graphql", bytes.NewReader(queryBody(b, `{units(level: COMMUNE, kind: TERRITORIAL, first: 200) {edges {cursor}}}`)))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+d.token)
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, r)
	var communes struct {
		Data struct {
			Units struct{ Edges []struct{ Cursor string } }
		}
	}
	if err := json.Unmarshal(w.Body.Bytes(), &communes); err != nil || len(communes.Data.Units.Edges) != 184 {
		b.Fatal(w.Body, err)
	}
	after := ""
	for n := atOnce - 1; n < 184; n += atOnce {
		pages = append(pages, queryBody(b, fmt.Sprintf(`{units(level: COMMUNE, kind: TERRITORIAL, first: %d%s)
			{nodes {code figures(period: "2024") {indicator {code} trend {period value}}}}}`, atOnce, after)))
		after = fmt.Sprintf(`, after: %q`, communes.Data.Units.Edges[n].Cursor)
	}
	return pages
}

// rawSums is one statement for all elements of all communes by months: what the cells are made of.
func (p *province) rawSums(b *testing.B) string {
	b.Helper()
	var sums strings.Builder
	for _, e := range p.campaign.Elements {
		if e.Nature == movement.Flow {
			fmt.Fprintf(&sums, ", sum(r.counted[%d])", e.Position)
		} else {
			fmt.Fprintf(&sums, ", sum(sum(r.counted[%d])) OVER (PARTITION BY c.unit_id ORDER BY r.month)", e.Position)
		}
	}
	return `SELECT c.unit_id, r.month` + sums.String() + `, count(*)
		FROM placement c
		JOIN unit u ON u.id = c.unit_id AND u.level = 'COMMUNE' AND u.kind = 'TERRITORIAL'
		JOIN placement p ON p.path <@ c.path
		JOIN report r ON r.unit_id = p.unit_id AND r.month BETWEEN '2024-01-01' AND '2024-10-01' AND r.state IN ('SUBMITTED', 'APPROVED')
		GROUP BY c.unit_id, r.month`
}

// BenchmarkTable_ranked asks how the communes stand in a year, what they lack and which is first: what is of
// the whole is worked out before the first row is known.
func BenchmarkTable_ranked(b *testing.B) {
	p := standing(b)
	d := p.api(b, "province.leader")
	body := queryBody(b, `{table(ask: {
		units: {below: {unit: "66", level: COMMUNE, kind: TERRITORIAL}}, indicators: [{headline: true}], periods: [{period: "2024"}],
		measures: [VALUE, STATUS, SHORTFALL, RANK], rows: [UNIT], columns: [INDICATOR, PERIOD, MEASURE],
		order: [{measure: VALUE, indicator: "4.1", descending: true}], totals: [UNIT]}) {rows {unit {code}} cells}}`)
	p.measure(b, 0, func(ctx context.Context) error {
		n, err := d.ask(ctx, body)
		p.sent += n
		return err
	})
}
