// Package label is what the values of the schema's enums are called to people: the one place
// that says it, in both languages.
package label

import "thidua/internal/fault"

// Label is what one value of an enum is called.
type Label struct {
	Enum  string // its name in the schema
	Value string
	Text  string
}

// In returns the labels of every value of every enum, in a language: enums by name, values in
// the schema's order.
func In(l fault.Language) []*Label {
	if l == fault.Vietnamese {
		return vietnamese
	}
	return english
}

// Of returns what a value of an enum is called in a language, and the value itself where it has
// no label.
func Of[T ~string](enum string, value T, l fault.Language) string {
	if text, ok := texts[key{enum, string(value)}]; ok {
		return text.In(l)
	}
	return string(value)
}

// Known reports whether an enum has a value.
func Known(enum, value string) bool {
	_, known := texts[key{enum, value}]
	return known
}

type key struct{ enum, value string }

var (
	vietnamese, english []*Label
	texts               = map[key]fault.Both{}
)

func init() {
	for _, e := range enums {
		for _, v := range e.values {
			vietnamese = append(vietnamese, &Label{e.name, v.name, v.vi})
			english = append(english, &Label{e.name, v.name, v.en})
			texts[key{e.name, v.name}] = fault.Both{En: v.en, Vi: v.vi}
		}
	}
}
