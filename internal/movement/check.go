package movement

import (
	"strconv"
	"strings"

	"thidua/internal/fault"
)

// CheckRule is how what a report says is held against something else.
type CheckRule string

// The rules. NOT_MORE refuses a report, the others warn.
const (
	NotMore  CheckRule = "NOT_MORE" // a sum is not more than another, or than there are units directly below
	Balance  CheckRule = "BALANCE"  // a stock is what it last was and what came and went since
	Jump     CheckRule = "JUMP"     // a number is far from the unit's own before
	Siblings CheckRule = "SIBLINGS" // a number per another is far from what it is at the units beside
)

// Check is one rule that what reports say is held against when they are handed up.
type Check struct {
	Rule     CheckRule
	Of       Sum    // what is looked at; of one element but for NOT_MORE
	Than     Sum    // NOT_MORE: what it may come to; BALANCE: what comes and goes; SIBLINGS: per what
	Children bool   // NOT_MORE: it may come to the number of units directly below instead
	Most     int64  // NOT_MORE: it may come to that number instead; 0: none is written
	Percent  int64  // JUMP: farther than so many percent is far …
	Least    int64  // JUMP: … where it is also so much or more, in the element's measure
	Times    int64  // SIBLINGS: more than so many times the power of two above the median, or less than the so-many-th part of the one below, is far
	OfText   string // as written
	ThanText string
}

// Blocks reports whether a report that fails the check is refused, not only warned of.
func (k *Check) Blocks() bool { return k.Rule == NotMore }

func (c *Campaign) addCheck(e *Entry) {
	k := &Check{
		Rule: CheckRule(e.Text("rule")), OfText: e.Text("of"), ThanText: e.Text("than"),
		Percent: int64(e.Number("percent")), Least: int64(e.Number("least")), Times: int64(e.Number("times")),
	}
	e.End()
	if err := c.resolve(k); err != nil {
		e.Add("rule", "check of %s: %v", quoted(k.OfText), err)
		return
	}
	for _, other := range c.Checks {
		if other.Rule == k.Rule && other.OfText == k.OfText && other.ThanText == k.ThanText {
			e.Add("rule", "the check %s of %s stands twice; write it once", k.Rule, quoted(k.OfText))
		}
	}
	c.Checks = append(c.Checks, k)
}

// resolve gives a check the sums that it was written with, and fails with Invalid where it
// could not be told what it asks.
func (c *Campaign) resolve(k *Check) (err error) {
	if k.Of, err = c.parseSum(k.OfText); err != nil {
		return err
	}
	switch {
	case k.ThanText == "children":
		k.Children = true
	case isNumber(k.ThanText):
		k.Most, err = strconv.ParseInt(k.ThanText, 10, 64)
	case k.ThanText != "":
		k.Than, err = c.parseSum(k.ThanText)
	}
	if err != nil {
		return err
	}
	for _, t := range append(append(Sum{}, k.Of...), k.Than...) {
		if t.Element.Counted != "" {
			return fault.New(fault.Invalid, "%s is counted by the service; a check looks at what units report", t.Element.Code)
		}
	}
	single := len(k.Of) == 1 && k.Of[0].Coefficient == 1
	switch {
	case k.Rule == NotMore:
		if k.Than == nil && !k.Children && k.Most < 1 {
			return fault.New(fault.Invalid, "write in than: what it may come to: a sum, children, or a number of 1 or more")
		}
		for _, t := range append(append(Sum{}, k.Of...), k.Than...) {
			if t.Coefficient < 0 {
				return fault.New(fault.Invalid, "a %s compares what is counted; write sums without a minus", k.Rule)
			}
		}
	case !single:
		return fault.New(fault.Invalid, "a %s looks at one element; write its code alone", k.Rule)
	case k.Children || k.Most != 0:
		return fault.New(fault.Invalid, "only a NOT_MORE compares with children or a number")
	case k.Rule == Balance:
		if k.Than == nil || k.Of[0].Element.Nature != Stock {
			return fault.New(fault.Invalid, "a BALANCE is of a stock; write in than: what comes and, after a minus, what goes")
		}
		for _, t := range k.Than {
			if t.Element.Nature != Flow {
				return fault.New(fault.Invalid, "%s does not come or go; write flows", t.Element.Code)
			}
		}
	case k.Rule == Jump:
		if k.Percent < 1 || k.Least < 1 || k.Than != nil {
			return fault.New(fault.Invalid, "a JUMP needs percent: and least:, both 1 or more, and no than:")
		}
	case k.Rule == Siblings:
		if len(k.Than) != 1 || k.Than[0].Coefficient != 1 || k.Times < 2 {
			return fault.New(fault.Invalid, "a SIBLINGS needs one element in than: and times: of 2 or more")
		}
	default:
		return fault.New(fault.Invalid, "%s is no rule; write one of NOT_MORE, BALANCE, JUMP, SIBLINGS", quoted(string(k.Rule)))
	}
	if k.Rule != Jump && k.Percent+k.Least != 0 || k.Rule != Siblings && k.Times != 0 {
		return fault.New(fault.Invalid, "percent: and least: belong to a JUMP, times: to SIBLINGS; take out what is not of a %s", k.Rule)
	}
	return nil
}

// parseSum reads a sum of elements. It fails with Invalid.
func (c *Campaign) parseSum(text string) (Sum, error) {
	if strings.Contains(text, "/") {
		return nil, fault.New(fault.Invalid, "%s divides; write a sum of elements", quoted(text))
	}
	f, err := c.parseFormula(text)
	return f.Numerator, err
}
