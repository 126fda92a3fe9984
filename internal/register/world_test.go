package register_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/register"
	"thidua/internal/testdb"
)

// small is a campaign with a register of every kind of count.
const small = `
campaign: {year: 2024, name: N, name_en: N, due_day: 5}
populations: [{code: COMMUNES, name: N, name_en: N, levels: [COMMUNE]}]
elements:
  - {code: houses, position: 1, measure: ITEM, nature: FLOW, most: 1000, reported_by: [COMMUNE], name: Nhà, name_en: Houses}
  - {code: cows, position: 2, measure: ANIMAL, nature: FLOW, most: 1000, reported_by: [COMMUNE], name: Bò, name_en: Cows}
  - {code: inspected, position: 3, measure: UNIT, nature: STOCK, most: 1000, reported_by: [PROVINCE, DISTRICT, COMMUNE], name: Kiểm tra, name_en: Inspected}
  - {code: held, position: 4, measure: UNIT, nature: STATE, most: 1, reported_by: [COMMUNE], name: Đại hội, name_en: Congress}
  - {code: signed, position: 5, measure: UNIT, nature: STATE, most: 1, reported_by: [COMMUNE], name: Ký, name_en: Signed}
  - {code: good, position: 6, measure: PERSON, nature: STOCK, most: 1000, reported_by: [COMMUNE, BRANCH], name: Tốt, name_en: Good}
  - {code: bad, position: 7, measure: PERSON, nature: STOCK, most: 1000, reported_by: [COMMUNE, BRANCH], name: Kém, name_en: Bad}
indicators:
  - {code: "1", name: A, name_en: A, kind: TOTAL, formula: houses}
  - {code: "2", name: B, name_en: B, kind: TOTAL, formula: cows}
  - {code: "3", name: C, name_en: C, kind: TOTAL, formula: inspected}
  - {code: "4", name: D, name_en: D, kind: TOTAL, formula: held}
  - {code: "5", name: E, name_en: E, kind: TOTAL, formula: signed}
  - {code: "6", name: F, name_en: F, kind: RATIO, formula: 100 * good / (good + bad), decimals: 1}
registers:
  - code: assistance
    name: Sổ hỗ trợ
    name_en: Register of assistance
    kept_by: [COMMUNE]
    fields:
      - code: kind
        type: CHOICE
        name: K
        name_en: K
        choices: [{code: HOUSE, name: N, name_en: N}, {code: COW, name: B, name_en: B}]
      - {code: animals, type: COUNT, most: 100, optional: true, name: A, name_en: A}
      - {code: value, type: VND, most: 1000000000, name: V, name_en: V}
      - {code: handed_over, type: DATE, optional: true, later: true, name: H, name_en: H}
    counts:
      - {element: houses, on: handed_over, where: "kind == 'HOUSE' && value >= 40000000"}
      - {element: cows, on: handed_over, sum: animals, where: "kind == 'COW' && value >= 15000000 * animals", blocks: true}
  - code: inspections
    name: Sổ kiểm tra
    name_en: Register of inspections
    kept_by: [PROVINCE, DISTRICT, COMMUNE]
    fields:
      - {code: subject, type: UNIT, units: [CHILD], name: S, name_en: S}
    counts:
      - {element: inspected, distinct: subject}
  - code: congresses
    name: Sổ đại hội
    name_en: Register of congresses
    kept_by: [COMMUNE]
    confirmed_by: SUPERIOR
    fields:
      - {code: day_held, type: DATE, name: H, name_en: H}
    counts:
      - {element: held, on: day_held}
  - code: programmes
    name: Sổ chương trình
    name_en: Register of programmes
    kept_by: [COMMUNE]
    fields:
      - {code: valid_to, type: DATE, name: V, name_en: V}
    counts:
      - {element: signed, where: "valid_to >= end", carried: true}
  - code: ratings
    name: Sổ xếp loại
    name_en: Register of ratings
    kept_by: [DISTRICT, COMMUNE]
    fields:
      - {code: by, type: UNIT, units: [OWN, CHILD], optional: true, name: B, name_en: B}
      - {code: unit, type: UNIT, units: [OWN, CHILD], name: U, name_en: U}
      - {code: good, type: COUNT, most: 1000, name: G, name_en: G}
      - {code: bad, type: COUNT, most: 1000, name: B, name_en: B}
    counts:
      - {element: good, sum: good, for: unit, where: "good > 0"}
      - {element: bad, sum: bad, for: unit, where: "bad > 0"}
`

// house is a small province whose units keep the registers of small: P > D > C1 > B1, B2; D > C2 > B3; D > C3 > B4; P > E.
type house struct {
	db       bun.IDB
	campaign *movement.Campaign
	units    map[string]*org.Unit
	today    org.Date
}

// imported returns a database with a campaign, and the campaign with its registers.
func imported(t testing.TB, file []byte) (*postgres.DB, *movement.Campaign) {
	t.Helper()
	db := testdb.New(t)
	if _, err := movement.Import(t.Context(), db.DB, "campaign.yaml", file, false); err != nil {
		t.Fatal(err)
	}
	c, err := movement.Load(t.Context(), db, 2024)
	if err != nil {
		t.Fatal(err)
	}
	return db, c
}

// fatal is a test, or a round of one.
type fatal interface {
	Helper()
	Fatal(args ...any)
	Context() context.Context
}

// plant opens the province's units.
func plant(t fatal, db bun.IDB, c *movement.Campaign, today org.Date) *house {
	t.Helper()
	h := &house{db: db, campaign: c, units: map[string]*org.Unit{}, today: today}
	scope := org.NewScope("2030-01-01")
	for _, u := range []struct {
		code, parent string
		level        org.Level
	}{
		{"P", "", org.Province}, {"D", "P", org.District}, {"E", "P", org.District}, {"C1", "D", org.Commune}, {"C2", "D", org.Commune}, {"C3", "D", org.Commune},
		{"B1", "C1", org.Branch}, {"B2", "C1", org.Branch}, {"B3", "C2", org.Branch}, {"B4", "C3", org.Branch},
	} {
		o := org.Opening{Level: u.level, Kind: org.Territorial, Opened: "2020-01-01", Code: u.code, Type: "đơn vị", Name: u.code}
		if u.parent != "" {
			o.Parent = &h.units[u.parent].ID
		}
		opened, err := org.Open(t.Context(), db, scope, o)
		if err != nil {
			t.Fatal(err)
		}
		if h.units[u.code] = opened; u.parent == "" {
			scope = org.Subtree("2030-01-01", opened.Path)
		}
	}
	return h
}

// note writes an entry into a register as it would stand, and returns its id.
func (h *house) note(t fatal, code, unit string, day org.Date, state register.State, values map[string]any) int64 {
	t.Helper()
	var subject *int64
	for _, f := range h.campaign.Register(code).Fields {
		if f.Type == movement.UnitField {
			if id, ok := values[f.Code].(int64); ok {
				subject = &id
			}
			break
		}
	}
	said, err := json.Marshal(values)
	if err != nil {
		t.Fatal(err)
	}
	var id int64
	err = h.db.NewRaw(`INSERT INTO entry (register, unit_id, subject_id, day, values, state, revision, at)
		VALUES (?, ?, ?, ?, ?::jsonb, ?, 1, now()) RETURNING id`, code, h.units[unit].ID, subject, day, string(said), state).Scan(t.Context(), &id)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// declare writes down that a unit had nothing to enter in a quarter.
func (h *house) declare(t fatal, code, unit string, quarter org.Date) {
	t.Helper()
	_, err := h.db.NewRaw("INSERT INTO nothing (register, unit_id, quarter, at) VALUES (?, ?, ?, now())", code, h.units[unit].ID, quarter).Exec(t.Context())
	if err != nil {
		t.Fatal(err)
	}
}

// close closes a unit into another, under which what hung below it hangs from then on; abolished: there are
// no more of its level.
func (h *house) close(t fatal, unit, into string, day org.Date, abolished bool) {
	t.Helper()
	gone, heir := h.units[unit].ID, h.units[into].ID
	var below []int64
	err := h.db.NewRaw(`SELECT p.unit_id FROM placement p JOIN unit u ON u.id = p.unit_id
		WHERE p.parent_id = ? AND p.valid @> ?::date AND (u.closed IS NULL OR u.closed > ?) ORDER BY 1`, gone, day, day).Scan(t.Context(), &below)
	for _, id := range below {
		if err == nil {
			err = hang(t.Context(), h.db, id, heir, day)
		}
	}
	if err == nil {
		_, err = h.db.NewRaw("UPDATE unit SET closed = ?::date WHERE id = ?", day, gone).Exec(t.Context())
	}
	if err == nil {
		err = hang(t.Context(), h.db, gone, heir, day)
	}
	if err == nil && abolished {
		_, err = h.db.NewRaw(`WITH r AS (
				INSERT INTO reorganisation (name, document, signed, effective, file, steps, state, applied)
				VALUES ('N', ?0::text, ?2::date, ?2::date, '', '[]', 'APPLIED', now()) RETURNING id)
			INSERT INTO lineage (reorganisation_id, predecessor_id, successor_id, kind) SELECT id, ?0, ?1, 'ABOLITION' FROM r`, gone, heir, day).Exec(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
}

// hang hangs a unit, with all below it, under another from a day on.
func hang(ctx context.Context, db bun.IDB, unit, under int64, day org.Date) error {
	_, err := db.NewRaw(`
		WITH moved AS (SELECT path FROM placement WHERE unit_id = ?0 AND valid @> ?2::date),
		top AS (SELECT path FROM placement WHERE unit_id = ?1 AND valid @> ?2::date),
		past AS (
			UPDATE placement p SET valid = daterange(lower(p.valid), ?2::date) FROM moved
			WHERE p.path <@ moved.path AND p.valid @> ?2::date
			RETURNING p.unit_id, p.parent_id, subpath(p.path, nlevel(moved.path) - 1) AS below)
		INSERT INTO placement (unit_id, parent_id, path, valid)
		SELECT unit_id, CASE unit_id WHEN ?0 THEN ?1 ELSE parent_id END, top.path || below, daterange(?2::date, NULL)
		FROM past, top`, unit, under, day).Exec(ctx)
	return err
}

// comes returns what each element of a unit comes to for a month, by code: "houses 2" of two entries.
func (h *house) comes(t fatal, unit string, m movement.Month) map[string]int64 {
	t.Helper()
	sums, err := register.Sums(t.Context(), h.db, h.campaign, []register.Asked{{Unit: h.units[unit].ID, Month: m}}, h.today)
	if err != nil {
		t.Fatal(err)
	}
	comes := map[string]int64{}
	for _, n := range sums[register.Asked{Unit: h.units[unit].ID, Month: m}] {
		comes[n.Count.Element.Code] = n.Value
	}
	return comes
}
