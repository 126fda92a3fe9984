package figure_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// paper is a report by the plain rules: nothing of it is taken from the product.
type paper struct {
	state    report.State // empty: there is none
	revision int
	said     map[string]int64
	by       int64 // who submitted it last
	acts     []string
}

func (p *paper) counts(approvedOnly bool) bool {
	return p.state == report.Approved || p.state == report.Submitted && !approvedOnly
}

// does does an act by the plain rules and tells which fault it comes to, if any.
func (p *paper) does(act report.Act, values map[string]int64, by int64, expected *int, comment string) fault.Kind {
	same := values == nil || p.said != nil && cmp.Equal(values, p.said)
	settled := map[report.Act]bool{
		report.Save: values != nil && (p.state == report.Draft || p.state == report.Returned), report.Submit: p.counts(false),
		report.Withdraw: p.state == report.Draft, report.Approve: p.state == report.Approved,
		report.Return: p.state == report.Returned, report.Reopen: p.state == report.Returned,
	}
	if p.revision > 0 && same && settled[act] {
		return ""
	}
	if expected != nil && *expected != p.revision {
		return fault.Conflict
	}
	if p.revision == 0 && values == nil {
		return fault.NotFound
	}
	from, to := map[report.Act][]report.State{
		report.Save: {"", report.Draft, report.Returned}, report.Submit: {"", report.Draft, report.Returned, report.Submitted},
		report.Withdraw: {report.Submitted}, report.Approve: {report.Submitted}, report.Return: {report.Submitted}, report.Reopen: {report.Approved},
	}[act], map[report.Act]report.State{
		report.Save: report.Draft, report.Submit: report.Submitted, report.Withdraw: report.Draft, report.Approve: report.Approved,
		report.Return: report.Returned, report.Reopen: report.Returned,
	}[act]
	switch {
	case !slices.Contains(from, p.state):
		return fault.Conflict
	case (act == report.Return || act == report.Reopen) && comment == "":
		return fault.Invalid
	case (act == report.Approve || act == report.Return) && by == p.by:
		return fault.Forbidden
	}
	if act == report.Save && p.state == report.Returned {
		to = report.Returned
	}
	p.state, p.revision = to, p.revision+1
	if values != nil {
		p.said = values
	}
	if act == report.Submit {
		p.by = by
	}
	p.acts = append(p.acts, fmt.Sprintf("%s %s %d %s", act, to, by, comment))
	return ""
}

// approver returns who stood directly above a unit in a month that has ended or runs today, or
// what that went into; of a root, itself.
func (w *world) approver(u *thing, m movement.Month) *thing {
	up := u.parentOn(min(m.Last(), w.today))
	if up == nil {
		return u
	}
	for up != nil && (!up.openOn(w.today) || up.liesIn(u, w.today)) {
		up = up.parentOn(w.today)
	}
	return up
}

// path returns where a unit hangs today.
func (w *world) path(u *thing) org.Path {
	path := org.Path(fmt.Sprint(u.unit.ID))
	for u = u.parentOn(w.today); u != nil; u = u.parentOn(w.today) {
		path = org.Path(fmt.Sprintf("%d.%s", u.unit.ID, path))
	}
	return path
}

type paperKey struct {
	unit  int
	month movement.Month
}

// TestReports_LiveByThePlainRules does random things to random reports by random people,
// and holds after each states, revisions and figures against a plain model, and in the end
// what was known at every moment against what was answered then.
func TestReports_LiveByThePlainRules(t *testing.T) {
	t.Parallel()
	months := []movement.Month{"2024-02", "2024-05"}
	done, refused := map[report.Act]int{}, 0
	tried, granted := 0, 0 // what a leader did from above, and to what goes up to them
	inWorlds(t, func(rt *rapid.T, tx bun.IDB, c *movement.Campaign, w *world) {
		for _, table := range []bun.Safe{"revision", "report"} {
			if _, err := tx.NewRaw("DELETE FROM ?", table).Exec(rt.Context()); err != nil {
				rt.Fatal(err)
			}
		}
		w.today = "2024-06-10"
		var people []int64
		if err := tx.NewRaw("INSERT INTO account (name) VALUES ('an'), ('binh'), ('chi') RETURNING id").Scan(rt.Context(), &people); err != nil {
			rt.Fatal(err)
		}
		var open []int
		for i, u := range w.units {
			if u.opened <= "2024-01-01" && u.closed == "" {
				open = append(open, i)
			}
			u.said = map[movement.Month]map[string]int64{}
		}
		open = open[max(0, len(open)-2):] // so that much happens to few
		papers := map[paperKey]*paper{}
		now := time.Date(2024, 6, 10, 1, 0, 0, 0, time.UTC)
		type answered struct {
			at   time.Time
			says []string
		}
		var answers []answered
		answer := func(known figure.Known) (says []string) {
			all := figures(rt, tx, w.whole(), c, figure.Ask{Units: w.known(), Indicators: c.Indicators, Period: movement.YearPeriod(2024), Tree: figure.AsReported, Known: known})
			for _, u := range w.known() {
				for _, f := range all[u.ID] {
					says = append(says, fmt.Sprintf("%s %s: %+v", u.Code, f.Indicator.Code, written(f)))
				}
			}
			return says
		}
		sums := func() {
			for _, approvedOnly := range []bool{false, true} {
				for _, u := range w.units {
					clear(u.said)
				}
				for k, p := range papers {
					if p.counts(approvedOnly) {
						w.units[k.unit].said[k.month] = p.said
					}
				}
				all := figures(rt, tx, w.whole(), c, figure.Ask{Units: w.known(), Indicators: c.Indicators[:2], Period: movement.YearPeriod(2024), Tree: figure.AsReported, Known: figure.Known{ApprovedOnly: approvedOnly}})
				for _, u := range w.units {
					for i, e := range c.Elements[:2] {
						if u.opened > w.today {
							continue
						}
						if diff := cmp.Diff(w.sum(question{period: movement.YearPeriod(2024)}, e, u, false), all[u.unit.ID][i].Numerator); diff != "" {
							rt.Fatalf("%s of %s, approved only %v (-said +summed):\n%s", e.Code, u.unit.Code, approvedOnly, diff)
						}
					}
				}
			}
		}
		for range rapid.IntRange(8, 24).Draw(rt, "acts") {
			now = now.Add(time.Second)
			key := paperKey{rapid.SampledFrom(open).Draw(rt, "unit"), rapid.SampledFrom(months).Draw(rt, "month")}
			if papers[key] == nil {
				papers[key] = &paper{}
			}
			p, by := papers[key], rapid.SampledFrom(people).Draw(rt, "by")
			acts := []report.Act{report.Save, report.Submit, report.Withdraw, report.Approve, report.Return, report.Reopen}
			if rapid.IntRange(0, 3).Draw(rt, "apt") > 0 { // one that can be done
				acts = map[report.State][]report.Act{
					"": {report.Save, report.Submit}, report.Draft: {report.Submit}, report.Returned: {report.Submit, report.Save},
					report.Submitted: {report.Approve, report.Approve, report.Return, report.Withdraw}, report.Approved: {report.Reopen},
				}[p.state]
			}
			d := report.Command{
				Act:  rapid.SampledFrom(acts).Draw(rt, "act"),
				Unit: w.units[key.unit].unit.ID, Month: key.month, By: &by, At: now, Comment: rapid.SampledFrom([]string{"", "sai", "thiếu"}).Draw(rt, "comment"),
			}
			if d.Act == report.Save || d.Act == report.Submit && rapid.Bool().Draw(rt, "with values") {
				d.Values = map[string]int64{"flow": rapid.Int64Range(0, 9).Draw(rt, "flow"), "stock": rapid.Int64Range(0, 9).Draw(rt, "stock")}
			}
			if seen := rapid.IntRange(-9, 3).Draw(rt, "seen"); seen >= 0 {
				d.Expected = &seen
			}
			scope, want := w.whole(), fault.NotFound
			leader, above := rapid.SampledFrom(w.units).Draw(rt, "leader"), w.approver(w.units[key.unit], key.month)
			if above != nil && rapid.IntRange(0, 2).Draw(rt, "above") > 0 {
				leader = above
			}
			if d.Act != report.Approve && d.Act != report.Return || rapid.Bool().Draw(rt, "whoever") {
				want = p.does(d.Act, d.Values, by, d.Expected, d.Comment)
			} else { // from above, a leader can do it to what goes up to them alone
				scope = org.NewScope(w.today).With(org.ReachChildren, w.path(leader), "").With(org.ReachSelf, w.path(leader), org.Province)
				if tried++; leader.openOn(w.today) && leader == above {
					granted++
					want = p.does(d.Act, d.Values, by, d.Expected, d.Comment)
				} else if !leader.openOn(w.today) {
					scope = org.NewScope(w.today) // a grant ends with its unit
				}
			}
			r, err := report.Do(rt.Context(), tx, scope, lenient(c), nil, d)
			if fault.KindOf(err) != want {
				rt.Fatalf("%+v of %+v within %s: %v, want %q", d, *p, scope, err, want)
			}
			if err == nil && (r.State != p.state || r.Revision != p.revision) {
				rt.Fatalf("%+v is %s %d, want %s %d", d, r.State, r.Revision, p.state, p.revision)
			}
			if err != nil {
				refused++
				continue // were anything changed by it, what is asked after the next that is done would show it
			}
			done[d.Act]++
			sums()
			answers = append(answers, answered{now, answer(figure.Known{})})
		}
		sums()
		for _, a := range answers {
			if diff := cmp.Diff(a.says, answer(figure.Known{At: figure.MomentOf(a.at)})); diff != "" {
				rt.Fatalf("as of %s (-answered then +answered now):\n%s", a.at, diff)
			}
		}
		for k, p := range papers {
			var kept []string
			err := tx.NewRaw("SELECT format('%s %s %s %s', act, state, account_id, comment) FROM revision WHERE unit_id = ? AND month = ? ORDER BY revision",
				w.units[k.unit].unit.ID, k.month.First()).Scan(rt.Context(), &kept)
			if diff := cmp.Diff(p.acts, kept); err != nil || diff != "" {
				rt.Fatalf("what was done to %v is kept: %v (-done +kept):\n%s", k, err, diff)
			}
		}
	})
	for _, act := range []report.Act{report.Save, report.Submit, report.Withdraw, report.Approve, report.Return, report.Reopen} {
		if done[act] == 0 {
			t.Errorf("%s was never done", act)
		}
	}
	if granted < 10 || tried < granted+10 {
		t.Errorf("of %d acts from above %d were done by whom they are for: this proves little", tried, granted)
	}
	if refused < 50 {
		t.Errorf("only %d acts were refused", refused)
	}
}

// written writes all that a figure says, its numbers written out.
func written(f *figure.Figure) string {
	number := func(n *int64) string {
		if n == nil {
			return "-"
		}
		return fmt.Sprint(*n)
	}
	return fmt.Sprintf("%s/%s %s %s %+v", number(f.Numerator), number(f.Denominator), f.Display, f.Status, f.Coverage)
}
