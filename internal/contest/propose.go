package contest

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/register"
)

// Draft is a proposal to be begun, or what one is to say from now on.
type Draft struct {
	ID          int64  // of the one that is changed; 0: a new one
	Key         string // of a new one: a UUID of the client's; empty: none
	Award       string // of a new one
	Year        int    // of a new one
	Unit        int64  // of a new one
	Person      string
	Born        *int
	Achievement string
	Entry       *int64 // which the caller may read
	Paper       string
	Day         org.Date
	Expected    *int // of one that is changed: the revision that the caller has seen
	By          *int64
	At          time.Time
}

// Propose begins a proposal with its achievement report, or changes what it says before the unit's letter: the meeting is
// held anew then. With a key that was given before it returns what that gave. It runs in a transaction. It fails with
// NotFound where the unit does not lie where the caller writes proposals, or there is no such proposal; with Forbidden where
// they may read it and not write it; with Conflict where it stands otherwise than was expected; and with an ObjectionsError
// where the award is not for such.
func Propose(ctx context.Context, tx bun.IDB, reach Reach, d Draft) (*Proposal, error) {
	if err := d.clean(reach.day()); err != nil {
		return nil, err
	}
	if d.ID != 0 {
		return d.change(ctx, tx, reach)
	}
	return d.begin(ctx, tx, reach)
}

// clean reads what it says. It fails with Invalid.
func (d *Draft) clean(today org.Date) (err error) {
	if d.Person, err = cleanName(d.Person); err != nil {
		return err
	}
	if d.Achievement, err = cleanText(d.Achievement, fault.Say("the achievement"), 10_000); err != nil {
		return err
	}
	if d.Paper, err = cleanText(d.Paper, fault.Say("the paper's number"), 100); err != nil {
		return err
	}
	switch {
	case d.Achievement == "":
		return fault.New(fault.Invalid, "say what was achieved: nobody is commended without")
	case d.Born != nil && (d.Person == "" || *d.Born < 1900 || *d.Born > today.Time().Year()):
		return fault.New(fault.Invalid, "a year of birth is a person's, such as 1952")
	case d.Day > today:
		return fault.New(fault.Invalid, "%s is still to come; a paper bears the day on which it was made", register.Day(d.Day))
	}
	return nil
}

// suits refuses an award that is not for such.
func (d *Draft) suits(award *Award) error {
	if words, suits := award.suits(d.Person); !suits {
		return unless([]*Objection{object(NotForSuch, words)})
	}
	if award.Once == onceLife && d.Person != "" && d.Born == nil {
		return fault.New(fault.Invalid, "%s is given once in a life, and people share names: say the year of birth", award)
	}
	return nil
}

// fits refuses what cannot be of what was done in the proposal's year: a report from before it, and an entry of another year or
// from a part of the tree that the unit neither belongs to nor leads. A medal for life rests on what was done before, too.
func (d *Draft) fits(ctx context.Context, tx bun.IDB, today org.Date, p *Proposal, award *Award) error {
	if d.Day.Time().Year() < p.Year {
		return fault.New(fault.Invalid, "the report is of %s, and tells of what was done in %d: it cannot be from before", register.Day(d.Day), p.Year)
	}
	if d.Entry == nil {
		return nil
	}
	var entry struct {
		Day  org.Date
		Akin bool
	}
	err := tx.NewRaw(`SELECT e.day, EXISTS (SELECT FROM placement AS its JOIN placement AS theirs ON its.path @> theirs.path OR theirs.path @> its.path
			WHERE its.unit_id = e.unit_id AND theirs.unit_id = ? AND its.valid @> ?::date AND theirs.valid @> ?::date) AS akin
		FROM entry AS e WHERE e.id = ?`, p.UnitID, today, today, *d.Entry).Scan(ctx, &entry)
	if err != nil {
		return fmt.Errorf("entry %d of a proposal: %w", *d.Entry, err)
	}
	switch year := entry.Day.Time().Year(); {
	case !entry.Akin:
		return fault.New(fault.Invalid, "the entry is of another unit: name one of the unit's own register, or of one above or below it")
	case year > p.Year || year < p.Year && award.Once != onceLife:
		return fault.New(fault.Invalid, "the entry is of %s, and the proposal for what was done in %d: name one of that year", register.Day(entry.Day), p.Year)
	}
	return nil
}

func (d *Draft) begin(ctx context.Context, tx bun.IDB, reach Reach) (*Proposal, error) {
	// Whoever hands over holds the award before the unit: so does whoever begins.
	award, unknown := holdAward(ctx, tx, d.Award)
	if unknown != nil && fault.KindOf(unknown) != fault.Invalid {
		return nil, unknown
	}
	held, err := org.HoldKept(ctx, tx, reach.step(Achievement), []int64{d.Unit})
	if err != nil {
		return nil, err
	}
	if len(held) == 0 {
		return nil, reach.mayNotBegin(ctx, tx, d.Unit)
	}
	if d.Key != "" {
		before := []*Proposal{}
		err := tx.NewSelect().Model(&before).ColumnExpr(proposalColumns).Where("pr.key = ?", d.Key).OrderExpr("pr.id").Scan(ctx)
		if err != nil {
			return nil, fmt.Errorf("the proposal of a key: %w", err)
		}
		if len(before) > 0 {
			if before[0].UnitID != d.Unit || before[0].Award != d.Award {
				return nil, fault.New(fault.Conflict, "the key was given for another proposal; make another")
			}
			return before[0], nil
		}
	}
	if unknown != nil {
		return nil, unknown
	}
	if err := d.suits(award); err != nil {
		return nil, err
	}
	var campaigns int
	if err := tx.NewRaw("SELECT count(*) FROM campaign WHERE year = ?", d.Year).Scan(ctx, &campaigns); err != nil {
		return nil, fmt.Errorf("campaign of %d: %w", d.Year, err)
	}
	if campaigns == 0 {
		return nil, fault.New(fault.Invalid, "there is no campaign of %d", d.Year)
	}
	p := &Proposal{Award: d.Award, Year: d.Year, UnitID: d.Unit, State: Open}
	if err := d.fits(ctx, tx, reach.day(), p, award); err != nil {
		return nil, err
	}
	if d.Key != "" {
		p.Key = &d.Key
	}
	d.write(p)
	if _, err := tx.NewInsert().Model(p).ExcludeColumn("id").Returning("id").On("CONFLICT (key) DO NOTHING").Exec(ctx); err != nil {
		return nil, fmt.Errorf("beginning a proposal: %w", err)
	}
	if p.ID == 0 { // somebody else began one with the same key meanwhile
		return nil, fault.New(fault.Conflict, "the key was given for another proposal; make another")
	}
	return p, d.record(ctx, tx, p)
}

func (d *Draft) change(ctx context.Context, tx bun.IDB, reach Reach) (*Proposal, error) {
	p, err := holdProposal(ctx, tx, reach, d.ID)
	if err != nil {
		return nil, err
	}
	if err := reach.mayTake(ctx, tx, p, Achievement); err != nil {
		return nil, err
	}
	if d.Expected != nil && *d.Expected != p.Revision {
		return nil, changedSince(p.Revision, *d.Expected)
	}
	if !p.State.goingOn() || p.Step > Meeting {
		return nil, fault.New(fault.Conflict, "what a proposal says is changed before the unit's letter; have it sent back first")
	}
	award, err := holdAward(ctx, tx, p.Award)
	if err != nil {
		return nil, err
	}
	if err := d.suits(award); err != nil {
		return nil, err
	}
	if err := d.fits(ctx, tx, reach.day(), p, award); err != nil {
		return nil, err
	}
	p.State = Open
	d.write(p)
	_, err = tx.NewUpdate().Model(p).Column("person", "born", "folded", "achievement", "entry_id", "state", "step", "revision", "at").WherePK().Exec(ctx)
	if err != nil {
		return nil, fmt.Errorf("changing proposal %d: %w", p.ID, err)
	}
	return p, d.record(ctx, tx, p)
}

// write has a proposal say what the draft does. Whatever the meeting said before, it said of something else.
func (d *Draft) write(p *Proposal) {
	p.Person, p.Born, p.Folded, p.Achievement, p.EntryID = d.Person, d.Born, org.Fold(d.Person), d.Achievement, d.Entry
	p.Step, p.At = Achievement, d.At
	p.Revision++
}

// record keeps that the achievement report was written.
func (d *Draft) record(ctx context.Context, tx bun.IDB, p *Proposal) error {
	act := &ProposalAct{ProposalID: p.ID, Revision: p.Revision, Act: actDone, Step: Achievement, Day: d.Day, Paper: d.Paper, At: d.At, AccountID: d.By}
	if _, err := tx.NewInsert().Model(act).Exec(ctx); err != nil {
		return fmt.Errorf("the achievement report of proposal %d: %w", p.ID, err)
	}
	return audit.Write(ctx, tx, p.audited(audit.ProposalSaved, act))
}

// audited is what the audit keeps of something done to the proposal: neither a person nor what it says.
func (p *Proposal) audited(what audit.Act, act *ProposalAct) audit.Entry {
	return audit.Entry{Act: what, Units: []int64{p.UnitID}, What: map[string]string{
		"proposal": p.NodeID(), "award": p.Award, "revision": strconv.Itoa(p.Revision), "act": act.Act, "step": act.Step.String(),
	}}
}

// mayTake fails with Forbidden where somebody may not take a step of a proposal that they may read.
func (r Reach) mayTake(ctx context.Context, db bun.IDB, p *Proposal, step Step) error {
	kept, err := org.KeptWithin(ctx, db, r.step(step), []int64{p.UnitID})
	if err != nil {
		return err
	}
	if !kept.Has(p.UnitID) {
		return fault.New(fault.Forbidden, "none of your roles may add %s to this proposal", step)
	}
	return nil
}

// mayNotBegin says why no proposal of a unit is begun: somebody reads those that there are, or does not know of any.
func (r Reach) mayNotBegin(ctx context.Context, db bun.IDB, unit int64) error {
	kept, err := org.KeptWithin(ctx, db, r.Read, []int64{unit})
	if err != nil {
		return err
	}
	if kept.Has(unit) {
		return fault.New(fault.Forbidden, "none of your roles may write proposals of this unit")
	}
	return fault.New(fault.NotFound, "no unit with id unit:%d", unit)
}

func changedSince(stands, expected int) error {
	return fault.New(fault.Conflict, "the proposal has revision %d by now, not %d; look at it and try again", stands, expected)
}

// Takes returns which steps of each of the proposals somebody may take, as far as their roles go.
func (r Reach) Takes(ctx context.Context, db bun.IDB, proposals []*Proposal) (map[*Proposal]map[Step]bool, error) {
	units := make([]int64, len(proposals))
	takes := make(map[*Proposal]map[Step]bool, len(proposals))
	for i, p := range proposals {
		units[i] = p.UnitID
		takes[p] = map[Step]bool{}
	}
	for step, scope := range r.Steps {
		kept, err := org.KeptWithin(ctx, db, scope, units)
		if err != nil {
			return nil, err
		}
		for _, p := range proposals {
			takes[p][step] = kept.Has(p.UnitID)
		}
	}
	return takes, nil
}
