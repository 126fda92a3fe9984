package contest

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// exemplars is the register in which awards are entered, and its fields.
const (
	exemplars      = "exemplars"
	fieldKind      = "kind"
	fieldPerson    = "person"
	fieldUnit      = "collective"
	fieldDeed      = "deed"
	fieldPraised   = "praised"
	kindPerson     = "PERSON"
	kindCollective = "COLLECTIVE"
)

// enter enters an award that was handed over in the register of exemplars of whoever got it, where the campaign of the
// day's year declares one with the fields that are wanted; of a unit that closed meanwhile in that of the one that keeps its
// history. Whoever hands over need not keep that register: the service does.
func enter(ctx context.Context, tx bun.IDB, today org.Date, declared register.Declared, p *Proposal, award *Award, ways []*Way, act *ProposalAct) error {
	kept, err := keepsExemplars(ctx, tx, declared, act.Day)
	if err != nil || !kept {
		return err
	}
	book, err := bookOf(ctx, tx, today, p.UnitID, act.Day)
	if err != nil {
		return err
	}
	deed, issuer := p.deed(award), award.Name
	if book.unit != p.UnitID {
		deed = book.of + ": " + deed
	}
	praised := register.Said{Field: fieldPraised, Value: award.Name, Date: string(act.Day)}
	for _, w := range ways {
		if w.Step == Decision && w.Done != nil {
			praised.Date, praised.Issuer = string(w.Done.Day), issuer
			if w.Done.Paper != "" {
				praised.Value = w.Done.Paper
			}
		}
	}
	values := []register.Said{{Field: fieldDeed, Value: inShort(deed)}, praised}
	if p.Person != "" {
		values = append(values, register.Said{Field: fieldKind, Value: kindPerson}, register.Said{Field: fieldPerson, Value: p.Person})
	} else {
		values = append(values, register.Said{Field: fieldKind, Value: kindCollective}, register.Said{Field: fieldUnit, Value: "unit:" + strconv.FormatInt(book.unit, 10)})
	}
	entry, err := register.Note(ctx, tx, book.scope, declared, register.Command{
		Register: exemplars, Unit: book.unit, Day: act.Day, Values: values, By: act.AccountID, At: act.At,
	})
	if err != nil {
		return notEntered(err)
	}
	p.EnteredID = &entry.ID
	return nil
}

// deed returns what was achieved as a register tells it, which more people read than may read names: where it tells the
// person's, the register says which award it was, and the proposal the rest.
func (p *Proposal) deed(award *Award) string {
	if p.Person != "" && strings.Contains(org.Fold(p.Achievement), p.Folded) {
		return fmt.Sprintf("%s %d", award.Name, p.Year)
	}
	return p.Achievement
}

// inShort returns a text on one line, cut where it is longer than a field of a register.
func inShort(text string) string {
	const most = 1000
	letters := []rune(strings.Join(strings.Fields(text), " "))
	if len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return string(letters)
}

// strike strikes out what a register says of an award that is taken back: by which paper, for the reason may tell a name and
// is read by more people there.
func strike(ctx context.Context, tx bun.IDB, today org.Date, declared register.Declared, p *Proposal, award *Award, act *ProposalAct) error {
	if p.EnteredID == nil {
		return nil
	}
	book, err := bookOf(ctx, tx, today, p.UnitID, act.Day)
	if err != nil {
		return err
	}
	comment := "Thu hồi " + award.Name
	if act.Paper != "" {
		comment += ": " + act.Paper
	}
	_, err = register.StrikeOut(ctx, tx, book.scope, declared, register.Named{ID: *p.EnteredID},
		register.Doing{By: act.AccountID, At: act.At, Comment: comment})
	return notEntered(err)
}

// notEntered tells that a register refuses what is to be entered, as a fault of its own: it is not what the caller wrote.
func notEntered(err error) error {
	if f, ok := errors.AsType[*fault.Error](err); ok {
		return fault.New(f.Kind, "the register of exemplars does not take it: %s", f)
	}
	return err
}

// keepsExemplars reports whether the campaign of a day's year declares a register of exemplars with the fields that are wanted.
func keepsExemplars(ctx context.Context, tx bun.IDB, declared register.Declared, on org.Date) (bool, error) {
	registers, err := declared(ctx, tx, movement.MonthOf(on).Year())
	if fault.KindOf(err) == fault.NotFound {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	for _, r := range registers {
		if r.Code != exemplars {
			continue
		}
		has := map[string]bool{}
		for _, f := range r.Fields {
			has[f.Code] = true
		}
		return has[fieldKind] && has[fieldPerson] && has[fieldUnit] && has[fieldDeed] && has[fieldPraised], nil
	}
	return false, nil
}

// book is where what a unit was given is entered.
type book struct {
	unit  int64     // whose registers it stands in
	of    string    // how the unit that was given it is called
	scope org.Scope // of that unit and of who keeps its registers, alone
}

// bookOf returns where what a unit was given on a day is entered: in its own registers while it stood, and else in those of
// the unit that keeps its history.
func bookOf(ctx context.Context, db bun.IDB, today org.Date, unit int64, on org.Date) (*book, error) {
	scope := org.NewScope(today)
	var rows []struct {
		Keeper int64
		Path   org.Path
	}
	err := db.NewSelect().TableExpr("unit AS u").ColumnExpr("CASE WHEN u.closed <= ?::date THEN keeper.id ELSE u.id END AS keeper, keeper.path", on).
		Apply(scope.JoinKeeper).Where("u.id = ?", unit).OrderExpr("u.id").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("keeper of unit %d: %w", unit, err)
	}
	at := org.At{ID: unit, On: today}
	called, err := org.UnitsAnywhereAt(ctx, db, today, []org.At{at})
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 || called[at] == nil {
		return nil, fmt.Errorf("unit %d hangs nowhere on %s", unit, today)
	}
	return &book{rows[0].Keeper, called[at].Title(), scope.With(org.ReachSelf, rows[0].Path, "")}, nil
}
