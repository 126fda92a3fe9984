package movement

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"thidua/internal/fault"
)

// A formula is written
//
//	TOTAL    sum
//	RATIO    [INT "*"] group "/" divisor
//	sum      [INT "*"] element { ("+" | "-") [INT "*"] element }
//	group    element | "(" sum ")"
//	divisor  group | "units(" POPULATION ")" | "children" | INT
//
// with whole numbers above 0. Only elements are added: an indicator cannot be a term.

// maxFormula bounds a formula's length in bytes.
const maxFormula = 2000

// ParseFormula reads the formula of an indicator of the kind TOTAL or RATIO over the
// campaign's elements and populations. It fails with Invalid, naming the column (the
// first letter is 1) and what to write instead.
func (c *Campaign) ParseFormula(kind IndicatorKind, text string) (Formula, error) {
	if len(text) > maxFormula {
		return Formula{}, fault.New(fault.Invalid, "the formula is longer than %d letters", maxFormula)
	}
	p := &formulaParser{campaign: c, text: text, tokens: tokens(text)}
	var f Formula
	var err error
	switch kind {
	case Total:
		f, err = p.total()
	case Ratio:
		f, err = p.ratio()
	default:
		err = fault.New(fault.Invalid, "only TOTAL and RATIO have a formula, %s is made of other indicators", kind)
	}
	if err != nil {
		return Formula{}, err
	}
	f.Text = text
	return f, nil
}

// String writes the formula in its plainest form, which parses to the same formula.
func (f Formula) String() string {
	if f.Denominator == nil {
		return f.Numerator.String()
	}
	var b strings.Builder
	if f.Factor != 1 {
		fmt.Fprintf(&b, "%d * ", f.Factor)
	}
	b.WriteString(f.Numerator.group())
	b.WriteString(" / ")
	b.WriteString(f.Denominator.String())
	return b.String()
}

// String writes the denominator as it stands after the stroke.
func (d *Denominator) String() string {
	switch {
	case d.Units != nil:
		return "units(" + d.Units.Code + ")"
	case d.Children:
		return "children"
	case d.Constant > 0:
		return strconv.FormatInt(d.Constant, 10)
	default:
		return d.Sum.group()
	}
}

// String writes the sum without parentheses: "a + 2 * b - c".
func (s Sum) String() string {
	var b strings.Builder
	for i, t := range s {
		n := t.Coefficient
		switch {
		case i > 0 && n < 0:
			b.WriteString(" - ")
		case i > 0:
			b.WriteString(" + ")
		}
		if n < 0 {
			n = -n
		}
		if n != 1 {
			fmt.Fprintf(&b, "%d * ", n)
		}
		b.WriteString(t.Element.Code)
	}
	return b.String()
}

// group writes the sum in parentheses, unless it is one bare element.
func (s Sum) group() string {
	if len(s) == 1 && s[0].Coefficient == 1 {
		return s[0].Element.Code
	}
	return "(" + s.String() + ")"
}

// token is a word (a name, an indicator's code or a whole number) or one sign.
type token struct {
	text   string // empty: the end
	column int    // in letters, from 1
}

var tokenForm = regexp.MustCompile(`[A-Za-z0-9_.]+|\S`)

func tokens(text string) []token {
	var all []token
	column, from := 1, 0
	for _, at := range tokenForm.FindAllStringIndex(text, -1) {
		column += utf8.RuneCountInString(text[from:at[0]])
		from = at[0]
		all = append(all, token{text[at[0]:at[1]], column})
	}
	return append(all, token{"", column + utf8.RuneCountInString(text[from:])})
}

func (t token) String() string {
	if t.text == "" {
		return "the end"
	}
	return strconv.Quote(t.text)
}

func (t token) isWord() bool {
	return t.text != "" && strings.Trim(t.text[:1], "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.") == ""
}

func (t token) isNumber() bool { return t.text != "" && strings.Trim(t.text, "0123456789") == "" }

type formulaParser struct {
	campaign *Campaign
	text     string
	tokens   []token
}

func (p *formulaParser) peek() token { return p.tokens[0] }

func (p *formulaParser) next() token {
	t := p.tokens[0]
	if t.text != "" {
		p.tokens = p.tokens[1:]
	}
	return t
}

func (p *formulaParser) take(sign string) bool {
	if p.peek().text != sign {
		return false
	}
	p.next()
	return true
}

func (p *formulaParser) fail(at token, format string, args ...any) error {
	return fault.New(fault.Invalid, "column %d: %s", at.column, fmt.Sprintf(format, args...))
}

func (p *formulaParser) total() (Formula, error) {
	if p.peek().text == "(" {
		return Formula{}, p.fail(p.peek(), "a TOTAL needs no parentheses; write a + b - c, or make it a RATIO and divide")
	}
	sum, err := p.sum()
	if err != nil {
		return Formula{}, err
	}
	switch t := p.peek(); {
	case t.text == "/":
		return Formula{}, p.fail(t, "a TOTAL is not divided; write kind: RATIO")
	case t.text != "":
		return Formula{}, p.fail(t, "%s cannot stand here; write + or - and another element", t)
	}
	return Formula{Factor: 1, Numerator: sum}, nil
}

func (p *formulaParser) ratio() (Formula, error) {
	f := Formula{Factor: 1, Denominator: &Denominator{}}
	var err error
	if p.peek().isNumber() {
		if f.Factor, err = p.factor(); err != nil {
			return Formula{}, err
		}
	}
	if f.Numerator, err = p.group(); err != nil {
		return Formula{}, err
	}
	switch t := p.peek(); {
	case t.text == "+" || t.text == "-":
		return Formula{}, p.fail(t, "a sum is divided in parentheses; write (a %s b) / c", t.text)
	case t.text == "":
		return Formula{}, p.fail(t, "a RATIO is divided by something; write / and an element, (a + b), units(POPULATION), children or a whole number")
	case t.text != "/":
		return Formula{}, p.fail(t, "%s cannot stand here; write /", t)
	}
	p.next()
	if err = p.divisor(f.Denominator); err != nil {
		return Formula{}, err
	}
	switch t := p.peek(); {
	case t.text == "+" || t.text == "-":
		return Formula{}, p.fail(t, "a quotient can be neither added nor averaged; put sums in parentheses: a / (b %s c)", t.text)
	case t.text != "":
		return Formula{}, p.fail(t, "%s cannot stand after the divisor; a RATIO divides once", t)
	}
	return f, nil
}

func (p *formulaParser) divisor(d *Denominator) (err error) {
	switch t := p.peek(); {
	case t.isNumber():
		p.next()
		d.Constant, err = p.whole(t)
	case t.text == "children":
		p.next()
		d.Children = true
	case t.text == "units":
		p.next()
		d.Units, err = p.population()
	default:
		d.Sum, err = p.group()
	}
	return err
}

func (p *formulaParser) population() (*Population, error) {
	if t := p.peek(); !p.take("(") {
		return nil, p.fail(t, "units is followed by a population in parentheses; write units(ALL_ORGS)")
	}
	t := p.next()
	found := p.campaign.Population(t.text)
	if found == nil {
		codes := make([]string, len(p.campaign.Populations))
		for i, pop := range p.campaign.Populations {
			codes[i] = pop.Code
		}
		return nil, p.fail(t, "unknown population %s%s", t, meant(t.text, codes))
	}
	if t := p.peek(); !p.take(")") {
		return nil, p.fail(t, "units(%s is not closed; write units(%s)", found.Code, found.Code)
	}
	return found, nil
}

func (p *formulaParser) group() (Sum, error) {
	open := p.peek()
	if !p.take("(") {
		e, err := p.element()
		if err != nil {
			return nil, err
		}
		return Sum{{1, e}}, nil
	}
	sum, err := p.sum()
	if err != nil {
		return nil, err
	}
	switch t := p.peek(); {
	case p.take(")"):
		return sum, nil
	case t.text == "":
		return nil, p.fail(open, "the parenthesis is not closed; write )")
	case t.text == "/":
		return nil, p.fail(t, "a quotient can be neither added nor averaged; divide once, after the parenthesis")
	default:
		return nil, p.fail(t, "%s cannot stand here; write + or - and another element, or )", t)
	}
}

func (p *formulaParser) sum() (Sum, error) {
	var sum Sum
	for sign := int64(1); ; {
		at := p.peek()
		n := int64(1)
		var err error
		if at.isNumber() {
			if n, err = p.factor(); err != nil {
				return nil, err
			}
		}
		at = p.peek()
		e, err := p.element()
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(sum, func(t Term) bool { return t.Element == e }) {
			return nil, p.fail(at, "%s stands twice in the sum; write it once, as 2 * %s if need be", e.Code, e.Code)
		}
		sum = append(sum, Term{sign * n, e})
		switch {
		case p.take("+"):
			sign = 1
		case p.take("-"):
			sign = -1
		default:
			return sum, nil
		}
	}
}

// factor reads a whole number and the star after it.
func (p *formulaParser) factor() (int64, error) {
	t := p.next()
	n, err := p.whole(t)
	if err != nil {
		return 0, err
	}
	if at := p.peek(); !p.take("*") {
		return 0, p.fail(at, "a number stands only before * ; write %s * and an element", t.text)
	}
	return n, nil
}

func (p *formulaParser) whole(t token) (int64, error) {
	n, err := strconv.ParseInt(t.text, 10, 64)
	if err != nil || n < 1 || n > 1e12 {
		return 0, p.fail(t, "%s is out of range; write a whole number from 1 to 1000000000000", t.text)
	}
	return n, nil
}

func (p *formulaParser) element() (*Element, error) {
	t := p.next()
	switch {
	case t.text == "":
		return nil, p.fail(t, "the formula ends too early; write an element")
	case t.text == "children" || t.text == "units":
		return nil, p.fail(t, "%s only divides; write it after /", t.text)
	case t.isNumber():
		return nil, p.fail(t, "the number %s cannot stand here; write an element", t.text)
	case t.text == "(":
		return nil, p.fail(t, "parentheses cannot be nested; write one sum: a + b - c")
	case !t.isWord():
		return nil, p.fail(t, "%s cannot stand here; write an element", t)
	}
	if e := p.campaign.Element(t.text); e != nil {
		return e, nil
	}
	if i := p.campaign.Indicator(t.text); i != nil {
		return nil, p.fail(t, "%s", p.notATerm(i))
	}
	if p.campaign.Population(t.text) != nil {
		return nil, p.fail(t, "%s is a population; write units(%s) after /", t.text, t.text)
	}
	codes := make([]string, len(p.campaign.Elements))
	for i, e := range p.campaign.Elements {
		codes[i] = e.Code
	}
	return nil, p.fail(t, "unknown element %s%s", t.text, meant(t.text, codes))
}

// notATerm says why an indicator cannot be added, and what to add instead.
func (p *formulaParser) notATerm(i *Indicator) string {
	why := "is an indicator: a formula is made of elements"
	switch i.Kind {
	case Ratio, UnitsMeeting:
		why = "is a percentage: percentages can be neither added nor averaged"
		if i.Unit != "" && !strings.Contains(i.Unit, "%") {
			why = "is a quotient: quotients can be neither added nor averaged"
		}
	case AllOf, AnyOf:
		why = "is a verdict: verdicts can be neither added nor averaged"
	}
	instead := "; write elements instead"
	var codes []string
	for _, t := range tokens(i.Formula.Text) {
		if e := p.campaign.Element(t.text); e != nil && !slices.Contains(codes, e.Code) {
			codes = append(codes, e.Code)
		}
	}
	if len(codes) > 0 {
		instead = "; write its elements instead: " + strings.Join(codes, ", ")
	}
	return i.Code + " " + why + instead
}
