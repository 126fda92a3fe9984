package table_test

import (
	"context"
	"strings"
	"testing"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/table"
	"thidua/internal/testdb"
)

// house is a small province under test: P > D1 > C1 > B1, B2; C2 > B3; P > D2 > C3 > B4.
type house struct {
	t     *testing.T
	db    *postgres.DB
	units map[string]*org.Unit
	today org.Date
}

func build(t *testing.T, today org.Date) *house {
	t.Helper()
	h := &house{t: t, db: testdb.New(t), units: map[string]*org.Unit{}, today: today}
	h.launch("2024.yaml", movement.Launch2024)
	h.open("", "P", org.Province, "tỉnh")
	for _, u := range []string{"P D1", "P D2"} {
		h.open(u[:1], u[2:], org.District, "huyện")
	}
	for _, u := range []string{"D1 C1", "D1 C2", "D2 C3"} {
		h.open(u[:2], u[3:], org.Commune, "xã")
	}
	for _, u := range []string{"C1 B1", "C1 B2", "C2 B3", "C3 B4"} {
		h.open(u[:2], u[3:], org.Branch, "chi hội")
	}
	return h
}

func (h *house) launch(name string, file []byte) {
	h.t.Helper()
	if _, err := movement.Import(h.t.Context(), h.db.DB, name, file, false); err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) open(parent, code string, level org.Level, kind string) {
	h.t.Helper()
	h.openOn("2020-01-01", parent, code, level, kind)
}

func (h *house) openOn(day org.Date, parent, code string, level org.Level, kind string) {
	h.t.Helper()
	o := org.Opening{Level: level, Kind: org.Territorial, Opened: day, Code: code, Type: kind, Name: code}
	scope := org.NewScope(h.today)
	if parent != "" {
		o.Parent, scope = &h.units[parent].ID, org.Subtree(h.today, h.units["P"].Path)
	}
	u, err := org.Open(h.t.Context(), h.db, scope, o)
	if err != nil {
		h.t.Fatal(err)
	}
	h.units[code] = u
}

// reader may read all figures at and below units.
func (h *house) reader(at ...string) table.Reader {
	r := table.Reader{Language: fault.English}
	for _, code := range at {
		scope := org.Subtree(h.today, h.units[code].Path)
		if r.Approved.Empty() {
			r.All, r.Approved = scope, scope
		} else {
			r.All, r.Approved = r.All.And(scope), r.Approved.And(scope)
		}
		r.Points = r.Approved
		r.Roots = append(r.Roots, h.units[code].ID)
	}
	return r
}

func (h *house) campaigns(ctx context.Context, year int) (*movement.Campaign, error) {
	return movement.Load(ctx, h.db, year)
}

func (h *house) plan(r table.Reader, ask table.Ask) (*table.Plan, error) {
	return table.NewPlan(h.t.Context(), h.db, r, h.campaigns, h.today, ask)
}

func (h *house) tolerant(r table.Reader, ask table.Ask) (*table.Plan, error) {
	return table.NewTolerantPlan(h.t.Context(), h.db, r, h.campaigns, h.today, ask)
}

// asked reads the whole ask with some of its parts written otherwise: units: {"mine": true}; top: 3.
func asked(t *testing.T, parts string) table.Ask {
	t.Helper()
	a, err := table.ParseAsk([]byte(with(t, parts)))
	if err != nil {
		t.Fatalf("%s: %v", parts, err)
	}
	return a
}

// with writes parts of the whole ask otherwise, or leaves them out where nothing follows their colon.
func with(t *testing.T, parts string) string {
	t.Helper()
	lines := map[string]string{
		"units": `{"codes": ["D1", "D2"]}`, "indicators": `[{"code": "4.1"}]`, "periods": `[{"period": "2024-10"}]`,
		"measures": `["VALUE"]`, "rows": `["UNIT"]`, "columns": `["INDICATOR", "PERIOD", "MEASURE"]`,
	}
	for part := range strings.SplitSeq(parts, ";") {
		if name, value, found := strings.Cut(part, ":"); found {
			lines[strings.TrimSpace(name)] = strings.TrimSpace(value)
		}
	}
	var members []string
	for name, value := range lines {
		if value != "" {
			members = append(members, `"`+name+`": `+value)
		}
	}
	return "{" + strings.Join(members, ", ") + "}"
}

// decide reorganises the province on a day.
func (h *house) decide(day org.Date, steps ...org.Step) {
	h.t.Helper()
	r := &org.Reorganisation{Name: "Sắp xếp", Document: string(day) + "/NQ", Signed: "2020-01-01", Effective: day, Steps: steps}
	err := h.db.RunInTx(h.t.Context(), nil, func(ctx context.Context, tx bun.Tx) error {
		_, _, err := org.Reorganise(ctx, tx, org.Subtree(h.today, h.units["P"].Path), r, nil)
		return err
	})
	if err != nil {
		h.t.Fatal(err)
	}
}
