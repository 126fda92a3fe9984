package limit

import (
	"fmt"
	"sort"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph/page"
	"thidua/internal/fault"
)

// tooDear says that an operation costs too much, and what would not: the dearest list with the
// largest pages that fit, or else all of them.
func (c Cost) tooDear() error {
	if c.of != nil {
		if fitting := fit(c.of, c.reach); fitting != "" {
			return fault.New(fault.CostLimit, "the operation can cost %d; at most %d are allowed: it fits with %s, or with fewer fields and levels at once", c.Total, MaxCost, fitting)
		}
	}
	return fault.New(fault.CostLimit, "the operation can cost %d; at most %d are allowed, and no smaller pages would do: ask for fewer fields and levels at once", c.Total, MaxCost)
}

// mostDials is of how many lists it is reckoned what they cost, each in one pass over the text.
const mostDials = 40

// fit names pages with which an operation fits; empty: there are none.
func fit(op *graphql.OperationContext, reach Reach) string {
	costs := func(s smaller) int { return totalOf(reckon(op, reach, &s)) }
	// The dearest list is the one without which least is left.
	var dearest *dial
	least := MaxCost + 1
	for _, d := range dials(op) {
		if left := costs(smaller{only: d, most: 1}); left < least {
			dearest, least = d, left
		}
	}
	largest := func(only *dial) int {
		most := page.Largest
		if only != nil && only.field.Name == "table" {
			most = page.MostCells
		}
		return sort.Search(most, func(i int) bool { return costs(smaller{only: only, most: i + 1}) > MaxCost })
	}
	if dearest != nil {
		return dearest.set(largest(dearest))
	}
	if n := largest(nil); n > 0 {
		return fmt.Sprintf("first: %d in every list", n)
	}
	return ""
}

// dial is what sets the size of pages: an argument of one list in the text, or a variable, which
// may be that of several.
type dial struct {
	field    *ast.Field
	argument string // first or last
	variable string // empty: the size stands in the text
}

// set says how it is written with a size.
func (d *dial) set(size int) string {
	if d.variable != "" {
		return fmt.Sprintf("$%s: %d", d.variable, size)
	}
	name := d.field.Name
	if d.field.Alias != name {
		name = d.field.Alias + ": " + name
	}
	return fmt.Sprintf("%s(%s: %d)", name, d.argument, size)
}

// dials returns what sets the sizes of an operation's pages, in the order of the text.
func dials(op *graphql.OperationContext) []*dial {
	var all []*dial
	seen := map[string]bool{} // variables and fragments
	var look func(set ast.SelectionSet)
	look = func(set ast.SelectionSet) {
		for _, s := range set {
			switch s := s.(type) {
			case *ast.Field:
				if d := dialOf(s); paged(s) && !seen["$"+d.variable] && len(all) < mostDials {
					seen["$"+d.variable] = d.variable != ""
					all = append(all, d)
				}
				look(s.SelectionSet)
			case *ast.InlineFragment:
				look(s.SelectionSet)
			case *ast.FragmentSpread:
				if !seen[s.Name] {
					seen[s.Name] = true
					look(s.Definition.SelectionSet)
				}
			}
		}
	}
	look(op.Operation.SelectionSet)
	return all
}

// dialOf returns what sets the size of a list's pages; first where nothing does.
func dialOf(f *ast.Field) *dial {
	d := &dial{field: f, argument: "first"}
	if f.Arguments.ForName("first") == nil && f.Arguments.ForName("last") != nil {
		d.argument = "last"
	}
	if a := f.Arguments.ForName(d.argument); a != nil && a.Value.Kind == ast.Variable {
		d.variable = a.Value.Raw
	}
	return d
}

// smaller has pages be smaller than they are asked for. The nil smaller leaves them as they are.
type smaller struct {
	only *dial // whose pages; nil: all
	most int   // how large they are at most
}

// size returns how large the pages of a list are that is asked for with a size.
func (s *smaller) size(f *ast.Field, asked int) int {
	if s == nil || s.only != nil && s.only.field != f && (s.only.variable == "" || dialOf(f).variable != s.only.variable) {
		return asked
	}
	return min(asked, s.most)
}
