package movement

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"thidua/internal/fault"
)

// mostNumber bounds the numbers of a formula: 10¹² times a province's count still fits
// into 63 bits.
const mostNumber = 1_000_000_000_000

// reserved are the words that a divisor may be besides an element: no element's code.
var reserved = []string{"units", "children"}

// parseFormula reads "sum" or "[INT *] group / divisor", where a group is an element or
// a sum in parentheses, and a divisor a group, units(POPULATION), children or a whole
// number. It fails with Invalid, saying what to write instead.
func (c *Campaign) parseFormula(text string) (Formula, error) {
	p := &formulaParser{campaign: c, words: formulaWords(text)}
	f := Formula{Text: text, Factor: 1}
	if strings.Contains(text, "/") {
		f.Factor = p.times()
		f.Numerator = p.group()
		p.expect("/", "put a sum in parentheses before it is divided")
		f.Denominator = p.divisor()
	} else {
		f.Numerator = p.sum()
	}
	if p.at < len(p.words) {
		p.fail("%s is not expected here; write a sum such as debt_overdue + debt_frozen, or 100 * sum / sum", p.word())
	}
	if p.err != nil {
		return Formula{}, p.err
	}
	return f, nil
}

// formulaParser reads word by word. After its first failure it only runs out of words.
type formulaParser struct {
	campaign *Campaign
	words    []string
	at       int
	err      error
}

// formulaWords splits a text into names, numbers and signs.
func formulaWords(text string) []string {
	var words []string
	name := false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			name = false
		case name && nameRune(r):
			words[len(words)-1] += string(r)
		default:
			words = append(words, string(r))
			name = nameRune(r)
		}
	}
	return words
}

func nameRune(r rune) bool {
	return r == '_' || r == '.' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

// peek returns a word ahead, empty beyond the end and after a failure.
func (p *formulaParser) peek(ahead int) string {
	if p.err == nil && p.at+ahead < len(p.words) {
		return p.words[p.at+ahead]
	}
	return ""
}

// word names the next word in an error.
func (p *formulaParser) word() any {
	if w := p.peek(0); w != "" {
		return quoted(w)
	}
	return fault.Say("the end")
}

func (p *formulaParser) fail(format string, args ...any) {
	if p.err == nil {
		p.err = fault.New(fault.Invalid, format, args...)
	}
}

func (p *formulaParser) expect(word, instead string) {
	if p.peek(0) != word {
		p.fail("%q is missing before %s; %s", word, p.word(), fault.Say(instead))
	}
	p.at++
}

// times reads "INT *", and returns 1 where there is none.
func (p *formulaParser) times() int64 {
	if !isNumber(p.peek(0)) || p.peek(1) != "*" {
		return 1
	}
	n := p.number()
	p.at++
	return n
}

func isNumber(word string) bool { return word != "" && strings.Trim(word, "0123456789") == "" }

// number reads a whole number above 0.
func (p *formulaParser) number() int64 {
	n, err := strconv.ParseInt(p.peek(0), 10, 64)
	if err != nil || n < 1 || n > mostNumber {
		p.fail("%s is no number for a formula; write a whole one from 1 to %d", p.word(), int64(mostNumber))
	}
	p.at++
	return n
}

func (p *formulaParser) group() Sum {
	if p.peek(0) != "(" {
		return Sum{{1, p.element()}}
	}
	p.at++
	s := p.sum()
	p.expect(")", "close the parenthesis after the sum")
	return s
}

func (p *formulaParser) sum() Sum {
	var s Sum
	for sign := int64(1); p.err == nil; {
		s = append(s, Term{sign * p.times(), p.element()})
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
	if e := p.campaign.Element(word); e != nil {
		p.at++
		return e
	}
	switch {
	case p.campaign.Indicator(word) != nil:
		p.fail("%s is an indicator: shares can be neither added nor averaged; write the elements it is made of", word)
	case word == "" || !nameRune(rune(word[0])):
		p.fail("the code of an element is missing before %s", p.word())
	case isNumber(word):
		p.fail("%s stands alone; a number multiplies, like 100 * members_studied / members_total, or divides", quoted(word))
	default:
		if near := p.near(word); len(near) > 0 {
			p.fail("%s is no element; did you mean %s?", quoted(word), strings.Join(near, ", "))
		}
		p.fail("%s is no element; write the code of one that the file lists", quoted(word))
	}
	return nil
}

// near returns up to three elements that a word may have meant.
func (p *formulaParser) near(word string) []string {
	var near []string
	for _, e := range p.campaign.Elements {
		if len(word) > 3 && len(near) < 3 && (strings.HasPrefix(e.Code, word[:4]) || strings.Contains(e.Code, word)) {
			near = append(near, e.Code)
		}
	}
	return near
}

func (p *formulaParser) divisor() *Denominator {
	switch word := p.peek(0); {
	case word == "units":
		p.at++
		p.expect("(", "write units(POPULATION)")
		population := p.campaign.Population(p.peek(0))
		if population == nil {
			p.fail("%s is no population; write one that the file lists", p.word())
		}
		p.at++
		p.expect(")", "write units(POPULATION)")
		return &Denominator{Units: population}
	case word == "children":
		p.at++
		return &Denominator{Children: true}
	case isNumber(word):
		return &Denominator{Constant: p.number()}
	}
	return &Denominator{Sum: p.group()}
}

// String writes the formula as parseFormula reads it, in one way however it was written;
// empty for the zero Formula.
func (f Formula) String() string {
	if f.Denominator == nil {
		return f.Numerator.String()
	}
	text := f.Numerator.group() + " / " + f.Denominator.String()
	if f.Factor != 1 {
		text = fmt.Sprintf("%d * %s", f.Factor, text)
	}
	return text
}

// String writes the sum: "debt_overdue + 2 * debt_frozen".
func (s Sum) String() string {
	var b strings.Builder
	for i, t := range s {
		n := t.Coefficient
		switch {
		case i == 0:
		case n < 0:
			b.WriteString(" - ")
			n = -n
		default:
			b.WriteString(" + ")
		}
		if n != 1 {
			fmt.Fprintf(&b, "%d * ", n)
		}
		b.WriteString(t.Element.Code)
	}
	return b.String()
}

// group writes the sum as part of a division.
func (s Sum) group() string {
	if len(s) == 1 && s[0].Coefficient == 1 {
		return s.String()
	}
	return "(" + s.String() + ")"
}

// String writes the denominator as it stands in a formula.
func (d *Denominator) String() string {
	switch {
	case d.Units != nil:
		return "units(" + d.Units.Code + ")"
	case d.Children:
		return "children"
	case d.Constant != 0:
		return strconv.FormatInt(d.Constant, 10)
	}
	return d.Sum.group()
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

// Lack returns what the numerator of a share lacks to its denominator, where it is never
// more: because it is a part of it (those rated good, of all that were rated), or because a
// check refuses more (those trained, of all there are). Nil: that is not known.
func (c *Campaign) Lack(f Formula) Sum {
	if f.Denominator == nil || len(f.Denominator.Sum) == 0 {
		return nil
	}
	lack := slices.Clone(f.Denominator.Sum)
	for _, t := range f.Numerator {
		if i := slices.IndexFunc(lack, func(l Term) bool { return l.Element == t.Element }); i >= 0 {
			lack[i].Coefficient -= t.Coefficient
		} else {
			lack = append(lack, Term{-t.Coefficient, t.Element})
		}
	}
	checked := slices.ContainsFunc(c.Checks, func(k *Check) bool {
		return k.Rule == NotMore && slices.Equal(k.Of, f.Numerator) && slices.Equal(k.Than, f.Denominator.Sum)
	})
	if !checked && slices.ContainsFunc(lack, func(t Term) bool { return t.Coefficient < 0 }) {
		return nil
	}
	return lack
}
