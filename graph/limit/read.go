package limit

import (
	"errors"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"thidua/internal/fault"
)

// maxRepeats is how often one selection may ask for what is answered under one name. Validation
// compares each with each.
const maxRepeats = 20

// Read parses a query's text and holds it against the schema; its errors are the caller's. It
// takes time in proportion to the text: what would take longer is refused between the two.
func Read(schema *ast.Schema, text string) (*ast.QueryDocument, gqlerror.List) {
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, MaxTokens)
	var wrong *gqlerror.Error
	switch {
	case errors.As(err, &wrong):
		return nil, gqlerror.List{wrong}
	case err != nil:
		return nil, gqlerror.List{gqlerror.WrapPath(nil, err)}
	case len(doc.Operations) == 0:
		return nil, gqlerror.List{gqlerror.Errorf("no operation provided")}
	}
	var sets []ast.SelectionSet
	for _, o := range doc.Operations {
		sets = append(sets, o.SelectionSet)
	}
	for _, f := range doc.Fragments {
		sets = append(sets, f.SelectionSet)
	}
	for _, set := range sets {
		if err := repeats(set); err != nil {
			return nil, gqlerror.List{gqlerror.WrapPath(nil, err)}
		}
	}
	all := rules.NewDefaultRules()
	all.RemoveRule(rules.FieldsOnCorrectTypeRuleWithoutSuggestions.Name)
	all.RemoveRule(rules.ScalarLeafsRuleWithoutSuggestions.Name)
	if errs := validator.ValidateWithRules(schema, doc, all); len(errs) > 0 {
		return nil, errs
	}
	return doc, nil
}

// repeats refuses selections that ask for the same over and over.
func repeats(set ast.SelectionSet) error {
	return repeatsIn(set, map[string]int{})
}

func repeatsIn(set ast.SelectionSet, seen map[string]int) error {
	for _, s := range set {
		name, err := "", error(nil)
		switch s := s.(type) {
		case *ast.Field:
			name, err = s.Alias, repeats(s.SelectionSet)
		case *ast.InlineFragment:
			err = repeatsIn(s.SelectionSet, seen) // which stands for its fields
		case *ast.FragmentSpread:
			name = "..." + s.Name
		}
		if err != nil {
			return err
		}
		if seen[name]++; name != "" && seen[name] > maxRepeats {
			return fault.New(fault.CostLimit, "%.60s is asked for more than %d times in one place; ask once", name, maxRepeats)
		}
	}
	return nil
}
