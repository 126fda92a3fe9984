package demo

import (
	"strings"
	"testing"

	"thidua/internal/org"
	"thidua/internal/register"
)

// TestClerk_TellsWhatWasReported holds the demo's registers against its reports: nearly all agree, and of each
// kind of difference that a look around should find there is one.
func TestClerk_TellsWhatWasReported(t *testing.T) {
	t.Parallel()
	db, ctx := loaded(t, false), t.Context()
	c, elements := launched(t)
	p := newPlan(plant(1, 1), alone, nil)
	var asked []register.Asked
	for _, u := range p.tree.units {
		for m := range alone.months {
			if u.Level != org.Branch || m == alone.months-1 {
				asked = append(asked, register.Asked{Unit: u.ID, Month: month(alone.year, m)})
			}
		}
	}
	sums, err := register.Sums(ctx, db, c, asked, today)
	if err != nil {
		t.Fatal(err)
	}
	agree, differ := map[string]int{}, map[string]int{}
	for _, u := range p.tree.units {
		said := p.speak(elements, u).said
		for m := range alone.months {
			for _, n := range sums[register.Asked{Unit: u.ID, Month: month(alone.year, m)}] {
				switch v := said[m].Said(elements[n.Count.Element.Code]); {
				case !v.Valid:
				case v.V == n.Value:
					agree[n.Count.Element.Code]++
				default:
					differ[n.Count.Element.Code]++
				}
			}
		}
	}
	all, wrong := 0, 0
	for code, n := range agree {
		all, wrong = all+n, wrong+differ[code]
	}
	t.Logf("%d numbers agree with the registers: %v; %d differ: %v", all, agree, wrong, differ)
	if all < 5_000 || wrong == 0 || wrong > all/100 {
		t.Errorf("%d numbers agree and %d differ; want most to agree, and some not to", all, wrong)
	}
	for _, code := range strings.Fields("houses_built cows_given news_published congress_held members_admitted") {
		if differ[code] == 0 {
			t.Errorf("%s differs nowhere: %v", code, differ)
		}
	}
	for _, r := range c.Registers { // whatever is counted is counted somewhere, but for the ratings of a year that is not over
		for _, n := range r.Counts {
			if r.Code != "ratings" && agree[n.Element.Code] == 0 {
				t.Errorf("%s agrees nowhere with %s", n.Element.Code, r.Code)
			}
		}
	}
}

// TestClerk_ShowsWhatIsToBeDone holds what the showcase's accounts find to be done on the demo's day.
func TestClerk_ShowsWhatIsToBeDone(t *testing.T) {
	t.Parallel()
	db := loaded(t, false)
	for query, least := range map[string]int{
		"SELECT count(*) FROM entry WHERE due < '2024-11-10' AND done IS NULL AND state <> 'VOID'":                                                                             20,
		"SELECT count(*) FROM entry WHERE due < '2024-11-10' AND done IS NULL AND register = 'inspections' AND subject_id = (SELECT unit_id FROM naming WHERE code = '643')":   1,
		"SELECT count(*) FROM entry WHERE due < '2024-11-10' AND done IS NULL AND register = 'inspections' AND subject_id = (SELECT unit_id FROM naming WHERE code = '24118')": 1,
		"SELECT count(*) FROM entry WHERE done > due AND register = 'inspections'":                                                                                             10,
		"SELECT count(*) FROM entry WHERE state = 'NOTED' AND register IN ('news', 'congresses', 'achievements')":                                                              5,
		"SELECT count(*) FROM entry WHERE state = 'VOID'":                                                                                                                      5,
		"SELECT count(*) FROM entry WHERE register = 'assistance' AND values @> '{\"kind\": \"HOUSE\", \"value\": 39999999}'":                                                  1,
		"SELECT count(*) FROM entry WHERE register = 'directives'":                                                                                                             20,
		"SELECT count(*) FROM entry WHERE register = 'directives_received' AND follows_id IS NOT NULL":                                                                         200,
		"SELECT count(*) FROM nothing": 500,
		"SELECT count(*) FROM entry_file WHERE convert_from(substring(content FROM 1 FOR 5), 'LATIN1') = '%PDF-'": 5,
		"SELECT count(*) FROM entry_revision WHERE revision > 1":                                                  300,
	} {
		if got := number(t, db, query); got < least {
			t.Errorf("%s: %d, want %d or more", query, got, least)
		}
	}
	for _, wrong := range []string{
		"SELECT count(*) FROM entry WHERE jsonb_exists_any(values, ARRAY['member', 'household', 'person'])", // names stand apart
		"SELECT count(*) FROM entry WHERE day > '2024-11-10' OR at > '2024-11-11'",
		"SELECT count(*) FROM entry AS e JOIN nothing AS n ON n.unit_id = e.unit_id AND n.register = e.register AND n.quarter = date_trunc('quarter', e.day)",
		"SELECT count(*) FROM entry AS e WHERE (SELECT count(*) FROM entry_revision AS r WHERE r.entry_id = e.id) <> e.revision",
	} {
		if got := number(t, db, wrong); got != 0 {
			t.Errorf("%s: %d", wrong, got)
		}
	}
}
