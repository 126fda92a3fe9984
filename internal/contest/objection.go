package contest

import (
	"context"
	"fmt"
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// Objections returns what speaks against each of the proposals that are still on their way, by the rules that look at
// more than one step of it: whatever the scope, for what is forbidden does not depend on who asks. The awards are all
// that there are.
func Objections(ctx context.Context, db bun.IDB, today org.Date, proposals []*Proposal, awards map[string]*Award) (map[*Proposal][]*Objection, error) {
	w := &weighing{db: db, today: today, awards: awards, of: map[*Proposal][]*Objection{}, byID: map[int64]*Proposal{}}
	for _, p := range proposals {
		if p.State.goingOn() {
			w.byID[p.ID] = p
			w.ids = append(w.ids, p.ID)
			w.going = append(w.going, p)
		}
	}
	if len(w.ids) == 0 {
		return w.of, nil
	}
	for _, look := range []func(context.Context) error{w.suits, w.owes, w.barred, w.given, w.struck, w.hung} {
		if err := look(ctx); err != nil {
			return nil, fmt.Errorf("what speaks against %d proposals: %w", len(w.ids), err)
		}
	}
	return w.of, nil
}

// weighing is proposals that rules are looked at for.
type weighing struct {
	db     bun.IDB
	today  org.Date
	awards map[string]*Award
	going  []*Proposal
	ids    []int64
	byID   map[int64]*Proposal
	of     map[*Proposal][]*Objection
}

func (w *weighing) object(p *Proposal, rule Rule, words fault.Phrase) {
	w.of[p] = append(w.of[p], object(rule, words))
}

// suits looks whether the award is for such.
func (w *weighing) suits(ctx context.Context) error {
	var competing []struct {
		UnitID int64
		Year   int
	}
	err := w.db.NewRaw(`SELECT DISTINCT m.unit_id, m.year FROM membership AS m JOIN proposal AS pr ON pr.unit_id = m.unit_id AND pr.year = m.year
		WHERE pr.id = ANY (?::bigint[]) AND NOT isempty(m.valid) ORDER BY m.unit_id, m.year`, pgdialect.Array(w.ids)).Scan(ctx, &competing)
	if err != nil {
		return err
	}
	type of struct {
		unit int64
		year int
	}
	in := map[of]bool{}
	for _, c := range competing {
		in[of{c.UnitID, c.Year}] = true
	}
	for _, p := range w.going {
		award := w.awards[p.Award]
		if words, suits := award.suits(p.Person); !suits {
			w.object(p, NotForSuch, words)
		} else if award.ByRank && !in[of{p.UnitID, p.Year}] {
			w.object(p, NotForSuch, fault.Say("%s goes by rank, and the unit competes in no cluster of %d", award, p.Year))
		}
	}
	return nil
}

// suits reports whether the award is given to a person with a name, or to units where it is empty.
func (a *Award) suits(person string) (fault.Phrase, bool) {
	switch {
	case person != "" && !slices.Contains(a.To, toPerson):
		return fault.Say("%s is given to units, not to persons", a), false
	case person == "" && !slices.Contains(a.To, toUnit):
		return fault.Say("%s is given to persons, not to units", a), false
	}
	return fault.Phrase{}, true
}

// owes looks which units owe reports of the year that were due before today: their own.
func (w *weighing) owes(ctx context.Context) error {
	years := map[int][]*Proposal{}
	for _, p := range w.going {
		years[p.Year] = append(years[p.Year], p)
	}
	for year, proposals := range years {
		units := make([]int64, len(proposals))
		for i, p := range proposals {
			units[i] = p.UnitID
		}
		owed, err := OwnReportsOwed(ctx, w.db, w.today, year, units)
		if err != nil {
			return err
		}
		for _, p := range proposals {
			if n := owed[p.UnitID]; n > 0 {
				w.object(p, OwesReports, fault.Say("the unit owes %d reports of %d: submit them first", n, year))
			}
		}
	}
	return nil
}

// OwnReportsOwed returns how many reports of its own each of the units owes of a year that were due before a day and have not
// been submitted; units that owe none have no entry.
func OwnReportsOwed(ctx context.Context, db bun.IDB, today org.Date, year int, units []int64) (map[int64]int64, error) {
	var due []int
	if err := db.NewRaw("SELECT due_day FROM campaign WHERE year = ?", year).Scan(ctx, &due); err != nil {
		return nil, err
	}
	if len(due) == 0 { // nothing is asked of anyone
		return nil, nil
	}
	arrears, err := ReadArrears(ctx, db, today, &movement.Campaign{DueDay: due[0]}, units, movement.YearPeriod(year), figure.Moment{})
	owed := map[int64]int64{}
	for unit, a := range arrears {
		if a.Own > 0 {
			owed[unit] = a.Own
		}
	}
	return owed, err
}

// barred looks who is under discipline today or has a complaint pending, and who was disqualified in the year. A person is
// known by their name within the units above and below the one that proposes them.
func (w *weighing) barred(ctx context.Context) error {
	var bars []struct {
		ID   int64
		Kind BarKind
	}
	err := w.db.NewRaw(`SELECT DISTINCT pr.id, b.kind FROM proposal AS pr JOIN bar AS b ON (pr.person = '') = (b.person = '')
			AND (pr.person = '' AND b.unit_id = pr.unit_id OR pr.person <> '' AND b.folded = pr.folded AND EXISTS (
				SELECT FROM placement AS its JOIN placement AS theirs ON its.path @> theirs.path OR theirs.path @> its.path
				WHERE its.unit_id = b.unit_id AND theirs.unit_id = pr.unit_id AND its.valid @> ?1::date AND theirs.valid @> ?1::date))
		WHERE pr.id = ANY (?0::bigint[]) AND CASE WHEN b.kind = ?2
			THEN b.since < make_date(pr.year + 1, 1, 1) AND (b.until IS NULL OR b.until > make_date(pr.year, 1, 1))
			ELSE b.since <= ?1::date AND (b.until IS NULL OR b.until > ?1::date) END
		ORDER BY pr.id, b.kind`, pgdialect.Array(w.ids), w.today, Disqualified).Scan(ctx, &bars)
	if err != nil {
		return err
	}
	for _, b := range bars {
		p := w.byID[b.ID]
		switch {
		case b.Kind == Discipline && p.Person != "":
			w.object(p, UnderDiscipline, fault.Say("the person is under discipline: wait until that has ended"))
		case b.Kind == Discipline:
			w.object(p, UnderDiscipline, fault.Say("the unit is under discipline: wait until that has ended"))
		case b.Kind == Complaint && p.Person != "":
			w.object(p, ComplaintPending, fault.Say("a complaint about the person is pending: wait for what comes of it"))
		case b.Kind == Complaint:
			w.object(p, ComplaintPending, fault.Say("a complaint about the unit is pending: wait for what comes of it"))
		case p.Person != "":
			w.object(p, Disqualifies, fault.Say("the person was disqualified in %d", p.Year))
		default:
			w.object(p, Disqualifies, fault.Say("the unit was disqualified in %d", p.Year))
		}
	}
	return nil
}

// given looks what was given already by the same form: to the same unit or person, or for the same achievement. A person is
// the same with the same name and year of birth; where that is not known of both, in the same unit alone.
func (w *weighing) given(ctx context.Context) error {
	var before []struct {
		ID          int64
		Year        int
		EntryID     *int64
		Achievement string
		Same        bool
	}
	err := w.db.NewRaw(`SELECT id, year, entry_id, achievement, same FROM (SELECT pr.id, o.id AS other, o.year, o.entry_id, o.achievement,
				(pr.person = '') = (o.person = '') AND CASE WHEN pr.person = '' THEN o.unit_id = pr.unit_id
					ELSE o.folded = pr.folded AND coalesce(o.born = pr.born, o.unit_id = pr.unit_id) END AS same, pr.entry_id AS entry
			FROM proposal AS pr JOIN proposal AS o ON o.award = pr.award AND o.id <> pr.id AND o.state IN (?, ?)
			WHERE pr.id = ANY (?::bigint[])) AS given
		WHERE same OR entry_id = entry ORDER BY id, other`, Decided, Handed, pgdialect.Array(w.ids)).Scan(ctx, &before)
	if err != nil {
		return err
	}
	for _, b := range before {
		p := w.byID[b.ID]
		award := w.awards[p.Award]
		entry := p.EntryID != nil && b.EntryID != nil && *p.EntryID == *b.EntryID
		if entry || b.Same && org.Fold(p.Achievement) == org.Fold(b.Achievement) {
			w.object(p, AlreadyRewarded, fault.Say("the same achievement was rewarded by %s already, for %d", award, b.Year))
		}
		switch {
		case !b.Same:
		case award.Once == onceLife:
			w.object(p, AlreadyHeld, fault.Say("%s is given once, and was given already, for %d", award, b.Year))
		case award.Once == onceYear && b.Year == p.Year:
			w.object(p, AlreadyHeld, fault.Say("%s is given once a year, and was given for %d already", award, b.Year))
		}
	}
	return nil
}

// struck looks which entries that proposals rest on were struck out since.
func (w *weighing) struck(ctx context.Context) error {
	var struck []int64
	err := w.db.NewRaw("SELECT pr.id FROM proposal AS pr JOIN entry AS e ON e.id = pr.entry_id WHERE pr.id = ANY (?::bigint[]) AND e.state = ? ORDER BY pr.id",
		pgdialect.Array(w.ids), register.Void).Scan(ctx, &struck)
	if err != nil {
		return err
	}
	for _, id := range struck {
		w.object(w.byID[id], PaperMissing, fault.Say("the register's entry that it rests on was struck out: have the proposal sent back and name what holds"))
	}
	return nil
}

// hung looks which papers have to hang on proposals whose letter is written, and do not.
func (w *weighing) hung(ctx context.Context) error {
	var asked []int64
	for _, p := range w.going {
		if len(w.awards[p.Award].Files) > 0 && p.Step >= Letter {
			asked = append(asked, p.ID)
		}
	}
	if len(asked) == 0 {
		return nil
	}
	acts, err := ActsOf(ctx, w.db, asked)
	if err != nil {
		return err
	}
	var papers []struct {
		ProposalID int64
		Revision   int
	}
	err = w.db.NewRaw(`SELECT DISTINCT proposal_id, revision FROM paper WHERE proposal_id = ANY (?::bigint[]) AND ended IS NULL AND revision IS NOT NULL
		ORDER BY proposal_id, revision`, pgdialect.Array(asked)).Scan(ctx, &papers)
	if err != nil {
		return err
	}
	type of struct {
		proposal int64
		revision int
	}
	hangs := map[of]bool{}
	for _, p := range papers {
		hangs[of{p.ProposalID, p.Revision}] = true
	}
	for _, id := range asked {
		p := w.byID[id]
		award := w.awards[p.Award]
		for _, way := range p.Ways(award, acts[id]) {
			if way.Done != nil && wants(award.Files, way.Step) && !hangs[of{id, way.Done.Revision}] {
				w.object(p, PaperMissing, fault.Say("%s has to hang on the proposal as a file", way.Step))
			}
		}
	}
	return nil
}
