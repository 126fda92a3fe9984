package contest

import (
	"context"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

// Award is a form of commendation: Giấy khen, Bằng khen, Cờ thi đua, Kỷ niệm chương.
type Award struct {
	Code    string   `json:"code"`
	Name    string   `json:"name"`
	NameEn  string   `json:"name_en"`
	GivenBy string   `json:"given_by"`          // PROVINCE or CENTRAL
	To      []string `json:"to"`                // UNIT, PERSON
	Once    string   `json:"once,omitempty"`    // LIFE or YEAR; empty: as often as it is deserved
	ByRank  bool     `json:"by_rank,omitempty"` // the cluster's opinion is asked
	Quorum  string   `json:"quorum"`            // the share of the council that has to be there, in percent
	Votes   string   `json:"votes"`             // the share of the council that has to be for it, in percent
	Papers  []string `json:"papers,omitempty"`  // at which steps the paper has to bear a number
	Files   []string `json:"files,omitempty"`   // and at which it has to hang on the proposal before the dossier is checked
	Example bool     `json:"example,omitempty"` // nothing official says so
}

// Who gives an award, to whom, and how often.
const (
	province = "PROVINCE"
	central  = "CENTRAL"
	toUnit   = "UNIT"
	toPerson = "PERSON"
	onceLife = "LIFE"
	onceYear = "YEAR"
)

// awardRow is an award as it is stored.
type awardRow struct {
	Declared Award `bun:"type:jsonb"`
}

// NodeID returns the permanent id by which the API names the award.
func (a *Award) NodeID() string { return "award:" + a.Code }

// IsNode marks Award as reachable by its id.
func (*Award) IsNode() {}

// Value writes it into its column.
func (a Award) Value() (driver.Value, error) {
	text, err := json.Marshal(a)
	return string(text), err
}

// Scan reads it from its column.
func (a *Award) Scan(src any) error { return inJSON(src, a) }

// In returns the award's name in a language.
func (a *Award) In(l fault.Language) string { return fault.Both{En: a.NameEn, Vi: a.Name}.In(l) }

// next returns the step that follows one that is done: the cluster's opinion is left out where the award does not
// go by rank. It returns 0 after the last.
func (a *Award) next(done Step) Step {
	switch {
	case done >= HandedOver:
		return 0
	case done+1 == Opinion && !a.ByRank:
		return Council
	}
	return done + 1
}

// enough reports whether so many of a council's members are the share that is wanted, in percent.
func enough(n, members int, percent string) bool {
	share, err := movement.ParseDecimal(percent)
	if err != nil { // the file was read otherwise
		return false
	}
	return hundredfold(n).Cmp(product(share, members)) >= 0
}

// wants reports whether a step is among those that a list names.
func wants(list []string, step Step) bool { return slices.Contains(list, step.String()) }

// Awards returns the forms of commendation there are, in their file's order.
func Awards(ctx context.Context, db bun.IDB) ([]*Award, error) {
	rows := []*awardRow{}
	if err := db.NewSelect().TableExpr("award").ColumnExpr("declared").OrderExpr("ordinal, code").Scan(ctx, &rows); err != nil {
		return nil, fmt.Errorf("awards: %w", err)
	}
	awards := make([]*Award, len(rows))
	for i, r := range rows {
		awards[i] = &r.Declared
	}
	return awards, nil
}

// AwardsByCode returns them by their codes.
func AwardsByCode(ctx context.Context, db bun.IDB) (map[string]*Award, error) {
	awards, err := Awards(ctx, db)
	if err != nil {
		return nil, err
	}
	of := make(map[string]*Award, len(awards))
	for _, a := range awards {
		of[a.Code] = a
	}
	return of, nil
}

// holdAward returns an award, and holds it until the transaction ends: of one award one decision is taken at a time.
func holdAward(ctx context.Context, tx bun.IDB, code string) (*Award, error) {
	rows := []*awardRow{}
	err := tx.NewSelect().TableExpr("award").ColumnExpr("declared").Where("code = ?", code).OrderExpr("code").For("UPDATE").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("award %s: %w", code, err)
	}
	if len(rows) == 0 {
		return nil, fault.New(fault.Invalid, "there is no award %.60q", code)
	}
	return &rows[0].Declared, nil
}
