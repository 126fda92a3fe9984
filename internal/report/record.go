package report

import (
	"context"
	"fmt"
	"unicode"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Recorded is what an element comes to by the entries of a register.
type Recorded struct {
	Element  *movement.Element
	Register *movement.Register
	Value    int64
	Entries  int  // so many are counted
	Blocks   bool // a report that says another number is refused; false: it is warned of
}

// Records tells what elements come to by the registers for a month, by unit: of units as they stood at
// its end, or stand today. Of what the registers say nothing, there is nothing. Registers are kept in a
// room above this one: whoever checks reports says where to ask. The nil Records knows of none.
type Records func(ctx context.Context, db bun.IDB, c *movement.Campaign, units []*org.Owner, m movement.Month) (map[int64][]Recorded, error)

// of asks for what the registers of some units come to.
func (r Records) of(ctx context.Context, db bun.IDB, c *movement.Campaign, units []*org.Owner, m movement.Month) (map[int64][]Recorded, error) {
	if r == nil || len(units) == 0 {
		return nil, nil
	}
	recorded, err := r(ctx, db, c, units, m)
	if err != nil {
		return nil, fmt.Errorf("registers of %d units for %s: %w", len(units), m, err)
	}
	return recorded, nil
}

// recorded holds what is said against what the registers come to: of what is not said nothing is asked.
// It names no entry, for whoever reads the report may not read them.
func (h held) recorded() []Finding {
	var findings []Finding
	for _, r := range h.records {
		n := h.said.Said(r.Element)
		if !n.Valid || n.V == r.Value {
			continue
		}
		entries := "entries"
		if r.Entries == 1 {
			entries = "entry"
		}
		findings = append(findings, Finding{
			Rule: Register, Code: r.Element.Code, Element: r.Element, Value: n.V, Against: &r.Value, Blocks: r.Blocks,
			Vi: fmt.Sprintf("%s là %s; theo %s là %s, từ %s mục ghi", r.Element.Name, grouped(n.V, '.'), lowered(r.Register.Name), grouped(r.Value, '.'), grouped(int64(r.Entries), '.')),
			En: fmt.Sprintf("%s is %s; by the %s it is %s, of %s %s", r.Element.NameEn, grouped(n.V, ','), lowered(r.Register.NameEn), grouped(r.Value, ','), grouped(int64(r.Entries), ','), entries),
		})
	}
	return findings
}

// lowered writes a name as it stands within a sentence.
func lowered(name string) string {
	runes := []rune(name)
	if len(runes) > 1 && unicode.IsUpper(runes[0]) && !unicode.IsUpper(runes[1]) {
		runes[0] = unicode.ToLower(runes[0])
	}
	return string(runes)
}
