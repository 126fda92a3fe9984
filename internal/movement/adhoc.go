package movement

import (
	"slices"
	"strconv"

	"thidua/internal/fault"
)

// percent is what the value of a share is measured in, as shown.
const percent = "%"

// AdHoc returns an indicator of one question alone: a TOTAL, or a RATIO where its formula divides. It
// bears its name as its code, and is checked as those of the campaign's file are. Where decimals are
// left open a TOTAL has none and a RATIO two; where its measure is, it follows from what the elements
// count. It fails with Invalid, saying what to write instead.
func (c *Campaign) AdHoc(name, formula string, decimals *int, measure *string) (*Indicator, error) {
	if c.Indicator(name) != nil {
		return nil, fault.New(fault.Invalid, "%s is an indicator of %d already; call this one otherwise", name, c.Year)
	}
	f, err := c.parseFormula(formula)
	if err != nil {
		return nil, fault.New(fault.Invalid, "formula of %s: %v", name, err)
	}
	i := &Indicator{Code: name, Name: name, ShortName: name, NameEn: name, Kind: Total, Formula: f, Pace: Linear, Unit: f.measured()}
	if f.Denominator != nil {
		i.Kind, i.Decimals = Ratio, 2
	}
	if decimals != nil {
		i.Decimals = *decimals
	}
	if measure != nil {
		i.Unit = *measure
	}
	if i.Decimals < 0 || i.Decimals > 6 {
		return nil, fault.New(fault.Invalid, "%d digits after the point cannot be shown; write 0 to 6", i.Decimals)
	}
	if i.Kind == Total && measure == nil && slices.ContainsFunc(f.Numerator, Term.weighted) {
		return nil, fault.New(fault.Invalid, "formula of %s: it multiplies and divides by nothing; write / and what it is a share of, or say in measure what it then counts", name)
	}
	if err := i.fits(); err != nil {
		return nil, fault.New(fault.Invalid, "formula of %s: %v", name, err)
	}
	return i, nil
}

// weighted reports whether a term is multiplied: by so much it may be made into what another counts.
func (t Term) weighted() bool { return t.Coefficient != 1 && t.Coefficient != -1 }

// fits refuses a formula that adds up what does not add up, and a percentage that is none.
func (i *Indicator) fits() error {
	f := i.Formula
	sums := []Sum{f.Numerator}
	if f.Denominator != nil {
		sums = append(sums, f.Denominator.Sum)
	}
	for _, s := range sums {
		if err := s.adds(); err != nil {
			return err
		}
	}
	if i.Unit != percent {
		return nil
	}
	if f.Denominator == nil {
		return fault.New(fault.Invalid, "a percentage is a sum divided by a sum, such as 100 * members_studied / members_total, and cannot be added up")
	}
	if f.Factor != 100 {
		return fault.New(fault.Invalid, "a percentage is written with 100 *, such as 100 * members_studied / members_total")
	}
	one, other := f.Numerator.plain(), f.Denominator.counts()
	if one != "" && other != "" && one != other {
		return fault.New(fault.Invalid, "a percentage sets alike against alike, and not %s against %s; take out 100 * and the percent sign", one, other)
	}
	return nil
}

// Together refuses a sum of what happened and what stands.
func (s Sum) Together() error {
	for _, t := range s {
		if (t.Element.Nature == Flow) != (s[0].Element.Nature == Flow) {
			return fault.New(fault.Invalid, "%s is a %s and %s a %s; what happens within months is not added to what stands at their end",
				s[0].Element.Code, s[0].Element.Nature, t.Element.Code, t.Element.Nature)
		}
	}
	return nil
}

// adds refuses what Together does, and a sum of what counts one thing and what counts another, unless that
// is multiplied into it.
func (s Sum) adds() error {
	if err := s.Together(); err != nil {
		return err
	}
	var first *Element
	for _, t := range s {
		switch {
		case t.weighted():
		case first == nil:
			first = t.Element
		case first.Measure != t.Element.Measure:
			return fault.New(fault.Invalid, "%s counts %s and %s counts %s; what is counted differently is not added up",
				first.Code, first.Measure, t.Element.Code, t.Element.Measure)
		}
	}
	return nil
}

// plain returns what the terms of a sum count that nothing multiplies; empty where something does.
func (s Sum) plain() Measure {
	if len(s) == 0 || slices.ContainsFunc(s, Term.weighted) {
		return ""
	}
	return s[0].Element.Measure
}

// counts returns what a denominator counts; empty where that is no one thing.
func (d *Denominator) counts() Measure {
	if d.Units != nil || d.Children {
		return UnitCount
	}
	return d.Sum.plain()
}

// measureWords are what values are measured in, as shown: in Vietnamese, as in the campaign's file.
var measureWords = map[Measure]string{
	Person: "người", Household: "hộ", VND: "đồng", Item: "lượt", Animal: "con", UnitCount: "tổ chức",
}

// measured says what the value of a formula is measured in: hộ, %, đồng/người, lượt/1000 người; empty
// where it is a number of nothing.
func (f Formula) measured() string {
	of := measureWords[f.Numerator.plain()]
	if f.Denominator == nil {
		return of
	}
	per := measureWords[f.Denominator.counts()]
	many := ""
	if f.Factor != 1 {
		many = strconv.FormatInt(f.Factor, 10) + " "
	}
	switch {
	case (of == per || f.Denominator.Constant != 0) && f.Factor == 100:
		return percent
	case f.Denominator.Constant != 0:
		return of
	case of == "" || per == "" || of == per && f.Factor == 1:
		return ""
	}
	return of + "/" + many + per
}
