package movement

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"thidua/internal/fault"
)

// parseFormula reads "sum" or "[INT *] group / divisor", where a group is an element or
// a sum in parentheses, and a divisor a group, units(POPULATION), children or a whole
// number. It fails with Invalid, saying what to write instead.
func (c *Campaign) parseFormula(text string, isIndicator func(string) bool) (Formula, error) {
	p := &formulaParser{campaign: c, isIndicator: isIndicator, words: formulaWords(text)}
	f := Formula{Text: text, Factor: 1}
	if strings.Contains(text, "/") {
		if n, err := strconv.ParseInt(p.peek(0), 10, 64); err == nil && p.peek(1) == "*" {
			f.Factor = n
			p.at += 2
		}
		if f.Numerator = p.group(); p.err == nil {
			p.expect("/")
			f.Denominator = p.divisor()
		}
	} else {
		f.Numerator = p.sum()
	}
	if p.err == nil && p.at < len(p.words) {
		p.fail("%q is not expected here; write a sum such as debt_overdue + debt_frozen, or 100 * sum / sum", p.peek(0))
	}
	return f, p.err
}

type formulaParser struct {
	campaign    *Campaign
	isIndicator func(string) bool
	words       []string
	at          int
	err         error
}

// formulaWords splits a text into names, numbers and signs.
func formulaWords(text string) []string {
	var words []string
	for i := 0; i < len(text); {
		j := i + 1
		switch {
		case unicode.IsSpace(rune(text[i])):
			i++
			continue
		case nameByte(text[i]):
			for j < len(text) && nameByte(text[j]) {
				j++
			}
		}
		words = append(words, text[i:j])
		i = j
	}
	return words
}

func nameByte(b byte) bool {
	return b == '_' || b == '.' || '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}

func (p *formulaParser) peek(ahead int) string {
	if p.at+ahead < len(p.words) {
		return p.words[p.at+ahead]
	}
	return ""
}

func (p *formulaParser) fail(format string, args ...any) {
	if p.err == nil {
		p.err = fault.New(fault.Invalid, format, args...)
	}
}

func (p *formulaParser) expect(word string) {
	if p.peek(0) != word {
		p.fail("%q is missing before %q", word, p.peek(0))
	}
	p.at++
}

func (p *formulaParser) group() Sum {
	if p.peek(0) != "(" {
		return Sum{{1, p.element()}}
	}
	p.at++
	s := p.sum()
	p.expect(")")
	return s
}

func (p *formulaParser) sum() Sum {
	var s Sum
	for sign := int64(1); p.err == nil; {
		t := Term{Coefficient: sign}
		if n, err := strconv.ParseInt(p.peek(0), 10, 64); err == nil && p.peek(1) == "*" {
			t.Coefficient *= n
			p.at += 2
		}
		t.Element = p.element()
		s = append(s, t)
		switch p.peek(0) {
		case "+":
			sign = 1
		case "-":
			sign = -1
		default:
			return s
		}
		p.at++
	}
	return s
}

func (p *formulaParser) element() *Element {
	word := p.peek(0)
	p.at++
	if e := p.campaign.Element(word); e != nil {
		return e
	}
	if p.isIndicator(word) {
		p.fail("%s is an indicator: shares can be neither added nor averaged; write the elements it is made of", word)
		return nil
	}
	var near []string
	for _, e := range p.campaign.Elements {
		if len(word) > 3 && (strings.HasPrefix(e.Code, word[:4]) || strings.Contains(e.Code, word)) {
			near = append(near, e.Code)
		}
	}
	if len(near) > 0 {
		p.fail("%q is no element; did you mean %s?", word, strings.Join(near[:min(3, len(near))], ", "))
	}
	p.fail("%q is no element; write the code of one that the file lists", word)
	return nil
}

func (p *formulaParser) divisor() *Denominator {
	word := p.peek(0)
	switch word {
	case "units":
		p.at++
		p.expect("(")
		name := p.peek(0)
		p.at++
		p.expect(")")
		population := p.campaign.Population(name)
		if population == nil {
			p.fail("%q is no population; write one that the file lists", name)
		}
		return &Denominator{Units: population}
	case "children":
		p.at++
		return &Denominator{Children: true}
	}
	if n, err := strconv.ParseInt(word, 10, 64); err == nil {
		p.at++
		if n <= 0 {
			p.fail("%d cannot divide; write a whole number above 0", n)
		}
		return &Denominator{Constant: n}
	}
	return &Denominator{Sum: p.group()}
}

// elements returns the elements of the formula, in its order.
func (f Formula) elements() []*Element {
	sum := f.Numerator
	if f.Denominator != nil {
		sum = append(slices.Clone(sum), f.Denominator.Sum...)
	}
	all := make([]*Element, len(sum))
	for i, t := range sum {
		all[i] = t.Element
	}
	return all
}

// Elements returns every element that the indicator is made of, its parts' included,
// once, by position.
func (i *Indicator) Elements() []*Element {
	all := i.Formula.elements()
	for _, part := range i.Of {
		all = append(all, part.Elements()...)
	}
	slices.SortFunc(all, func(a, b *Element) int { return a.Position - b.Position })
	return slices.Compact(all)
}
