package server

import (
	"encoding/json"
	"math/big"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"thidua/internal/fault"
)

// plainNumbers writes whole numbers among variables without a fraction or an exponent. JSON knows
// one kind of number: pandas, R and spreadsheets write 30 as 30.0, or 100,000 as 1e+05.
func plainNumbers(variables map[string]any) {
	for name, value := range variables {
		variables[name] = plain(value)
	}
}

func plain(value any) any {
	switch value := value.(type) {
	case json.Number:
		return plainNumber(value)
	case map[string]any:
		plainNumbers(value)
	case []any:
		for i := range value {
			value[i] = plain(value[i])
		}
	}
	return value
}

const (
	// longestNumber is how long a number is that is written otherwise at most.
	longestNumber = 40
	// largestWhole is up to where every client holds whole numbers exactly.
	largestWhole = 1 << 53
)

// plainNumber writes a number without fraction or exponent where it is whole, and leaves any other
// as it is. It is reckoned exactly: rounding makes no number whole.
func plainNumber(n json.Number) json.Number {
	text := n.String()
	if !strings.ContainsAny(text, ".eE") || len(text) > longestNumber {
		return n
	}
	if f, err := n.Float64(); err != nil || f >= largestWhole || f <= -largestWhole || f > -1 && f < 1 && strings.ContainsAny(text, "123456789") {
		return n // too large, or too small to be whole: an exponent may be of any length
	}
	exact, ok := new(big.Rat).SetString(text)
	if !ok || !exact.IsInt() {
		return n
	}
	return json.Number(exact.Num().String())
}

// unlikeWhole says of numbers that are not whole, where whole ones are asked for, that they are not:
// the executor takes them for texts.
func unlikeWhole(variables map[string]any, errs gqlerror.List) gqlerror.List {
	for i, err := range errs {
		if n, is := at(variables, err.Path).(json.Number); is && strings.HasSuffix(err.Message, " as Int") {
			errs[i] = gqlerror.WrapPath(err.Path, fault.New(fault.Invalid, "%q is no whole number between -(2^53 - 1) and 2^53 - 1", n))
		}
	}
	return errs
}

// at returns the value in variables to which the path of an error leads; nil: it leads to none.
func at(variables map[string]any, path ast.Path) any {
	if len(path) < 2 || path[0] != ast.PathName("variable") {
		return nil
	}
	var value any = variables
	for _, step := range path[1:] {
		switch of := value.(type) {
		case map[string]any:
			name, _ := step.(ast.PathName)
			value = of[string(name)]
		case []any:
			index, _ := step.(ast.PathIndex)
			if int(index) >= len(of) {
				return nil
			}
			value = of[index]
		}
	}
	return value
}
