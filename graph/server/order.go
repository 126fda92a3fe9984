package server

import (
	"cmp"
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"thidua/internal/fault"
)

// maxErrors is how many errors one answer tells at most.
const maxErrors = 20

// firstErrors keeps of an answer's errors the first ones in the order of the document. Fields are
// resolved side by side and fail in any order: the same question is to be answered in the same
// words.
func firstErrors(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	answer := next(ctx)
	if answer == nil || len(answer.Errors) == 0 {
		return answer
	}
	if asked := graphql.GetOperationContext(ctx); asked.Operation != nil {
		inOrder(asked.Operation, answer.Errors)
	}
	if code, known := answer.Errors[0].Extensions["code"].(fault.Kind); known {
		requestOf(ctx).first(code)
	}
	if len(answer.Errors) > maxErrors {
		answer.Errors = answer.Errors[:maxErrors]
	}
	return answer
}

// inOrder sorts errors by where their fields stand in the answer, lists by index; those of the
// operation as a whole come first.
func inOrder(op *ast.OperationDefinition, errs gqlerror.List) {
	type placed struct {
		place []int
		err   *gqlerror.Error
	}
	root := newLevel([]ast.SelectionSet{op.SelectionSet})
	all := make([]placed, len(errs))
	for i, err := range errs {
		all[i] = placed{root.place(err.Path), err}
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(slices.Compare(a.place, b.place), before(a.err, b.err))
	})
	for i, one := range all {
		errs[i] = one.err
	}
}

// before compares errors of one field by where they stand in the text.
func before(a, b *gqlerror.Error) int {
	if len(a.Locations) == 0 || len(b.Locations) == 0 {
		return cmp.Compare(len(a.Locations), len(b.Locations))
	}
	return cmp.Or(cmp.Compare(a.Locations[0].Line, b.Locations[0].Line), cmp.Compare(a.Locations[0].Column, b.Locations[0].Column))
}

// level is what is asked for at one place of the answer: its fields by the names under which they
// are answered. It is looked into only where an error lies below it.
type level struct {
	order map[string]int
	below map[string][]ast.SelectionSet
	deep  map[string]*level
}

func newLevel(sets []ast.SelectionSet) *level {
	l := &level{order: map[string]int{}, below: map[string][]ast.SelectionSet{}, deep: map[string]*level{}}
	seen := map[string]bool{}
	for _, set := range sets {
		l.collect(set, seen)
	}
	return l
}

// collect takes in the fields of a selection, each fragment where it is first spread.
func (l *level) collect(set ast.SelectionSet, seen map[string]bool) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			if _, known := l.order[s.Alias]; !known {
				l.order[s.Alias] = len(l.order)
			}
			l.below[s.Alias] = append(l.below[s.Alias], s.SelectionSet)
		case *ast.InlineFragment:
			l.collect(s.SelectionSet, seen)
		case *ast.FragmentSpread:
			if !seen[s.Name] && s.Definition != nil {
				seen[s.Name] = true
				l.collect(s.Definition.SelectionSet, seen)
			}
		}
	}
}

// place returns where a path leads, as numbers: the place of each field among those beside it, and
// the indexes of lists.
func (l *level) place(path ast.Path) []int {
	place := make([]int, 0, len(path))
	for _, step := range path {
		switch step := step.(type) {
		case ast.PathIndex:
			place = append(place, int(step))
		case ast.PathName:
			name := string(step)
			order, known := l.order[name]
			if !known {
				return place // of a variable's parts: the operation as a whole
			}
			place = append(place, order)
			if l.deep[name] == nil {
				l.deep[name] = newLevel(l.below[name])
			}
			l = l.deep[name]
		}
	}
	return place
}
