package demo

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"sync"

	"thidua/internal/org"
)

// Opened is the day from which every unit of the demo stands, but for those of Phú Yên.
const Opened org.Date = "2020-01-01"

// branches is how many hang below the communes of a province.
const branches = 3000

//go:embed units.csv
var unitsFile []byte

// unit is a unit of the demo, with its place among the others.
type unit struct {
	org.Unit

	seed string // by which what it says is drawn: its first code, which others may bear later

	parent   *unit
	children []*unit
}

func (u *unit) leaf() bool { return len(u.children) == 0 }

// base reports whether the unit is a base association, of a commune or of an agency.
func (u *unit) base() bool { return u.Level == org.Commune }

// commune reports whether the unit is the association of a commune.
func (u *unit) commune() bool { return u.base() && u.Kind == org.Territorial }

// urban reports whether the unit lies in a ward or a town.
func (u *unit) urban() bool { return u.Type == "phường" || u.Type == "thị trấn" }

// tree is one province: its units, each after its parent, the branches last.
type tree struct {
	units  []*unit
	first  int64 // the id of the first
	opened org.Date
}

func (t *tree) province() *unit { return t.units[0] }

// find returns the unit with an id, nil where the tree has none. Units lie in the order of their ids.
func (t *tree) find(id int64) *unit {
	i, found := slices.BinarySearchFunc(t.units, id, func(u *unit, id int64) int { return cmp.Compare(u.ID, id) })
	if !found {
		return nil
	}
	return t.units[i]
}

// only returns the units that something is true of, in the tree's order.
func (t *tree) only(is func(*unit) bool) []*unit {
	var out []*unit
	for _, u := range t.units {
		if is(u) {
			out = append(out, u)
		}
	}
	return out
}

func (t *tree) add(parent *unit, level org.Level, kind org.Kind, code, kindOf, name string) *unit {
	u := &unit{parent: parent, seed: code}
	u.ID, u.Level, u.Kind, u.Opened, u.Code, u.Type, u.Name =
		t.first+int64(len(t.units)), level, kind, t.opened, code, kindOf, name
	u.Path = org.Path(fmt.Sprint(u.ID))
	if parent != nil {
		u.ParentID, u.Path = &parent.ID, parent.Path+"."+u.Path
		parent.children = append(parent.children, u)
	}
	t.units = append(t.units, u)
	return u
}

// plant grows the tree of one province, whose ids begin with first. The first province is
// Đắk Lắk; the others have its shape, and codes and names of their own.
func plant(province int, first int64) *tree {
	t := &tree{first: first, opened: Opened}
	byCode := map[string]*unit{}
	for i, r := range records() {
		code, kind, name := r.code, r.kind, r.name
		if province > 1 {
			code, name = invented(province, i, r)
		}
		byCode[r.code] = t.add(byCode[r.parent], r.level, kind, code, r.typ, name)
	}
	communes := t.only((*unit).commune)
	t.addAgencies()
	t.addBranches(communes)
	return t
}

// record is one line of the file of units.
type record struct {
	code, parent string
	level        org.Level
	kind         org.Kind
	typ, name    string
}

var records = sync.OnceValue(func() []record { return read(unitsFile) })

// read returns the lines of a file of units.
func read(file []byte) []record {
	reader := csv.NewReader(bytes.NewReader(file))
	reader.Comment = '#'
	lines, err := reader.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("the embedded units: %v", err))
	}
	var out []record
	for _, l := range lines[1:] {
		out = append(out, record{l[0], l[1], org.Level(l[2]), org.Kind(l[3]), l[4], l[5]})
	}
	return out
}

// invented names the i-th unit of the file as one of an invented province: P02, P02-D03,
// P02-B01, P02-C017.
func invented(province, i int, r record) (code, name string) {
	prefix := fmt.Sprintf("P%02d", province)
	switch {
	case r.level == org.Province:
		return prefix, fmt.Sprintf("Minh họa %02d", province)
	case r.kind == org.Block:
		return prefix + "-" + r.code, r.name
	case r.level == org.District:
		return fmt.Sprintf("%s-D%02d", prefix, i), fmt.Sprintf("Minh họa %02d-%02d", province, i)
	default:
		n := i - 17 // after the province and the 17 units directly below it
		return fmt.Sprintf("%s-C%03d", prefix, n), fmt.Sprintf("Minh họa %02d-%03d", province, n)
	}
}

// addAgencies hangs the associations of agencies below the units directly under the
// province: most below the blocks, one below each district.
func (t *tree) addAgencies() {
	for i, direct := range t.province().children {
		count, name := 1, "Khối cơ quan cấp huyện"
		if direct.Kind == org.Block {
			count, name = 40, "Cơ quan"
			if i == len(t.province().children)-1 {
				count, name = 22, "Doanh nghiệp"
			}
		}
		for n := 1; n <= count; n++ {
			full := name + " (minh họa)"
			if count > 1 {
				full = fmt.Sprintf("%s số %d (minh họa)", name, n)
			}
			t.add(direct, org.Commune, org.Agency, fmt.Sprintf("%s-K%02d", direct.Code, n), "Hội CCB", full)
		}
	}
}

func (t *tree) addBranches(communes []*unit) {
	weights := make([]int, len(communes))
	for i, c := range communes {
		weights[i] = drawOf(c.Code, "branches").between(700, 1300)
	}
	for i, n := range allot(branches, weights, equal(len(communes), 40)) {
		names := places(communes[i], n)
		for k := range n {
			t.addBranch(communes[i], k+1, names[k])
		}
	}
	// Every sixth agency has branches, the others have none.
	for i, a := range t.only(func(u *unit) bool { return u.Kind == org.Agency && u.base() }) {
		for k := 1; i%6 == 2 && k <= 1+i/6%3; k++ {
			t.addBranch(a, k, fmt.Sprintf("Bộ phận %d", k))
		}
	}
}

func (t *tree) addBranch(parent *unit, n int, name string) {
	t.add(parent, org.Branch, parent.Kind, fmt.Sprintf("%s-%02d", parent.Code, n), "Chi hội", name)
}

// places names n invented branches after the parts that communes have.
func places(commune *unit, n int) []string {
	part, buons := "Thôn", 0
	switch {
	case commune.urban():
		part = "Tổ dân phố"
	case !strings.HasPrefix(commune.Code, "P"):
		buons = drawOf(commune.Code, "places").between(0, n/2)
	}
	names := make([]string, n)
	for i := range n {
		names[i] = fmt.Sprintf("%s %d", part, i+1)
		if b := i - (n - buons); b >= 0 {
			names[i] = "Buôn " + string(rune('A'+b))
		}
	}
	return names
}
