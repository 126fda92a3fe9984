package register_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/org"
	"thidua/internal/register"
)

// books is a campaign with registers for each level, for leaves, and one that is not required.
const books = `
campaign: {year: 2024, name: N, name_en: N, due_day: 5}
populations:
  - {code: COMMUNES, name: N, name_en: N, levels: [COMMUNE]}
elements:
  - {code: n, position: 1, measure: ITEM, nature: FLOW, most: 1000, reported_by: [LEAF], name: N, name_en: N}
indicators:
  - {code: "1", name: A, name_en: A, kind: TOTAL, formula: n}
registers:
  - {code: study, name: H, name_en: S, kept_by: [LEAF, COMMUNE], required: true, fields: [{code: topic, type: TEXT, name: T, name_en: T}]}
  - {code: members, name: M, name_en: M, kept_by: [LEAF], required: true, fields: [{code: topic, type: TEXT, name: T, name_en: T}]}
  - {code: meetings, name: B, name_en: M, kept_by: [BRANCH], fields: [{code: topic, type: TEXT, name: T, name_en: T}]}
`

// TestKeptBy: who keeps what, and in which quarter something is said of it. A quarter is written Q1 0 where nothing is,
// Q1 2 where there are two entries, Q1 - where there was nothing to enter, (Q3 0) where it runs on.
func TestKeptBy(t *testing.T) {
	t.Parallel()
	_, c := imported(t, []byte(books))
	tests := []struct {
		name    string
		today   org.Date
		happens func(t *testing.T, h *house)
		want    []string
	}{
		{"before a quarter has ended nothing is kept or missed", "2024-02-10", func(*testing.T, *house) {}, []string{
			"C1 study (Q1 0) ?", "B1 study (Q1 0) ?", "B1 members (Q1 0) ?", "B1 meetings (Q1 0) ?"}},
		{"a quarter has not ended on its last day", "2024-03-31", func(*testing.T, *house) {}, []string{
			"C1 study (Q1 0) ?", "B1 study (Q1 0) ?", "B1 members (Q1 0) ?", "B1 meetings (Q1 0) ?"}},
		{"an entry in each quarter keeps a register, and so does a word that there was nothing", "2024-07-10", func(t *testing.T, h *house) {
			h.note(t, "study", "C1", "2024-01-01", register.Noted, nil)
			h.note(t, "study", "C1", "2024-03-31", register.Confirmed, nil)
			h.declare(t, "study", "C1", "2024-04-01")
			h.note(t, "study", "B1", "2024-02-01", register.Noted, nil)
		}, []string{
			"C1 study Q1 2 Q2 - (Q3 0) kept", "B1 study Q1 1 Q2 0 (Q3 0) not", "B1 members Q1 0 Q2 0 (Q3 0) not", "B1 meetings Q1 0 Q2 0 (Q3 0) ?"}},
		{"what is struck out, or of another year, register or unit, keeps nothing", "2024-04-01", func(t *testing.T, h *house) {
			h.note(t, "study", "C1", "2024-02-01", register.Void, nil)
			h.note(t, "study", "C1", "2023-12-31", register.Noted, nil)
			h.note(t, "members", "C1", "2024-02-01", register.Noted, nil)
			h.note(t, "study", "C2", "2024-02-01", register.Noted, nil)
		}, []string{
			"C1 study Q1 0 (Q2 0) not", "B1 study Q1 0 (Q2 0) not", "B1 members Q1 0 (Q2 0) not", "B1 meetings Q1 0 (Q2 0) ?"}},
		{"one without open units below keeps what leaves keep, from the quarter on in which that came about", "2024-08-01", func(t *testing.T, h *house) {
			h.close(t, "B1", "B3", "2024-04-10", false)
			h.close(t, "B2", "B3", "2024-06-30", false)
		}, []string{
			"C1 study Q1 0 Q2 0 (Q3 0) not", "C1 members Q2 0 (Q3 0) not", "B1 study Q1 0 not", "B1 members Q1 0 not", "B1 meetings Q1 0 ?"}},
		{"one that opens within a quarter keeps that quarter, one that closes within it does not", "2024-08-01", func(t *testing.T, h *house) {
			h.open(t, "B9", "C1", org.Branch, "2024-06-30")
			h.close(t, "B1", "B2", "2024-06-30", false)
			h.note(t, "study", "B1", "2024-06-01", register.Noted, nil)
		}, []string{
			"C1 study Q1 0 Q2 0 (Q3 0) not", "B1 study Q1 0 not", "B1 members Q1 0 not", "B1 meetings Q1 0 ?",
			"B9 study Q2 0 (Q3 0) not", "B9 members Q2 0 (Q3 0) not", "B9 meetings Q2 0 (Q3 0) ?"}},
		{"when the year is over all four quarters are asked", "2025-02-01", func(t *testing.T, h *house) {
			for _, quarter := range []org.Date{"2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01"} {
				h.declare(t, "study", "C1", quarter)
			}
			h.note(t, "study", "C1", "2024-12-31", register.Noted, nil)
		}, []string{
			"C1 study Q1 - Q2 - Q3 - Q4 1 kept", "B1 study Q1 0 Q2 0 Q3 0 Q4 0 not", "B1 members Q1 0 Q2 0 Q3 0 Q4 0 not", "B1 meetings Q1 0 Q2 0 Q3 0 Q4 0 ?"}},
		{"of a year that has not begun nothing is asked", "2023-12-31", func(*testing.T, *house) {}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			db, _ := imported(t, []byte(books))
			h := plant(t, db, c, tt.today)
			tt.happens(t, h)
			codes := []string{"C1", "B1"}
			if h.units["B9"] != nil {
				codes = append(codes, "B9")
			}
			var ids []int64
			for _, code := range codes {
				ids = append(ids, h.units[code].ID)
			}
			of, err := register.KeptBy(t.Context(), db, c, ids, tt.today)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, code := range codes {
				for _, k := range of[h.units[code].ID] {
					got = append(got, code+" "+line(k))
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("registers (-want +got):\n%s", diff)
			}
		})
	}
}

func line(k *register.Kept) string {
	words := []string{k.Register.Code}
	for _, q := range k.Quarters {
		said := fmt.Sprint(q.Entries)
		if q.Nothing && q.Entries == 0 {
			said = "-"
		}
		one := fmt.Sprintf("Q%d %s", (int(q.Begins.Time().Month())+2)/3, said)
		if !q.Ended {
			one = "(" + one + ")"
		}
		words = append(words, one)
	}
	verdict := "?"
	if complete := k.Complete(); complete != nil {
		verdict = map[bool]string{true: "kept", false: "not"}[*complete]
	}
	return strings.Join(append(words, verdict), " ")
}

// open opens one more unit.
func (h *house) open(t *testing.T, code, parent string, level org.Level, day org.Date) {
	t.Helper()
	u, err := org.Open(t.Context(), h.db, org.Subtree("2030-01-01", h.units["P"].Path),
		org.Opening{Level: level, Kind: org.Territorial, Opened: day, Code: code, Type: "đơn vị", Name: code, Parent: &h.units[parent].ID})
	if err != nil {
		t.Fatal(err)
	}
	h.units[code] = u
}
