package demo

import (
	"context"
	_ "embed"
	"fmt"

	"thidua/internal/access"
	"thidua/internal/org"
	"thidua/internal/reform"
)

//go:embed phuyen.csv
var phuYenFile []byte

// phuYenKnown is the day for which the communes of Phú Yên are known: in the demo its units
// open on it, and say nothing of the years before.
const phuYenKnown org.Date = "2025-03-01"

// plantPhuYen grows the tree of Phú Yên, whose ids begin with first: without agencies,
// branches and reports.
func plantPhuYen(first int64) *tree {
	t := &tree{first: first, opened: phuYenKnown}
	byCode := map[string]*unit{}
	for _, r := range read(phuYenFile) {
		byCode[r.code] = t.add(byCode[r.parent], r.level, r.kind, r.code, r.typ, r.name)
	}
	return t
}

// reform plants Phú Yên and applies the reorganisations that ship with the program.
func (l *loader) reform(ctx context.Context, first int64) error {
	t := plantPhuYen(first)
	if err := l.units(ctx, t); err != nil {
		return err
	}
	if err := l.numberOn(ctx); err != nil {
		return err
	}
	if _, err := access.CreateAccounts(ctx, l.tx, nil, accountsOf(t)); err != nil {
		return err
	}
	guard, err := access.NewGuard()
	if err != nil {
		return err
	}
	all, err := reform.Shipped()
	if err != nil {
		return err
	}
	for _, r := range all {
		officersCarryOn(r)
		if _, _, err := (reform.Office{Guard: guard}).Do(ctx, l.tx, reform.Caller{Today: l.today}, r); err != nil {
			return fmt.Errorf("%s: %w", r.Document, err)
		}
	}
	return nil
}

// officersCarryOn lets the officers of the first-named predecessor of each new commune
// carry on at it: who was appointed is not known, and without officers nobody of the demo
// could look at it.
func officersCarryOn(r *org.Reorganisation) {
	led := map[org.Ref]bool{}
	for _, s := range r.Steps {
		if s.Do == org.OpenStep {
			led["+"+org.Ref(s.Code)] = false
		}
	}
	for _, s := range r.Steps {
		if done, opened := led[s.To]; opened && !done && s.Do == org.Merge {
			led[s.To] = true
			r.Steps = append(r.Steps, org.Step{Do: org.CarryRoles, Unit: s.Unit, To: s.To})
		}
	}
}
