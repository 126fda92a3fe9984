package demo

import (
	"crypto/sha256"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun/schema"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

const today = Today

// launched returns the campaign of 2024 and its elements by code.
func launched(t *testing.T) (*movement.Campaign, map[string]*movement.Element) {
	t.Helper()
	c, err := movement.Parse("2024.yaml", movement.Launch2024)
	if err != nil {
		t.Fatal(err)
	}
	elements := map[string]*movement.Element{}
	for _, e := range c.Elements {
		elements[e.Code] = e
	}
	return c, elements
}

func TestPlant_HasTheShapeOfTheProvince(t *testing.T) {
	t.Parallel()
	want := map[string]int{
		"PROVINCE TERRITORIAL": 1, "DISTRICT TERRITORIAL": 15, "DISTRICT BLOCK": 2,
		"COMMUNE TERRITORIAL": 184, "COMMUNE AGENCY": 77, "BRANCH TERRITORIAL": 3000, "BRANCH AGENCY": 25,
	}
	for _, province := range []int{1, 2, 34} {
		got := map[string]int{}
		for _, u := range plant(province, 1).units {
			got[string(u.Level)+" "+string(u.Kind)]++
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("units of province %d (-want +got):\n%s", province, diff)
		}
	}
}

var codeForm = regexp.MustCompile(`^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$`)

func TestPlant_GivesEachUnitItsOwnCodeAndPlace(t *testing.T) {
	t.Parallel()
	byCode := map[string]*unit{}
	first := int64(1)
	for province := 1; province <= 34; province++ {
		tree := plant(province, first)
		for i, u := range tree.units {
			if u.ID != first+int64(i) {
				t.Fatalf("%s has id %d", u.Code, u.ID)
			}
			if byCode[u.Code] != nil || !codeForm.MatchString(u.Code) || u.Name == "" {
				t.Fatalf("a unit %q with the code %q", u.Title(), u.Code)
			}
			if u.parent != nil && u.Path != org.Path(fmt.Sprintf("%s.%d", u.parent.Path, u.ID)) {
				t.Fatalf("%s hangs at %s", u.Code, u.Path)
			}
			byCode[u.Code] = u
		}
		first += int64(len(tree.units))
	}
	var got []string
	for _, code := range []string{"66", "643", "B01", "24121", "24121-01", "24160-15", "643-K01", "B02-K07", "P02", "P34-D03", "P34-C017-01"} {
		u := byCode[code]
		if u == nil {
			t.Errorf("no unit %s", code)
			continue
		}
		above := ""
		if u.parent != nil {
			above = " below " + u.parent.Code
		}
		got = append(got, code+" "+u.Title()+above)
	}
	want := []string{
		"66 tỉnh Đắk Lắk", "643 thành phố Buôn Ma Thuột below 66", "B01 Khối các cơ quan tỉnh below 66",
		"24121 phường Tân Hòa below 643", "24121-01 Chi hội Tổ dân phố 1 below 24121", "24160-15 Chi hội Buôn E below 24160",
		"643-K01 Hội CCB Khối cơ quan cấp huyện (minh họa) below 643", "B02-K07 Hội CCB Doanh nghiệp số 7 (minh họa) below B02",
		"P02 tỉnh Minh họa 02", "P34-D03 huyện Minh họa 34-03 below P34", "P34-C017-01 Chi hội Thôn 1 below P34-C017",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("units (-want +got):\n%s", diff)
	}
}

// told is one act on a report, with what the report says since.
type told struct {
	month  movement.Month
	act    report.Act
	at     time.Time
	values report.Vector
}

func said(y report.UnitYear) (all []told) {
	for _, r := range y.Months {
		var values report.Vector
		for _, p := range r.Acts {
			if p.Values != nil {
				values = p.Values
			}
			all = append(all, told{r.Month, p.Act, p.At, values})
		}
	}
	return all
}

// notMore lists, pair by pair, which number can never be more than which.
const notMore = `members_studied members_total; party_members_total members_total; party_members_studied party_members_total;
	party_members_studied members_studied; members_with_deviation members_total; officers_total members_total;
	members_hcm_registered members_total; members_hcm_implemented members_hcm_registered;
	veteran_households members_total; cultural_families veteran_households; poor_households_baseline veteran_households;
	poor_households_current veteran_households; officers_trained officers_total;
	officers_hcm_registered officers_total; officers_hcm_implemented officers_hcm_registered;
	org_hcm_implemented org_hcm_registered; congress_on_plan congress_held; classes_attended classes_convened;
	attended_persons summoned_persons; children_with_funds CHILDREN; children_inspected CHILDREN; children_supervised CHILDREN;
	children_inspected_on_funds children_with_funds; members_flagged_inspected members_flagged;
	traffic_programme_implemented traffic_programme_signed; youth_programme_implemented youth_programme_signed;
	mediations_successful mediations_held; debt_overdue loans_outstanding; debt_frozen loans_outstanding`

// neverFewer lists the numbers that cannot fall within the year.
const neverFewer = `members_studied party_members_studied members_hcm_registered members_hcm_implemented officers_trained
	officers_hcm_registered officers_hcm_implemented org_has_plan org_hcm_registered org_hcm_implemented congress_held
	congress_on_plan children_inspected children_supervised children_inspected_on_funds products_completed works_completed
	business_models_effective rural_urban_works_effective traffic_models_effective members_with_deviation
	traffic_programme_signed traffic_programme_implemented youth_programme_signed youth_programme_implemented`

func TestFile_SaysNothingThatCannotBe(t *testing.T) {
	t.Parallel()
	c, elements := launched(t)
	var pairs [][]string
	for pair := range strings.SplitSeq(notMore, ";") {
		pairs = append(pairs, strings.Fields(pair))
	}
	growing := strings.Fields(neverFewer)
	spoken := map[string]bool{}
	for _, province := range []int{1, 2} {
		p := newPlan(plant(province, 1), alone, nil)
		for _, u := range p.tree.units {
			y := p.file(c, elements, u, today)
			for _, r := range said(y) {
				number := func(code string) (int64, bool) {
					if code == "CHILDREN" {
						return int64(len(u.children)), true
					}
					n := r.values.Said(elements[code])
					return n.V, n.Valid
				}
				for _, words := range pairs {
					less, ok := number(words[0])
					more, known := number(words[1])
					if ok && known && less > more {
						t.Fatalf("%s %s: %s %d is more than %s %d", u.Code, r.month, words[0], less, words[1], more)
					}
				}
				for _, e := range c.Elements {
					n := r.values.Said(e)
					if !n.Valid {
						continue
					}
					spoken[e.Code] = true
					if !e.OwedBy(u.Level, u.leaf()) || n.V < 0 || e.Nature == movement.State && n.V > 1 {
						t.Fatalf("%s %s says %s is %d", u.Code, r.month, e.Code, n.V)
					}
				}
			}
			for _, code := range growing {
				last := int64(0)
				for _, r := range y.Months {
					if n := r.Values().Said(elements[code]); n.Valid {
						if n.V < last {
							t.Fatalf("%s %s: %s falls from %d to %d", u.Code, r.Month, code, last, n.V)
						}
						last = n.V
					}
				}
			}
		}
	}
	for _, e := range c.Elements {
		if spoken[e.Code] == (strings.Contains(e.Code, "_rated_") || e.Counted != "") {
			t.Errorf("%s is said: %v; all but the year's ratings and what the service counts are", e.Code, spoken[e.Code])
		}
	}
}

// TestPlan_Members follows every association's members from month to month: those
// admitted, at most one moved in or gone in each branch.
func TestPlan_Members(t *testing.T) {
	t.Parallel()
	for _, province := range []int{1, 2} {
		p := newPlan(plant(province, 1), alone, nil)
		end := 0
		for _, b := range p.tree.only((*unit).base) {
			for m := range alone.months {
				change := 0
				for _, l := range leavesOf(b) {
					c := p.of(l)
					if c.members[m] < 5 || c.members[m] > 40 {
						t.Errorf("%s has %d members", l.Code, c.members[m])
					}
					if m > 0 {
						change += c.members[m] - c.members[m-1]
					}
					if m == alone.months-1 {
						end += c.members[m]
					}
				}
				admitted := p.of(b).admitted[m]
				if m > 0 && (change > admitted+len(leavesOf(b)) || change < admitted-len(leavesOf(b))) {
					t.Errorf("%s has %d members more in month %d, having admitted %d", b.Code, change, m+1, admitted)
				}
			}
		}
		if province == 1 && (end < 50_500 || end > 50_900) {
			t.Errorf("%d members at the end of October", end)
		}
	}
}

func TestFile_ComesInAsReportsDo(t *testing.T) {
	t.Parallel()
	c, elements := launched(t)
	p := newPlan(plant(1, 1), alone, nil)
	reports, late, revised, quiet, wholly, branches := 0, 0, 0, 0, 0, 0
	for _, u := range p.tree.units {
		y := p.file(c, elements, u, "2025-06-30")
		if u.Level == org.Branch {
			branches++
			if len(y.Months) < alone.months {
				quiet++
			}
			if len(y.Months) == 0 {
				wholly++
			}
		}
		for _, r := range y.Months {
			reports++
			if r.Acts[0].Act != report.Submit || r.State() != report.Approved && r.State() != report.Submitted {
				t.Errorf("%s %s came by %s and is %s", u.Code, r.Month, r.Acts[0].Act, r.State())
			}
			for i, p := range r.Acts {
				if i > 0 && !p.At.After(r.Acts[i-1].At) || (p.Act == report.Approve) != (p.Values == nil) {
					t.Errorf("%s %s was done %+v", u.Code, r.Month, r.Acts)
				}
			}
			corrected := len(r.Acts) > 1 && r.Acts[1].Act == report.Submit
			if corrected {
				revised++
			}
			if due := r.Month.Last().Time().AddDate(0, 0, c.DueDay+1); !corrected && r.Acts[0].At.After(due) {
				late++
			}
		}
		for _, r := range p.file(c, elements, u, "2024-07-03").Months {
			if last := r.Acts[len(r.Acts)-1]; last.At.After(endOf("2024-07-03")) || r.Month > "2024-06" {
				t.Errorf("on 2024-07-03 %s has done %s to %s at %s", u.Code, last.Act, r.Month, last.At)
			}
		}
	}
	for _, share := range []struct {
		name                string
		n, of, lowest, most int // in thousandths
	}{
		{"late reports", late, reports, 50, 70},
		{"corrected reports", revised, reports, 22, 35},
		{"branches that miss reports", quiet, branches, 15, 28},
		{"branches that say nothing", wholly, branches, 1, 6},
	} {
		if n := share.n * 1000 / share.of; n < share.lowest || n > share.most {
			t.Errorf("%s: %d of %d", share.name, share.n, share.of)
		}
	}
}

func TestFile_TellsTheSameStoryAgain(t *testing.T) {
	t.Parallel()
	c, elements := launched(t)
	const want = "83f4172d7acd3a7d"
	for range 2 {
		p := newPlan(plant(1, 1), alone, nil)
		h := sha256.New()
		for _, u := range p.tree.units {
			_, _ = fmt.Fprintln(h, u.ID, u.Code, u.Title(), u.Path)
			for _, r := range said(p.file(c, elements, u, today)) {
				values, err := r.values.AppendQuery(schema.QueryGen{}, nil)
				if err != nil {
					t.Fatal(err)
				}
				_, _ = fmt.Fprintf(h, "%s %s %s %s\n", r.month, r.act, r.at, values)
			}
		}
		if got := fmt.Sprintf("%x", h.Sum(nil)[:8]); got != want {
			t.Errorf("the story is %s, was %s; the same program tells the same one", got, want)
		}
	}
}

func TestAllot_DividesExactly(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name          string
		total         int
		weights, most []int
		want          []int
	}{
		{"in proportion", 10, []int{1, 1, 3}, []int{9, 9, 9}, []int{2, 2, 6}},
		{"what is left to the largest remainders", 10, []int{1, 1, 1}, []int{9, 9, 9}, []int{4, 3, 3}},
		{"none above its most", 10, []int{1, 1, 8}, []int{9, 9, 4}, []int{3, 3, 4}},
		{"nothing without weight", 4, []int{0, 1}, []int{9, 9}, []int{0, 4}},
		{"as much as there is room for", 9, []int{1, 1}, []int{2, 3}, []int{2, 3}},
	} {
		if diff := cmp.Diff(tt.want, allot(tt.total, tt.weights, tt.most)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}
