package report_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/report"
	"thidua/internal/testdb"
)

// checked is a campaign with a check of every rule.
const checked = `campaign: {year: 2024, name: thử, name_en: trial, theme: "", issuer: "", source: "", due_day: 5}
populations: [{code: P, name: tỉnh, name_en: province, levels: [PROVINCE]}]
elements:
  - {code: members, position: 1, name: Hội viên, name_en: Members, measure: PERSON, nature: STOCK, most: 1000, reported_by: [LEAF, COMMUNE]}
  - {code: studied, position: 2, name: Đã học, name_en: Studied, measure: PERSON, nature: STOCK, most: 1000, reported_by: [LEAF, COMMUNE]}
  - {code: admitted, position: 3, name: Kết nạp, name_en: Admitted, measure: PERSON, nature: FLOW, most: 1000, reported_by: [LEAF]}
  - {code: left, position: 4, name: Ra khỏi, name_en: Left, measure: PERSON, nature: FLOW, most: 1000, reported_by: [LEAF]}
  - {code: flagged, position: 5, name: Vụ, name_en: Cases, measure: ITEM, nature: FLOW, most: 1000, reported_by: [LEAF]}
  - {code: solved, position: 6, name: Xong, name_en: Solved, measure: ITEM, nature: FLOW, most: 1000, reported_by: [LEAF]}
  - {code: inspected, position: 7, name: Kiểm tra, name_en: Inspected, measure: UNIT, nature: STOCK, most: 1000, reported_by: [COMMUNE]}
  - {code: good, position: 8, name: Tốt, name_en: Good, measure: UNIT, nature: STATE, most: 1, reported_by: [LEAF, COMMUNE]}
  - {code: bad, position: 9, name: Kém, name_en: Bad, measure: UNIT, nature: STATE, most: 1, reported_by: [LEAF, COMMUNE]}
  - {code: fund, position: 10, name: Quỹ, name_en: Fund, measure: VND, nature: FLOW, most: 1000000, reported_by: [LEAF]}
checks:
  - {rule: NOT_MORE, of: studied, than: members}
  - {rule: NOT_MORE, of: solved, than: flagged}
  - {rule: NOT_MORE, of: inspected, than: children}
  - {rule: NOT_MORE, of: good + bad, than: 1}
  - {rule: BALANCE, of: members, than: admitted - left}
  - {rule: BALANCE, of: studied, than: admitted}
  - {rule: JUMP, of: studied, percent: 20, least: 5}
  - {rule: JUMP, of: fund, percent: 100, least: 50}
  - {rule: SIBLINGS, of: fund, than: members, times: 5}
indicators:
  - {code: "1", name: hội viên, name_en: members, kind: TOTAL, formula: members + studied}
  - {code: "7", name: đến và đi, name_en: came and left, kind: TOTAL, formula: admitted + left}
  - {code: "8", name: vụ, name_en: cases, kind: TOTAL, formula: flagged + solved}
  - {code: "9", name: kiểm tra, name_en: inspected, kind: TOTAL, formula: inspected}
  - {code: "10", name: tốt kém, name_en: good or bad, kind: TOTAL, formula: good + bad}
  - {code: "11", name: thu, name_en: fund, kind: TOTAL, formula: fund}
`

// village is a commune with seven branches, of which the last has been closed since August.
type village struct {
	t        *testing.T
	db       *postgres.DB
	campaign *movement.Campaign
	scope    org.Scope
	units    map[string]int64
}

func build(t *testing.T) *village {
	t.Helper()
	return buildFrom(t, checked)
}

func buildFrom(t *testing.T, text string) *village {
	t.Helper()
	v := &village{t: t, db: testdb.New(t), units: map[string]int64{}}
	if _, err := movement.Import(t.Context(), v.db.DB, "checked.yaml", []byte(text), false); err != nil {
		t.Fatal(err)
	}
	var err error
	if v.campaign, err = movement.Load(t.Context(), v.db, 2024); err != nil {
		t.Fatal(err)
	}
	const today = "2024-11-10"
	commune, err := org.Open(t.Context(), v.db, org.NewScope(today), org.Opening{Level: org.Commune, Kind: org.Territorial, Opened: "2023-01-01", Code: "C", Name: "C"})
	if err != nil {
		t.Fatal(err)
	}
	v.units["C"], v.scope = commune.ID, org.Subtree(today, commune.Path)
	for i := range 7 {
		code := fmt.Sprintf("B%d", i+1)
		u, err := org.Open(t.Context(), v.db, v.scope, org.Opening{Level: org.Branch, Kind: org.Territorial, Opened: "2023-01-01", Code: code, Name: code, Parent: &commune.ID})
		if err != nil {
			t.Fatal(err)
		}
		v.units[code] = u.ID
	}
	return v
}

// submit hands up "members 10, studied 8"; it returns the report and why it was refused.
func (v *village) submit(unit string, month movement.Month, said, comment string) (*report.Report, error) {
	v.t.Helper()
	values := map[string]int64{}
	for pair := range strings.SplitSeq(said, ", ") {
		var code string
		var n int64
		if _, err := fmt.Sscanf(pair, "%s %d", &code, &n); err != nil {
			v.t.Fatal(err)
		}
		values[code] = n
	}
	return report.Do(v.t.Context(), v.db, v.scope, v.campaign, nil, report.Command{
		Act: report.Submit, Unit: v.units[unit], Month: month, Values: values, At: time.Date(2024, 11, 1, 0, 0, 0, 0, time.UTC), Comment: comment,
	})
}

// found writes findings as "NOT_MORE studied 11 > 10!", a mark for those that block.
func found(findings []report.Finding) string {
	words := []string{}
	for _, f := range findings {
		word := fmt.Sprintf("%s %s %d", f.Rule, f.Code, f.Value)
		if f.Against != nil {
			word += fmt.Sprintf(" / %d", *f.Against)
		}
		if f.Blocks {
			word += "!"
		}
		words = append(words, word)
	}
	return strings.Join(words, ", ")
}

func TestDo_HoldsWhatIsSaidAgainstTheChecks(t *testing.T) {
	t.Parallel()
	v := build(t)
	for _, step := range []struct { // in this order
		name, unit string
		month      movement.Month
		said, want string
	}{
		{"as many as there are", "B1", "2024-01", "members 10, studied 10", ""},
		{"more than there are", "B1", "2024-02", "members 10, studied 11, admitted 1, left 1", "NOT_MORE studied 11 / 10!"},
		{"more than there last were", "B1", "2024-02", "studied 12", "NOT_MORE studied 12 / 10!"},
		{"nothing is known to hold it against", "B2", "2024-02", "studied 12", ""},
		{"whoever comes and goes is counted", "B1", "2024-02", "members 12, admitted 3, left 1", ""},
		{"more than have come", "B1", "2024-03", "members 15, admitted 1, left 0", "BALANCE members 15 / 13"},
		{"fewer than have gone", "B1", "2024-03", "members 9, admitted 0, left 1", "NOT_MORE studied 10 / 9!, BALANCE members 9 / 11"},
		{"over months that say nothing of it", "B1", "2024-03", "admitted 2, left 1", ""},
		{"as many as came in both", "B1", "2024-04", "members 13, admitted 0, left 0", ""},
		{"of those that leave nothing is counted", "B1", "2024-04", "members 13, studied 9, admitted 0, left 0", ""},
		{"more than came", "B1", "2024-05", "members 13, studied 11, admitted 0, left 0", "BALANCE studied 11 / 9"},
		{"solved before it was flagged", "B1", "2024-06", "flagged 1, solved 2", "NOT_MORE solved 2 / 1!"},
		{"flagged", "B1", "2024-06", "flagged 3, solved 1", ""},
		{"solved in a later month", "B1", "2024-07", "flagged 0, solved 2", ""},
		{"solved more than were ever flagged", "B1", "2024-08", "flagged 0, solved 1", "NOT_MORE solved 4 / 3!"},
		{"all below", "C", "2024-06", "inspected 7", ""},
		{"more than all below", "C", "2024-07", "inspected 8", "NOT_MORE inspected 8 / 7!"},
		{"in one class", "C", "2024-07", "good 1, bad 0", ""},
		{"in two classes", "C", "2024-08", "good 1, bad 1", "NOT_MORE good 2 / 1!"},
		{"a stock that leaps", "C", "2024-08", "studied 100", ""},
		{"up", "C", "2024-09", "studied 126", "JUMP studied 126 / 100"},
		{"down", "C", "2024-09", "studied 79", "JUMP studied 79 / 100"},
		{"as far as is usual", "C", "2024-09", "studied 120", ""},
		{"a flow", "B2", "2024-06", "fund 100", ""},
		{"a flow that leaps, but is known from one month only", "B2", "2024-07", "fund 10", ""},
		{"from two months only", "B2", "2024-08", "fund 120", ""},
		{"twice the highest", "B2", "2024-09", "fund 240", ""},
		{"more than that", "B2", "2024-10", "fund 500", "JUMP fund 500 / 240"},
		{"less than ever", "B2", "2024-10", "fund 1", ""},
	} {
		r, err := v.submit(step.unit, step.month, step.said, "")
		got := ""
		var refused *report.FindingsError
		switch {
		case errors.As(err, &refused):
			got = found(refused.Findings)
		case err != nil:
			got = err.Error()
		default:
			got = found(r.Warnings)
		}
		if got != step.want {
			t.Errorf("%s (%s %s %s): %q, want %q", step.name, step.unit, step.month, step.said, got, step.want)
		}
	}
}

// TestDo_FarFromThoseBeside: once five beside have reported, a number that is far from theirs
// is warned of, which way but never from what.
func TestDo_FarFromThoseBeside(t *testing.T) {
	t.Parallel()
	v := build(t)
	submit := func(unit, said string) string {
		t.Helper()
		_, err := v.submit(unit, "2024-06", said, "")
		var refused *report.FindingsError
		if err != nil && !errors.As(err, &refused) {
			t.Fatal(err)
		}
		if refused == nil {
			return ""
		}
		return refused.Findings[0].En + "; " + refused.Findings[0].Vi + "; " + found(refused.Findings)
	}
	const far = "Fund is 3,201, far more than at the units beside; Quỹ là 3.201, nhiều hơn hẳn so với các đơn vị cùng cấp bên cạnh; SIBLINGS fund 3201"
	for i := 2; i <= 6; i++ { // 10 a member
		if got := submit(fmt.Sprintf("B%d", i), fmt.Sprintf("members %d, fund %d", 10*i, 100*i)); got != "" {
			t.Fatal(got)
		}
		want := ""
		if i == 6 {
			want = far
		}
		if got := submit("B1", "members 40, fund 3201"); got != want {
			t.Errorf("with %d units beside, its own report apart: %q, want %q", i-1, got, want)
		}
		if i == 6 {
			break
		}
		if _, err := report.Do(t.Context(), v.db, v.scope, v.campaign, nil, report.Command{Act: report.Withdraw, Unit: v.units["B1"], Month: "2024-06", At: time.Now()}); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct{ name, said, want string }{
		{"far more", "members 40, fund 3201", far},
		{"far less", "members 40, fund 63", "Fund is 63, far less than at the units beside; Quỹ là 63, ít hơn hẳn so với các đơn vị cùng cấp bên cạnh; SIBLINGS fund 63"},
		{"as much as five times the upper power of two", "members 40, fund 3200", ""},
		{"as little as the fifth of the lower one", "members 40, fund 64", ""},
		{"where it is too small to tell", "members 0, fund 0", ""},
	} {
		if got := submit("B1", tt.said); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestDo_TryingTellsNothingOfTheNeighbours: neighbours whose numbers lie between the same
// powers of two cannot be told apart by what is found in whatever a unit says.
func TestDo_TryingTellsNothingOfTheNeighbours(t *testing.T) {
	t.Parallel()
	said := func(each int) (all []string) {
		v := build(t)
		for i := 2; i <= 6; i++ {
			if _, err := v.submit(fmt.Sprintf("B%d", i), "2024-06", fmt.Sprintf("members 10, fund %d", each), ""); err != nil {
				t.Fatal(err)
			}
		}
		for n := range 100 { // powers of 1.1: closer than any neighbour could be told apart
			r, err := report.Do(t.Context(), v.db, v.scope, v.campaign, nil, report.Command{
				Act: report.Save, Unit: v.units["B1"], Month: "2024-06", At: time.Now(),
				Values: map[string]int64{"members": 10, "fund": int64(math.Pow(1.1, float64(n)))},
			})
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, found(r.Warnings))
		}
		return all
	}
	first := said(83)
	if !slices.Contains(first, "SIBLINGS fund 1") || !slices.Contains(first, "") || first[99] == "" {
		t.Errorf("nothing is far, or everything: %v", first)
	}
	for _, each := range []int{157, 80} { // 80 is a power of two a member
		if diff := cmp.Diff(first, said(each)); diff != "" {
			t.Errorf("what is found tells the neighbours' 83 from %d:\n%s", each, diff)
		}
	}
}

// TestDo_WarnedAsksForAWord: what is unusual is taken with a word on it, what cannot be is not.
func TestDo_WarnedAsksForAWord(t *testing.T) {
	t.Parallel()
	v := build(t)
	if _, err := v.submit("B1", "2024-01", "members 10", ""); err != nil {
		t.Fatal(err)
	}
	if _, err := v.submit("B1", "2024-02", "members 20, admitted 0, left 0", ""); fault.KindOf(err) != fault.Invalid || !strings.Contains(err.Error(), "say in the comment why") {
		t.Errorf("without a word: %v", err)
	}
	r, err := v.submit("B1", "2024-02", "members 20, admitted 0, left 0", "sáp nhập chi hội 5")
	if err != nil || found(r.Warnings) != "BALANCE members 20 / 10" || r.State != report.Submitted {
		t.Errorf("with a word: %+v, %v", r, err)
	}
	again, err := v.submit("B1", "2024-02", "members 20, admitted 0, left 0", "")
	if err != nil || again.Revision != r.Revision {
		t.Errorf("sent again: %+v, %v", again, err)
	}
	if _, err := v.submit("B1", "2024-02", "members 20, studied 21", "biết rồi"); fault.KindOf(err) != fault.Invalid {
		t.Errorf("what cannot be, with a word: %v", err)
	}
	draft, err := report.Do(t.Context(), v.db, v.scope, v.campaign, nil, report.Command{
		Act: report.Save, Unit: v.units["B1"], Month: "2024-03", At: time.Now(), Values: map[string]int64{"members": 5, "studied": 6},
	})
	if err != nil || found(draft.Warnings) != "NOT_MORE studied 6 / 5!" || draft.State != report.Draft {
		t.Errorf("a draft is told and kept: %+v, %v", draft, err)
	}
	stands, err := report.Check(t.Context(), v.db, v.campaign, nil, []*report.Report{draft}, v.scope.Day())
	if err != nil || found(stands[draft]) != found(draft.Warnings) {
		t.Errorf("looked at again: %v, %v", stands, err)
	}
}

// TestDoAll_AllOrNone: one that is refused keeps all others back, and each is told why.
func TestDoAll_AllOrNone(t *testing.T) {
	t.Parallel()
	v := build(t)
	command := func(unit string, members, studied int64) report.Command {
		return report.Command{
			Act: report.Submit, Unit: v.units[unit], Month: "2024-06", At: time.Now(), Values: map[string]int64{"members": members, "studied": studied},
		}
	}
	_, err := report.DoAll(t.Context(), v.db, v.scope, v.campaign, nil, []report.Command{command("B1", 9, 8), command("B2", 9, 10), command("B3", 9, 9), command("B4", -1, 0)})
	refusals, ok := errors.AsType[report.RefusalsError](err)
	if !ok || len(refusals) != 2 || refusals[0].Command != 1 || refusals[1].Command != 3 {
		t.Fatalf("%v, want two refusals", err)
	}
	var kept int
	if err := v.db.NewRaw("SELECT (SELECT count(*) FROM report) + (SELECT count(*) FROM revision)").Scan(t.Context(), &kept); err != nil || kept != 0 {
		t.Errorf("%d rows are kept (%v)", kept, err)
	}
	if _, err := report.DoAll(t.Context(), v.db, v.scope, v.campaign, nil, []report.Command{command("B1", 9, 8), command("B1", 9, 9)}); fault.KindOf(err) != fault.Invalid {
		t.Errorf("one unit twice: %v", err)
	}
	done, err := report.DoAll(t.Context(), v.db, v.scope, v.campaign, nil, []report.Command{command("B2", 9, 8), command("B1", 9, 9)})
	if err != nil || done[0].UnitID != v.units["B2"] || done[1].UnitID != v.units["B1"] {
		t.Errorf("%v, %v", done, err)
	}
}
