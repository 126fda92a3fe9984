package access_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"thidua/internal/access"
	"thidua/internal/org"
	"thidua/internal/testdb"
	"thidua/policy"
)

// registry judges appointments by the policy's lines, parent pointers and days: what it knows it has
// been told, and it shares nothing with what it judges.
type registry struct {
	lines    [][]string // role, resource, action, reach, level
	inherits map[string][]string
	units    []*grown
	ids      map[*grown]int64
	people   []*person
	deeds    []*deed
	today    org.Date
}

type person struct {
	id   int64
	name string
	home *grown // nil: no unit keeps the account
	gone bool   // deactivated
}

// deed is a grant as the registry knows it.
type deed struct {
	id          int64
	who         *person
	role        string
	at          *grown
	from, until org.Date // until empty: it has no end
	revoked     bool
	powers      map[string]bool // what whoever gave it could give then; nil: the system gave it
}

// asker is a person with a token.
type asker struct {
	*person

	readOnly bool
	within   []*grown // nil: everywhere
}

func newRegistry() *registry {
	r := &registry{inherits: map[string][]string{}, ids: map[*grown]int64{}, today: today}
	for line := range strings.SplitSeq(policy.Lines, "\n") {
		words := strings.FieldsFunc(line, func(c rune) bool { return c == ',' || c == ' ' })
		switch {
		case len(words) == 6 && words[0] == "p":
			r.lines = append(r.lines, words[1:])
		case len(words) == 3 && words[0] == "g":
			r.inherits[words[1]] = append(r.inherits[words[1]], words[2])
		}
	}
	return r
}

func (r *registry) has(role, other string) bool {
	return role == other || slices.ContainsFunc(r.inherits[role], func(next string) bool { return r.has(next, other) })
}

// allows reports whether a role at a unit may do something at another.
func (r *registry) allows(role string, from *grown, resource, verb string, to *grown) bool {
	return slices.ContainsFunc(r.lines, func(l []string) bool {
		return l[1] == resource && l[2] == verb && r.has(role, l[0]) && (l[4] == "*" || l[4] == string(to.level)) && to.allows(org.Reach(l[3]), from)
	})
}

func (d *deed) on(day org.Date) bool {
	return !d.revoked && d.from <= day && (d.until == "" || d.until > day)
}

func (d *deed) overlaps(from, until org.Date) bool {
	return !d.revoked && (until == "" || d.from < until) && (d.until == "" || from < d.until)
}

// may reports whether an asker may do something at a unit today.
func (r *registry) may(a asker, resource, verb string, at *grown) bool {
	if a.readOnly && verb != "read" || a.within != nil && !slices.ContainsFunc(a.within, func(w *grown) bool { return at.allows(org.ReachSubtree, w) }) {
		return false
	}
	return slices.ContainsFunc(r.deeds, func(d *deed) bool {
		return d.who == a.person && d.on(r.today) && r.allows(d.role, d.at, resource, verb, at)
	})
}

// powers are all that an asker may give today: "role number-of-unit".
func (r *registry) powers(a asker) map[string]bool {
	all := map[string]bool{}
	for _, u := range r.units {
		for _, role := range roleNames {
			if r.may(a, "role", role, u) {
				all[fmt.Sprint(role, " ", r.ids[u])] = true
			}
		}
	}
	return all
}

// sees reports whether an asker may know of a person.
func (r *registry) sees(a asker, p *person) bool {
	everywhere := !slices.ContainsFunc(r.units, func(u *grown) bool { return !r.may(a, "account", "read", u) })
	return p == a.person || everywhere || p.home != nil && r.may(a, "account", "read", p.home) ||
		slices.ContainsFunc(r.deeds, func(d *deed) bool { return d.who == p && r.may(a, "account", "read", d.at) })
}

// keeps reports whether an asker keeps a person's account. No narrowed token does.
func (r *registry) keeps(a asker, p *person) bool {
	if a.within != nil {
		return false
	}
	everywhere := !slices.ContainsFunc(r.units, func(u *grown) bool { return !r.may(a, "account", "write", u) })
	if p.home == nil && !everywhere || p.home != nil && !r.may(a, "account", "write", p.home) {
		return false
	}
	return !slices.ContainsFunc(r.deeds, func(d *deed) bool {
		toCome := !d.revoked && (d.until == "" || d.until > r.today)
		return d.who == p && toCome && (!r.may(a, "account", "write", d.at) || !r.may(a, "role", d.role, d.at))
	})
}

// led reports whether somebody administers the one tree on every day from today on.
func (r *registry) led() bool {
	for day := r.today; day < "2025-02-01"; day = day.Next() { // no day of the test is as late
		if !slices.ContainsFunc(r.deeds, func(d *deed) bool {
			return d.role == "system_admin" && d.at == r.units[0] && d.on(day) && !d.who.gone
		}) {
			return false
		}
	}
	return slices.ContainsFunc(r.deeds, func(d *deed) bool {
		return d.role == "system_admin" && d.at == r.units[0] && !d.revoked && d.until == "" && !d.who.gone
	})
}

// leaves reports whether the tree stays led where somebody does something; the registry is as before
// where it does not.
func (r *registry) leaves(do func()) bool {
	deeds := make([]deed, len(r.deeds))
	for i, d := range r.deeds {
		deeds[i] = *d
	}
	gone := make([]bool, len(r.people))
	for i, p := range r.people {
		gone[i] = p.gone
	}
	before := r.led()
	if do(); !before || r.led() {
		return true
	}
	r.deeds = r.deeds[:len(deeds)]
	for i := range deeds {
		*r.deeds[i] = deeds[i]
	}
	for i, p := range r.people {
		p.gone = gone[i]
	}
	return false
}

// end ends a deed on a day.
func (r *registry) end(d *deed, on org.Date) {
	if d.from >= on {
		d.revoked = true
		return
	}
	d.until, d.revoked = on, on <= r.today
}

func (r *registry) free(p *person, role string, at *grown, from, until org.Date) bool {
	return !slices.ContainsFunc(r.deeds, func(d *deed) bool { return d.who == p && d.role == role && d.at == at && d.overlaps(from, until) })
}

var roleNames = []string{
	"analyst", "branch_reporter", "central_viewer", "cluster_head", "commune_leader", "commune_reporter", "council",
	"district_leader", "district_officer", "inspector", "province_board", "province_leader", "system_admin",
}

// TestAppointments_property: whatever is given, ended, handed over, deactivated, by whomever, with
// whatever token, and however often: it happens just where the policy's lines allow it, read by parent
// pointers; nobody is given, through whomever, what each of those before them could not have given at
// once; and a tree that is administered stays so.
func TestAppointments_property(t *testing.T) {
	t.Parallel()
	db, guard := testdb.New(t), newGuard(t)
	tried, done, near := 0, 0, 0
	undo := errors.New("undo")
	rapid.Check(t, func(t *rapid.T) {
		err := db.RunInTx(context.Background(), nil, func(ctx context.Context, tx bun.Tx) error {
			s := &sitting{t: t, ctx: ctx, tx: tx, guard: guard, registry: newRegistry()}
			s.open()
			for range 16 {
				if rapid.IntRange(0, 5).Draw(t, "a day passes") == 0 {
					s.today = s.today.Next()
				}
				expected, err := s.step()
				tried++
				switch {
				case (err == nil) != expected:
					t.Fatalf("%s\n%v, and the judge says %v", s.said, err, expected)
				case err == nil:
					done++
				case s.nearly:
					near++
				}
			}
			return undo
		})
		if !errors.Is(err, undo) {
			t.Fatal(err)
		}
	})
	if t.Logf("of %d acts %d were done, %d nearly", tried, done, near); done*10 < tried || near*10 < tried {
		t.Errorf("of %d acts %d were done, %d refused to those who may do such at all: this proves little", tried, done, near)
	}
}

// sitting is one run of the test.
type sitting struct {
	*registry

	t      *rapid.T
	ctx    context.Context
	tx     bun.Tx
	guard  *access.Guard
	said   string // what is being tried
	nearly bool   // by one who may change accounts somewhere
}

func (s *sitting) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// open grows a tree, and lets the system appoint the first.
func (s *sitting) open() {
	scope := org.NewScope(s.today)
	for i := range 8 {
		u := &grown{level: org.Province}
		o := org.Opening{Kind: org.Territorial, Opened: opened, Code: fmt.Sprint("U", i), Type: "đơn vị", Name: fmt.Sprint(i)}
		if i > 0 {
			u.above = rapid.SampledFrom(slices.DeleteFunc(slices.Clone(s.units), func(u *grown) bool { return u.level == org.Branch })).Draw(s.t, "above")
			u.level = rapid.SampledFrom(org.Levels[slices.Index(org.Levels, u.above.level)+1:]).Draw(s.t, "level")
			o.Parent = new(s.ids[u.above])
		}
		o.Level = u.level
		made, err := org.Open(s.ctx, s.tx, scope, o)
		s.must(err)
		if i == 0 {
			scope = org.Subtree(s.today, made.Path)
		}
		u.path = made.Path
		s.units, s.ids[u] = append(s.units, u), made.ID
	}
	for i := range 5 {
		p := &person{name: string(rune('a' + i))}
		var home *int64
		if rapid.IntRange(0, 3).Draw(s.t, "kept") > 0 {
			p.home = rapid.SampledFrom(s.units).Draw(s.t, "home")
			home = new(s.ids[p.home])
		}
		s.must(s.tx.NewRaw("INSERT INTO account (name, unit_id) VALUES (?, ?) RETURNING id", p.name, home).Scan(s.ctx, &p.id))
		s.people = append(s.people, p)
	}
	s.appoint(s.people[0], "system_admin", s.units[0])
	for _, p := range s.people[1:4] {
		giver := deed{role: "system_admin", at: s.units[0]}
		at := rapid.SampledFrom(s.units).Draw(s.t, "first at")
		var meant []string
		for _, role := range roleNames {
			if s.allows(giver.role, giver.at, "role", role, at) {
				meant = append(meant, role)
			}
		}
		s.appoint(p, rapid.SampledFrom(meant).Draw(s.t, "first role"), at)
	}
}

func (s *sitting) appoint(p *person, role string, at *grown) {
	s.must(s.guard.GrantRoleAsSystem(s.ctx, s.tx, access.Appointment{Account: p.name, Role: role, UnitID: s.ids[at], From: s.today}))
	s.deeds = append(s.deeds, &deed{id: s.last(), who: p, role: role, at: at, from: s.today})
}

// last returns the id of the grant that was given last.
func (s *sitting) last() (id int64) {
	s.must(s.tx.NewRaw("SELECT max(id) FROM grants").Scan(s.ctx, &id))
	return id
}

// actor is whoever tries something, with a token of any kind.
func (s *sitting) actor() (asker, access.Actor) {
	likely := s.people
	if rapid.Bool().Draw(s.t, "by one who may do some") {
		likely = slices.DeleteFunc(slices.Clone(s.people), func(p *person) bool { return len(s.powers(asker{person: p})) == 0 })
	}
	if len(likely) == 0 {
		likely = s.people
	}
	a := asker{person: rapid.SampledFrom(likely).Draw(s.t, "by"), readOnly: rapid.IntRange(0, 9).Draw(s.t, "read only") == 0}
	c := access.Caller{Account: access.Account{ID: a.id, Name: a.name}, Credential: access.Credential{ReadOnly: a.readOnly}}
	if rapid.IntRange(0, 4).Draw(s.t, "narrowed") == 0 {
		a.within = []*grown{rapid.SampledFrom(s.units).Draw(s.t, "within")}
		c.Within = []int64{s.ids[a.within[0]]}
	}
	actor, err := access.ActorOf(s.ctx, s.tx, c, s.today)
	s.must(err)
	s.nearly = slices.ContainsFunc(s.units, func(u *grown) bool { return s.may(a, "account", "write", u) })
	return a, actor
}

// step tries something, and returns what the judge expects, and what came of it.
func (s *sitting) step() (bool, error) {
	by, actor := s.actor()
	someone := rapid.SampledFrom(s.people)
	day := s.today
	for range rapid.SampledFrom([]int{0, 0, 0, 1, 3}).Draw(s.t, "days ahead") {
		day = day.Next()
	}
	if rapid.IntRange(0, 19).Draw(s.t, "too late") == 0 {
		day = s.today.Previous()
	}
	switch what := rapid.SampledFrom([]string{"give", "give", "give", "give", "end", "end", "pass", "pass", "deactivate", "reactivate"}).Draw(s.t, "what"); what {
	case "give":
		return s.give(by, actor, someone.Draw(s.t, "to"), day)
	case "end":
		d := rapid.SampledFrom(s.deeds).Draw(s.t, "grant")
		s.said = fmt.Sprintf("%s ends %s's %s at %s on %s", by.name, d.who.name, d.role, d.at.path, day)
		ends := s.may(by, "role", d.role, d.at) && day >= s.today && (d.until == "" || d.until > day) && (!d.revoked || d.until != "" && d.until <= s.today)
		expected := ends && s.leaves(func() { s.end(d, day) })
		return expected, s.guard.EndGrant(s.ctx, s.tx, actor, d.id, day, "")
	case "pass":
		d := rapid.SampledFrom(s.deeds).Draw(s.t, "office")
		return s.pass(by, actor, d, someone.Draw(s.t, "to"), day)
	case "deactivate":
		p := someone.Draw(s.t, "whom")
		s.said = by.name + " deactivates " + p.name
		expected := p != by.person && s.keeps(by, p) && s.leaves(func() { p.gone = true })
		return expected, s.guard.DeactivateAccount(s.ctx, s.tx, actor, s.account(p), "")
	default:
		p := someone.Draw(s.t, "whom")
		s.said = by.name + " reactivates " + p.name
		expected := s.keeps(by, p)
		if expected {
			p.gone = false
		}
		return expected, s.guard.ReactivateAccount(s.ctx, s.tx, actor, s.account(p), "")
	}
}

func (s *sitting) account(p *person) access.Account {
	a, err := access.FindAccount(s.ctx, s.tx, p.name)
	s.must(err)
	return a
}

func (s *sitting) give(by asker, actor access.Actor, to *person, from org.Date) (bool, error) {
	role, at := rapid.SampledFrom(roleNames).Draw(s.t, "role"), rapid.SampledFrom(s.units).Draw(s.t, "at")
	powers := s.powers(by)
	if rapid.Bool().Draw(s.t, "within their powers") && len(powers) > 0 {
		of := strings.Fields(rapid.SampledFrom(slices.Sorted(maps.Keys(powers))).Draw(s.t, "power"))
		role, at = of[0], s.units[slices.IndexFunc(s.units, func(u *grown) bool { return fmt.Sprint(s.ids[u]) == of[1] })]
	}
	var until org.Date
	if rapid.IntRange(0, 2).Draw(s.t, "for a time") == 0 {
		until = from.Next().Next()
	}
	s.said = fmt.Sprintf("%s gives %s to %s at %s from %s until %s", by.name, role, to.name, at.path, from, until)
	expected := s.may(by, "role", role, at) && from >= s.today && to != by.person && !to.gone && s.sees(by, to) && s.free(to, role, at, from, until)
	a := access.Appointment{Account: to.name, Role: role, UnitID: s.ids[at], From: from}
	if until != "" {
		a.Until = &until
	}
	id, err := s.guard.GrantRole(s.ctx, s.tx, actor, a)
	if err == nil && expected {
		s.held(by, role, at)
		s.deeds = append(s.deeds, &deed{id: id, who: to, role: role, at: at, from: from, until: until, powers: powers})
	}
	return expected, err
}

// held fails where one of those through whom the giver came by what they give by could not have given
// it themselves.
func (s *sitting) held(by asker, role string, at *grown) {
	for _, d := range s.deeds {
		if d.who == by.person && d.on(s.today) && d.powers != nil && s.allows(d.role, d.at, "role", role, at) && !d.powers[fmt.Sprint(role, " ", s.ids[at])] {
			s.t.Fatalf("%s\nby %s at %s, whose giver could not have given it", s.said, d.role, d.at.path)
		}
	}
}

func (s *sitting) pass(by asker, actor access.Actor, office *deed, to *person, on org.Date) (bool, error) {
	from := office.who
	s.said = fmt.Sprintf("%s passes %s's %s at %s to %s on %s", by.name, from.name, office.role, office.at.path, to.name, on)
	var passes []*deed
	expected := s.may(by, "role", office.role, office.at) && on >= s.today && from != to && to != by.person && !to.gone && s.sees(by, from) && s.sees(by, to)
	for _, d := range s.deeds {
		if d.who == from && d.role == office.role && d.at == office.at && d.overlaps(on, "") {
			passes = append(passes, d)
			expected = expected && s.free(to, d.role, d.at, max(d.from, on), d.until)
		}
	}
	powers := s.powers(by)
	given := []*deed{}
	expected = expected && len(passes) > 0 && s.leaves(func() {
		for _, d := range passes {
			given = append(given, &deed{who: to, role: d.role, at: d.at, from: max(d.from, on), until: d.until, powers: powers})
			s.end(d, on)
		}
		s.deeds = append(s.deeds, given...)
	})
	ids, err := s.guard.HandOverRole(s.ctx, s.tx, actor, access.HandOver{Role: office.role, UnitID: s.ids[office.at], From: from.name, To: to.name, On: on})
	if err == nil && expected {
		slices.SortFunc(given, func(a, b *deed) int { return strings.Compare(string(a.from), string(b.from)) })
		for i, d := range given {
			d.id = ids[i]
		}
		s.held(by, office.role, office.at)
	}
	return expected, err
}
