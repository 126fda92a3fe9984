package movement_test

import (
	"fmt"
	"strings"
	"testing"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

// TestCampaign_AdHoc: an indicator of one question is checked as the catalogue's are, and says what its
// value is measured in.
func TestCampaign_AdHoc(t *testing.T) {
	t.Parallel()
	c, err := movement.Parse("2024.yaml", movement.Launch2024)
	if err != nil {
		t.Fatal(err)
	}
	three, text := 3, func(s string) *string { return &s }
	for _, tt := range []struct {
		name, formula string
		decimals      *int
		measure       *string
		want          string
	}{
		{"a sum", "members_total", nil, nil, "TOTAL 0 người"},
		{"a difference", "poor_households_baseline - poor_households_current", nil, nil, "TOTAL 0 hộ"},
		{"a share", "100 * members_studied / members_total", nil, nil, "RATIO 2 %"},
		{"a quotient of one thing", "members_studied / members_total", nil, nil, "RATIO 2 "},
		{"so much a head", "comradeship_fund_contributions / members_total", nil, nil, "RATIO 2 đồng/người"},
		{"so many on so many heads", "1000 * news_published / members_total", &three, nil, "RATIO 3 lượt/1000 người"},
		{"so many to a thousand of themselves", "1000 * members_flagged / members_total", nil, nil, "RATIO 2 người/1000 người"},
		{"a share of units", "100 * org_has_plan / units(ALL_ORGS)", nil, nil, "RATIO 2 %"},
		{"of the units below", "100 * children_inspected / children", nil, nil, "RATIO 2 %"},
		{"a share of a number", "100 * news_published / 500", nil, nil, "RATIO 2 %"},
		{"so many times a number", "members_total / 12", nil, nil, "RATIO 2 người"},
		{"measured as one says", "comradeship_fund_contributions + internal_fund_contributions", nil, text("đ"), "TOTAL 0 đ"},
		{"one thing made into another", "40000000 * houses_built + other_support_value", nil, text("đồng"), "TOTAL 0 đồng"},

		{"a sum of shares", "1.1 + 1.2", nil, nil, "formula of x: 1.1 is an indicator: shares can be neither added nor averaged"},
		{"stocks and flows", "loans_outstanding + comradeship_fund_contributions", nil, nil, "formula of x: loans_outstanding is a STOCK and comradeship_fund_contributions a FLOW; what happens within months is not added to what stands at their end"},
		{"stocks and flows in a divisor", "members_total / (members_total + members_admitted)", nil, nil, "members_total is a STOCK and members_admitted a FLOW"},
		{"persons and money", "members_admitted - comradeship_fund_contributions", nil, nil, "formula of x: members_admitted counts PERSON and comradeship_fund_contributions counts VND"},
		{"one made into another that it is not said to be", "40000000 * houses_built + other_support_value", nil, nil, "it multiplies and divides by nothing"},
		{"a multiple", "100 * members_studied", nil, nil, "formula of x: it multiplies and divides by nothing; write / and what it is a share of"},
		{"a share of another thing in percent", "100 * members_studied / veteran_households", nil, text("%"), "a percentage sets alike against alike, and not PERSON against HOUSEHOLD"},
		{"a sum in percent", "members_studied", nil, text("%"), "a percentage is a sum divided by a sum"},
		{"a share of one in percent", "members_studied / members_total", nil, text("%"), "a percentage is written with 100 *"},
		{"nothing", "", nil, nil, "formula of x: the code of an element is missing before the end"},
	} {
		got := ""
		i, err := c.AdHoc("x", tt.formula, tt.decimals, tt.measure)
		if err == nil {
			got = fmt.Sprintf("%s %d %s", i.Kind, i.Decimals, i.Unit)
		} else if got = err.Error(); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%s: %s %v", tt.name, fault.KindOf(err), err)
		}
		if got != tt.want && (err == nil || !strings.Contains(got, tt.want)) {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	if _, err := c.AdHoc("4.1", "members_total", nil, nil); err == nil || err.Error() != "4.1 is an indicator of 2024 already; call this one otherwise" {
		t.Errorf("one that is called as another: %v", err)
	}
}

// TestParse_RefusesWhatDoesNotAddUp: the catalogue's own formulas are held to the same.
func TestParse_RefusesWhatDoesNotAddUp(t *testing.T) {
	t.Parallel()
	file := string(movement.Launch2024)
	for _, tt := range []struct{ name, from, to, want string }{
		{"a stock and a flow", `formula: "members_admitted"`, `formula: "members_admitted + members_total"`, "members_admitted is a FLOW and members_total a STOCK"},
		{"persons in percent of households", `100 * members_studied / members_total"`, `100 * members_studied / veteran_households"`, "a percentage sets alike against alike"},
	} {
		_, err := movement.Parse("f.yaml", []byte(strings.Replace(file, tt.from, tt.to, 1)))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
		}
	}
}

// TestPeriod_Words: no two periods of a year are called alike, in either language.
func TestPeriod_Words(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ period, en, vi string }{
		{"2024", "2024", "Năm 2024"},
		{"2024-H1", "First half of 2024", "6 tháng đầu năm 2024"},
		{"2024-H2", "Second half of 2024", "6 tháng cuối năm 2024"},
		{"2024-Q4", "Q4 2024", "Quý IV/2024"},
		{"2024-10", "Oct 2024", "Tháng 10/2024"},
		{"2024-9M", "Jan–Sep 2024", "Lũy kế 9 tháng/2024"},
	} {
		p, err := movement.ParsePeriod(tt.period)
		if err != nil || p.Words(fault.English) != tt.en || p.Words(fault.Vietnamese) != tt.vi {
			t.Errorf("%s is called %q and %q (%v)", tt.period, p.Words(fault.English), p.Words(fault.Vietnamese), err)
		}
	}
	if p := movement.MonthsPeriod(2024, 2, 4); p.Words(fault.English) != "Feb–Apr 2024" || p.Words(fault.Vietnamese) != "Tháng 2–4/2024" {
		t.Errorf("some months are called %q and %q", p.Words(fault.English), p.Words(fault.Vietnamese))
	}
	called := map[string]string{}
	texts := []string{"2024", "2024-H1", "2024-H2", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"}
	for m := 1; m <= 12; m++ {
		texts = append(texts, fmt.Sprintf("2024-%02d", m))
		if m < 12 {
			texts = append(texts, fmt.Sprintf("2024-%dM", m))
		}
	}
	for _, text := range texts {
		p, err := movement.ParsePeriod(text)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range []fault.Language{fault.English, fault.Vietnamese} {
			if other := called[p.Words(l)]; other != "" && other != text {
				t.Errorf("%s and %s are both called %s", other, text, p.Words(l))
			}
			called[p.Words(l)] = text
		}
	}
}

// TestToDate: the year so far is held against the year's targets, in January and March too.
func TestToDate(t *testing.T) {
	t.Parallel()
	for month := 1; month <= 12; month++ {
		p := movement.ToDate(2024, month)
		again, err := movement.ParsePeriod(p.String())
		if err != nil || again != p || !p.CountsToYear() || p.First() != "2024-01-01" || p.Last() != movement.Month(fmt.Sprintf("2024-%02d", month)).Last() {
			t.Errorf("the year up to month %d is %s, read as %s (%v)", month, p, again, err)
		}
	}
	for _, tt := range []struct {
		one, other string
		overlap    bool
	}{
		{"2024", "2024-10", true}, {"2024-Q1", "2024-3M", true}, {"2024-Q1", "2024-Q2", false}, {"2024-03", "2024-04", false}, {"2023", "2024", false},
	} {
		a, _ := movement.ParsePeriod(tt.one)
		b, _ := movement.ParsePeriod(tt.other)
		if a.Overlaps(b) != tt.overlap || b.Overlaps(a) != tt.overlap {
			t.Errorf("%s and %s have months in common: %t", a, b, !tt.overlap)
		}
	}
}
