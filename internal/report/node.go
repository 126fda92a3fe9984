package report

import (
	"strconv"
	"strings"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// String writes the key: 26:2024-10.
func (k Key) String() string {
	return strconv.FormatInt(k.Unit, 10) + ":" + string(movement.MonthOf(k.Month))
}

// ParseKey reads a key just as String writes it; false: it is none.
func ParseKey(s string) (k Key, ok bool) {
	number, month, _ := strings.Cut(s, ":")
	unit, wrong := strconv.ParseInt(number, 10, 64)
	p, err := movement.ParsePeriod(month)
	if wrong != nil || err != nil || unit <= 0 || !p.IsMonth() {
		return k, false
	}
	k = Key{unit, p.First()}
	return k, k.String() == s
}

// IsNode marks Report as reachable by its id.
func (*Report) IsNode() {}

// NodeID returns the permanent id by which the API names the report.
func (r *Report) NodeID() string { return nodeID("report", r.UnitID, r.Month) }

// IsNode marks Revision as reachable by its id.
func (*Revision) IsNode() {}

// NodeID returns the permanent id by which the API names the revision.
func (v *Revision) NodeID() string {
	return nodeID("revision", v.UnitID, v.Month) + ":" + strconv.Itoa(v.Revision)
}

// NodeID returns the id by which the API names the report while it is missing.
func (m *Missing) NodeID() string { return nodeID("missing", m.UnitID, m.Month) }

// IsNode marks Sealing as reachable by its id.
func (*Sealing) IsNode() {}

// NodeID returns the id by which the API names the month while it is sealed.
func (s *Sealing) NodeID() string { return "sealed:" + string(movement.MonthOf(s.Month)) }

func nodeID(kind string, unit int64, month org.Date) string {
	return kind + ":" + Key{unit, month}.String()
}
