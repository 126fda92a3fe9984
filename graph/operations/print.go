package operations

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

// forms returns an operation's text as clients send it: as it was written, and as graphql-js of
// the versions 16 and 17 prints it, each also with the field __typename that Apollo and urql add to
// every selection. urql prints as version 16 does, and then leaves no line empty and begins one
// before every text in quotes. Clients name an operation by the hash of what they send.
func forms(text string) []string {
	all := []string{text}
	doc, err := parser.ParseQuery(&ast.Source{Input: text})
	if err != nil {
		return all // whoever asks it is told why
	}
	for _, p := range []printer{{}, {typenames: true}, {spacious: true}, {spacious: true, typenames: true}} {
		form, ok := p.document(doc)
		if !ok {
			break
		}
		all = append(all, form, quotes.ReplaceAllString(strings.ReplaceAll(form, "\n\n", "\n"), "\n$0"))
	}
	slices.Sort(all[1:])
	return slices.Compact(all)
}

var quotes = regexp.MustCompile(`"(?:\\.|[^"])*"`)

// printer writes operations as graphql-js does, to the byte.
type printer struct {
	typenames bool // add __typename to every selection, and leave out what is for the client alone
	spacious  bool // as version 17: spaces within objects, a line for each part of what is long
}

// longest is how many characters graphql-js writes in one line.
const longest = 80

// document returns a document's text; false: it holds a text in blocks, which are written by
// rules of their own.
func (p printer) document(doc *ast.QueryDocument) (string, bool) {
	type definition struct {
		at   int
		text string
	}
	var all []definition
	for _, o := range doc.Operations {
		head := string(o.Operation)
		var variables []string
		for _, v := range o.VariableDefinitions {
			one := "$" + v.Variable + ": " + v.Type.String()
			if v.DefaultValue != nil {
				one += " = " + p.value(v.DefaultValue)
			}
			variables = append(variables, one+p.directives(v.Directives))
		}
		if named := o.Name + wrapped("(", strings.Join(variables, ", "), ")"); named != "" {
			head += " " + named
		}
		head += p.directives(o.Directives) + " "
		if head == "query " {
			head = ""
		}
		all = append(all, definition{o.Position.Start, head + p.selection(o.SelectionSet, true)})
	}
	for _, f := range doc.Fragments {
		all = append(all, definition{f.Position.Start, "fragment " + f.Name + " on " + f.TypeCondition + p.directives(f.Directives) + " " + p.selection(f.SelectionSet, false)})
	}
	slices.SortFunc(all, func(a, b definition) int { return a.at - b.at })
	texts := make([]string, len(all))
	for i, d := range all {
		texts[i] = d.text
	}
	text := strings.Join(texts, "\n\n")
	return text, !strings.Contains(text, inBlocks)
}

// inBlocks stands where a text in blocks would: no text holds it.
const inBlocks = "\x00"

func (p printer) selection(set ast.SelectionSet, root bool) string {
	var all []string
	meta := false
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			meta = meta || strings.HasPrefix(s.Name, "__")
			all = append(all, p.field(s))
		case *ast.FragmentSpread:
			all = append(all, "..."+s.Name+p.directives(s.Directives))
		case *ast.InlineFragment:
			all = append(all, "..."+wrapped(" on ", s.TypeCondition, "")+p.directives(s.Directives)+" "+p.selection(s.SelectionSet, false))
		}
	}
	if p.typenames && !root && !meta {
		all = append(all, "__typename")
	}
	return lines("{", all, "}")
}

func (p printer) field(f *ast.Field) string {
	text := f.Name
	if f.Alias != f.Name {
		text = f.Alias + ": " + f.Name
	}
	arguments := p.arguments(f.Arguments)
	if short := wrapped("(", strings.Join(arguments, ", "), ")"); length(text+short) <= longest {
		text += short
	} else {
		text += lines("(", arguments, ")")
	}
	text += p.directives(f.Directives)
	if len(f.SelectionSet) > 0 {
		text += " " + p.selection(f.SelectionSet, false)
	}
	return text
}

func (p printer) arguments(list ast.ArgumentList) []string {
	all := make([]string, len(list))
	for i, a := range list {
		all[i] = a.Name + ": " + p.value(a.Value)
	}
	return all
}

// ofTheClient are directives that clients take out before they send.
var ofTheClient = []string{"connection", "nonreactive", "unmask"}

func (p printer) directives(list ast.DirectiveList) string {
	text := ""
	for _, d := range list {
		if !p.typenames || !slices.Contains(ofTheClient, d.Name) {
			text += " @" + d.Name + wrapped("(", strings.Join(p.arguments(d.Arguments), ", "), ")")
		}
	}
	return text
}

func (p printer) value(v *ast.Value) string {
	var parts []string
	for _, c := range v.Children {
		part := p.value(c.Value)
		if v.Kind == ast.ObjectValue {
			part = c.Name + ": " + part
		}
		parts = append(parts, part)
	}
	inline := strings.Join(parts, ", ")
	switch v.Kind {
	case ast.Variable:
		return "$" + v.Raw
	case ast.StringValue:
		return quoted(v.Raw)
	case ast.BlockValue:
		return inBlocks
	case ast.ListValue:
		if p.spacious && len("[]")+length(inline) > longest {
			return lines("[", parts, "]")
		}
		return "[" + inline + "]"
	case ast.ObjectValue:
		switch {
		case !p.spacious:
			return "{" + inline + "}"
		case len("{  }")+length(inline) > longest:
			return lines("{", parts, "}")
		}
		return "{ " + inline + " }"
	}
	return v.Raw
}

// lines writes parts a line each, between two ends.
func lines(begin string, parts []string, end string) string {
	return begin + "\n  " + strings.ReplaceAll(strings.Join(parts, "\n"), "\n", "\n  ") + "\n" + end
}

func wrapped(begin, text, end string) string {
	if text == "" {
		return ""
	}
	return begin + text + end
}

// length counts as JavaScript does.
func length(s string) int { return len(utf16.Encode([]rune(s))) }

var escapes = map[rune]string{'"': `\"`, '\\': `\\`, '\b': `\b`, '\t': `\t`, '\n': `\n`, '\f': `\f`, '\r': `\r`}

func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch escaped, special := escapes[r]; {
		case special:
			b.WriteString(escaped)
		case r < 0x20 || r >= 0x7f && r < 0xa0:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
