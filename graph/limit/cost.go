// Package limit holds what one operation, and one account, may ask at most. Nothing here reads
// more than the text of what is asked: an operation is refused before the database hears of it.
package limit

import (
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph/page"
	"thidua/internal/fault"
)

const (
	// MaxTokens bounds a query's text: its validation is quadratic in it.
	MaxTokens = 1000
	// Millisecond is what a millisecond of the database costs, on a machine like those it was measured on.
	Millisecond = 100
	// MaxCost is what one operation may cost.
	MaxCost = 50_000
	// MaxDepth is how deep fields may lie within each other.
	MaxDepth = 16
	// MaxRoots is how many fields of Query or Mutation one operation may ask for.
	MaxRoots = 30
)

// Lengths of lists that are no pages.
const (
	monthsOfYear       = 12
	documentIndicators = 44
	allIndicators      = 120
	allSteps           = 300
	usualList          = 4 // names on a path, parts of a figure, roles
)

// lengths are those of fields; of another list it is the usual one.
var lengths = map[string]int{
	"Unit.figures": documentIndicators, "Attention.slipped": documentIndicators,
	"Figure.trend": monthsOfYear, "Query.sealedMonths": monthsOfYear,
	"Campaign.indicators": allIndicators, "Campaign.elements": allIndicators, "Campaign.checks": allIndicators, "Campaign.together": allIndicators,
	"Report.values": allIndicators, "ReportRevision.values": allIndicators, "ReportRevision.changes": allIndicators,
	"Reorganisation.steps": allSteps,
	// The schema itself, which tools ask for whole: about as long as its lists are on average,
	// so that following the types round and round is dear.
	"__Schema.types": 120, "__Type.fields": 8, "__Type.inputFields": 2, "__Type.interfaces": 1,
	"__Type.possibleTypes": 1, "__Type.enumValues": 2, "__Field.args": 1, "__Directive.args": 1, "__Schema.directives": 6,
}

// A field that asks the database costs something however little it answers: once where it
// stands, whatever the lists around it, for what a list asks is asked together.
const (
	callCost   = 10
	sumsCost   = 100   // of a unit and all below it
	slipCost   = 1_000 // sums at two moments
	holdsCost  = 1_000 // a month's seal, held against all that its figures are made of
	changeCost = 500
	reformCost = 10_000 // a reorganisation's preview sums a province's figures several times
)

var calls = map[string]int{
	"Unit.figures": sumsCost, "Figure.children": sumsCost, "Figure.trend": sumsCost, "FigureConnection.unlisted": sumsCost,
	"Attention.slipped": slipCost, "SealedMonth.holds": holdsCost,
	"PageInfo.hasPreviousPage":     callCost,
	"Mutation.draftReorganisation": reformCost,
	"Mutation.applyReorganisation": reformCost, "Mutation.revertReorganisation": reformCost,
}

// dear is what some objects cost by themselves, each of a list again.
var dear = map[string]int{"Reorganisation.preview": reformCost}

// Cost is what an operation can come to at most. Each object that it can answer counts 1, each
// single value a tenth, and each field that asks the database what that takes. It is reckoned
// in one pass over the text: a fragment is looked at once, however often it is used.
type Cost struct {
	Total int
	depth int
	roots int
	of    *graphql.OperationContext
}

// Of reckons what an operation costs.
func Of(op *graphql.OperationContext) Cost {
	r := reckoning{variables: op.Variables, fragments: map[string]price{}}
	p := r.selection(op.Operation.SelectionSet)
	return Cost{Total: totalOf(p), depth: p.depth, roots: p.fields, of: op}
}

// totalOf returns what an operation costs that comes to a price.
func totalOf(p price) int { return min(ceiling, 1+p.calls+(p.tenths+9)/10) }

// Refusal says why an operation of this cost is too much; nil: it is not.
func (c Cost) Refusal() error {
	switch {
	case c.depth > MaxDepth:
		return fault.New(fault.CostLimit, "the query is %d fields deep; at most %d are allowed", c.depth, MaxDepth)
	case c.roots > MaxRoots:
		return fault.New(fault.CostLimit, "the operation asks for %d things at once; at most %d are allowed: send several", c.roots, MaxRoots)
	case c.Total > MaxCost:
		return c.tooDear()
	}
	return nil
}

// price is what a selection costs.
type price struct {
	tenths int // of an object
	calls  int
	depth  int
	fields int // that stand in it, its fragments' included
}

// ceiling keeps sums and products of costs from overflowing.
const ceiling = 1 << 40

func (p price) and(o price) price {
	return price{min(ceiling, p.tenths+o.tenths), min(ceiling, p.calls+o.calls), max(p.depth, o.depth), min(ceiling, p.fields+o.fields)}
}

type reckoning struct {
	variables map[string]any
	fragments map[string]price
	smaller   *smaller // pages than are asked for; nil: none
}

func (r *reckoning) selection(set ast.SelectionSet) price {
	var all price
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			all = all.and(r.field(s))
		case *ast.InlineFragment:
			all = all.and(r.selection(s.SelectionSet))
		case *ast.FragmentSpread:
			p, known := r.fragments[s.Name]
			if !known {
				p = r.selection(s.Definition.SelectionSet)
				r.fragments[s.Name] = p
			}
			all = all.and(p)
		}
	}
	return all
}

func (r *reckoning) field(f *ast.Field) price {
	name := f.Name
	if f.ObjectDefinition != nil {
		name = f.ObjectDefinition.Name + "." + f.Name
	}
	p := price{calls: calls[name], depth: 1, fields: 1}
	if id, ok := r.value(f, "id").(string); ok && name == "Query.node" && strings.HasPrefix(id, "figure:") {
		p.calls = sumsCost // it is summed as any other is
	}
	if len(f.SelectionSet) == 0 {
		p.tenths = 1
		return p
	}
	switch {
	case p.calls > 0:
	case f.ObjectDefinition != nil && f.ObjectDefinition.Name == "Mutation":
		p.calls = changeCost
	case f.Definition != nil && len(f.Definition.Arguments) > 0:
		p.calls = callCost
	}
	inner := r.selection(f.SelectionSet)
	if paged(f) {
		p.tenths = min(ceiling, 10+r.pageSize(f)*inner.tenths) // a page is one object, with as many nodes
	} else {
		p.tenths = min(ceiling, r.length(f, name)*(10*(1+dear[name])+inner.tenths))
	}
	p.calls = min(ceiling, p.calls+inner.calls)
	p.depth += inner.depth
	return p
}

// paged reports whether a field is a list in pages: whether it can be given first or last.
func paged(f *ast.Field) bool {
	return f.Definition != nil && f.Definition.Arguments.ForName("first") != nil
}

// pageSize returns how many things a page holds at most. One that says neither first nor last
// is refused where it is read, which may be after much else was: it is priced as the largest.
func (r *reckoning) pageSize(f *ast.Field) int {
	return r.smaller.size(f, r.askedSize(f))
}

func (r *reckoning) askedSize(f *ast.Field) int {
	first, last := r.whole(f, "first"), r.whole(f, "last")
	if first == nil && last == nil {
		return page.Largest
	}
	size := 1
	for _, n := range []*int{first, last} {
		if n != nil {
			size = max(size, *n)
		}
	}
	return size
}

// length returns how many objects a field that is no page returns at most.
func (r *reckoning) length(f *ast.Field, name string) int {
	if f.Definition == nil || f.Definition.Type.Elem == nil {
		return 1
	}
	if f.ObjectDefinition != nil && f.ObjectDefinition.Fields.ForName("pageInfo") != nil {
		return 1 // what stands on a page is counted where the page is asked for
	}
	if list, ok := r.value(f, "indicators").([]any); ok && name == "Unit.figures" {
		return len(list)
	}
	if n := lengths[name]; n > 0 {
		return n
	}
	return usualList
}

func (r *reckoning) value(f *ast.Field, name string) any {
	if f.Arguments.ForName(name) == nil {
		return nil
	}
	return f.ArgumentMap(r.variables)[name]
}

// whole returns a whole number's argument, which may be anything at all before it is read; nil
// where none is given.
func (r *reckoning) whole(f *ast.Field, name string) *int {
	value := r.value(f, name)
	n, err := graphql.UnmarshalInt(value)
	if value == nil || err != nil {
		return nil
	}
	n = min(n, ceiling)
	return &n
}
