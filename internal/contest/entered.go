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
// day's year declares one with the fields that are wanted. Whoever hands over need not keep that register: the service does.
func enter(ctx context.Context, tx bun.IDB, today org.Date, declared register.Declared, p *Proposal, award *Award, ways []*Way, act *ProposalAct) error {
	kept, err := keepsExemplars(ctx, tx, declared, act.Day)
	if err != nil || !kept {
		return err
	}
	scope, err := itsOwn(ctx, tx, today, p.UnitID)
	if err != nil {
		return err
	}
	praised := register.Said{Field: fieldPraised, Value: award.Name, Date: string(act.Day)}
	for _, w := range ways {
		if w.Step == Decision && w.Done != nil {
			praised.Date, praised.Issuer = string(w.Done.Day), award.Name
			if w.Done.Paper != "" {
				praised.Value = w.Done.Paper
			}
		}
	}
	values := []register.Said{{Field: fieldDeed, Value: inShort(p.Achievement)}, praised}
	if p.Person != "" {
		values = append(values, register.Said{Field: fieldKind, Value: kindPerson}, register.Said{Field: fieldPerson, Value: p.Person})
	} else {
		values = append(values, register.Said{Field: fieldKind, Value: kindCollective}, register.Said{Field: fieldUnit, Value: "unit:" + strconv.FormatInt(p.UnitID, 10)})
	}
	entry, err := register.Note(ctx, tx, scope, declared, register.Command{
		Register: exemplars, Unit: p.UnitID, Day: act.Day, Values: values, By: act.AccountID, At: act.At,
	})
	if err != nil {
		return notEntered(err)
	}
	p.EnteredID = &entry.ID
	return nil
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

// strike strikes out what a register says of an award that is taken back.
func strike(ctx context.Context, tx bun.IDB, today org.Date, declared register.Declared, p *Proposal, act *ProposalAct) error {
	if p.EnteredID == nil {
		return nil
	}
	scope, err := itsOwn(ctx, tx, today, p.UnitID)
	if err != nil {
		return err
	}
	_, err = register.StrikeOut(ctx, tx, scope, declared, register.Named{ID: *p.EnteredID},
		register.Doing{By: act.AccountID, At: act.At, Comment: act.Reason})
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

// itsOwn is the scope of one unit alone, by the keeper of its registers.
func itsOwn(ctx context.Context, db bun.IDB, today org.Date, unit int64) (org.Scope, error) {
	var paths []org.Path
	scope := org.NewScope(today)
	err := db.NewSelect().TableExpr("unit AS u").ColumnExpr("keeper.path").Apply(scope.JoinKeeper).Where("u.id = ?", unit).OrderExpr("u.id").Scan(ctx, &paths)
	if err != nil {
		return scope, fmt.Errorf("keeper of unit %d: %w", unit, err)
	}
	for _, path := range paths {
		scope = scope.With(org.ReachSelf, path, "")
	}
	return scope, nil
}
