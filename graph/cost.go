package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"thidua/internal/fault"
)

// A query's cost is how many objects it can answer at most: each field that returns one
// counts as often as the lists around it are long. It is reckoned before anything is read,
// in one pass over the text: a fragment is looked at once, however often it is used.
const (
	// maxCost is how many objects one operation may ask for.
	maxCost = 50_000
	// maxDepth is how deep fields may lie within each other.
	maxDepth = 16
)

// Lengths of lists that have no argument `first`.
const (
	monthsOfYear       = 12
	documentIndicators = 44
	allIndicators      = 120
	allSteps           = 300
	usualList          = 4 // names on a path, parts of a figure, roles
)

// changeCost is what a change costs beside what it answers: a preview sums a province's
// figures several times.
const changeCost = 10_000

// holdsCost is what it costs to hold a month's seal against all that its figures are made of.
const holdsCost = 1_000

// limit refuses operations that ask for too much.
type limit struct{}

// ExtensionName names the limit among the executor's extensions.
func (limit) ExtensionName() string { return "Cost" }

// Validate accepts every schema.
func (limit) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext refuses an operation that costs too much. Whoever comes this far
// has brought a token and may look at the schema.
func (limit) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	op.DisableIntrospection = false
	r := reckoning{variables: op.Variables, fragments: map[string]price{}}
	p := r.selection(op.Operation.SelectionSet)
	switch {
	case p.depth > maxDepth:
		return refusedFor("the query is %d fields deep; at most %d are allowed", p.depth, maxDepth)
	case p.objects > maxCost:
		return refusedFor("the query can answer %d objects; at most %d are allowed: ask for fewer with `first`, or for fewer levels at once", p.objects, maxCost)
	}
	return nil
}

func refusedFor(format string, args ...any) *gqlerror.Error {
	return gqlerror.WrapPath(nil, fault.New(fault.CostLimit, format, args...))
}

// price is what a selection costs.
type price struct {
	objects int
	depth   int
}

// ceiling keeps sums and products of costs from overflowing.
const ceiling = 1 << 40

func (p price) and(o price) price {
	return price{min(ceiling, p.objects+o.objects), max(p.depth, o.depth)}
}

type reckoning struct {
	variables map[string]any
	fragments map[string]price
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
	if len(f.SelectionSet) == 0 {
		if f.ObjectDefinition != nil && f.ObjectDefinition.Name+"."+f.Name == "SealedMonth.holds" {
			return price{holdsCost, 1}
		}
		return price{0, 1}
	}
	inner := r.selection(f.SelectionSet)
	cost := price{min(ceiling, r.length(f)*(1+inner.objects)), inner.depth + 1}
	if f.ObjectDefinition != nil && f.ObjectDefinition.Name == "Mutation" {
		cost.objects += changeCost
	}
	return cost
}

// length returns how many objects a field returns at most.
func (r *reckoning) length(f *ast.Field) int {
	if f.Definition == nil || f.ObjectDefinition == nil {
		return 1
	}
	if f.Arguments.ForName("first") != nil {
		return max(1, r.whole(f, "first"))
	}
	if f.Definition.Type.Elem == nil {
		return 1
	}
	switch f.ObjectDefinition.Name + "." + f.Name {
	case "Unit.figures":
		if list, ok := r.value(f, "indicators").([]any); ok {
			return len(list)
		}
		return documentIndicators
	case "Attention.slipped":
		return documentIndicators
	case "Figure.trend", "Query.sealedMonths":
		return monthsOfYear
	case "Campaign.indicators", "Campaign.elements", "Campaign.checks":
		return allIndicators
	case "Report.values", "ReportRevision.values", "ReportRevision.changes":
		return allIndicators
	case "Reorganisation.steps":
		return allSteps
	case "UnitConnection.nodes", "UnitConnection.edges", "FigureConnection.nodes", "FigureConnection.edges",
		"ReportConnection.nodes", "ReportConnection.edges", "MissingReports.nodes",
		"ReportStretch.nodes":
		return 1 // their length is counted at the connection
	default:
		return usualList
	}
}

func (r *reckoning) value(f *ast.Field, name string) any {
	return f.ArgumentMap(r.variables)[name]
}

// whole returns a whole number's argument, which may be anything at all before it is read.
func (r *reckoning) whole(f *ast.Field, name string) int {
	n, err := graphql.UnmarshalInt(r.value(f, name))
	if err != nil {
		return 1
	}
	return min(n, ceiling)
}
