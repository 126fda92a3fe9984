package org

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/uptrace/bun"
)

// Page is a stretch of a list: of what lies between two places in its order, the first
// things or the last. Exactly one of First and Last is given.
type Page struct {
	First, Last int
	After       Place // empty: from the list's beginning
	Before      Place // empty: to its end
	Inclusive   bool  // what stands at After and Before lies between them too
}

// Size is how many things the page holds at most.
func (p Page) Size() int { return cmp.Or(p.First, p.Last) }

// Earlier is the page of the last thing before those that lie between the two places; false
// where there can be none.
func (p Page) Earlier() (Page, bool) {
	return Page{Last: 1, Before: p.After, Inclusive: true}, p.After != ""
}

// Later is the page of the first thing after those that lie between the two places; false
// where there can be none.
func (p Page) Later() (Page, bool) {
	return Page{First: 1, After: p.Before, Inclusive: true}, p.Before != ""
}

// Place is where a thing stands in the order of its list: the values that the list is ordered
// by, with NULs between them. It names what stood there, not a number, so that what comes and
// goes meanwhile moves no page.
type Place string

const between = "\x00"

// PlaceOf returns the place of a thing with these values.
func PlaceOf(values ...any) Place {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = fmt.Sprint(v)
	}
	return Place(strings.Join(words, between))
}

// Order is what a list is ordered by: values that no two of its things have all in common.
type Order []Key

// Key is one of the values that a list is ordered by.
type Key struct {
	Column string // which has it in SQL; empty: the list is never asked for in SQL
	Kind   KeyKind
	Down   bool // the largest come first; all keys of an order go the same way
}

// KeyKind is what a key's values are, and so how they are compared.
type KeyKind int

// The kinds of keys.
const (
	Text   KeyKind = iota // byte by byte
	Number                // whole
	Day
)

// Holds reports whether a place can be one of a list in this order.
func (o Order) Holds(p Place) bool {
	values := strings.Split(string(p), between)
	if len(values) != len(o) {
		return false
	}
	for i, v := range values {
		var err error
		switch o[i].Kind {
		case Number:
			_, err = strconv.ParseInt(v, 10, 64)
		case Day:
			_, err = ParseDate(v)
		}
		if err != nil || !utf8.ValidString(v) {
			return false
		}
	}
	return true
}

// Narrow keeps what lies on a page, in the list's order, and one thing more where there is
// one: backward the last comes first, which Flip puts right.
func (o Order) Narrow(p Page) func(*bun.SelectQuery) *bun.SelectQuery {
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		return o.between(q, p).OrderExpr(o.by(p)).Limit(int64(p.Size()) + 1)
	}
}

// Flip makes a page of what Narrow kept, and tells whether more lies beyond it.
func Flip[T any](found []T, p Page) (onPage []T, more bool) {
	if len(found) > p.Size() {
		found, more = found[:p.Size()], true
	}
	if p.Last > 0 {
		slices.Reverse(found)
	}
	return found, more
}

// by is the list's order in SQL, backward where the page is asked for from the list's end.
func (o Order) by(p Page) string {
	words := o.columns()
	if p.Last > 0 != o.down() {
		for i := range words {
			words[i] += " DESC"
		}
	}
	return strings.Join(words, ", ")
}

// down reports whether the largest come first.
func (o Order) down() bool { return len(o) > 0 && o[0].Down }

func (o Order) columns() []string {
	columns := make([]string, len(o))
	for i, k := range o {
		columns[i] = k.Column
	}
	return columns
}

// between keeps what lies between a page's two places.
func (o Order) between(q *bun.SelectQuery, p Page) *bun.SelectQuery {
	row := bun.Safe(strings.Join(o.columns(), ", "))
	above, below := ">", "<"
	if o.down() {
		above, below = below, above
	}
	if p.Inclusive {
		above, below = above+"=", below+"="
	}
	if p.After != "" {
		q.Where("(?) ? (?)", row, bun.Safe(above), bun.List(strings.Split(string(p.After), between)))
	}
	if p.Before != "" {
		q.Where("(?) ? (?)", row, bun.Safe(below), bun.List(strings.Split(string(p.Before), between)))
	}
	return q
}

// Cut returns a page of a list that is held whole and in order, and whether more lies beyond it.
func Cut[T any](all []T, o Order, place func(T) Place, p Page) (onPage []T, more bool) {
	for _, one := range all {
		at, least := place(one), 1
		if p.Inclusive {
			least = 0
		}
		if (p.After == "" || o.compare(at, p.After) >= least) && (p.Before == "" || o.compare(p.Before, at) >= least) {
			onPage = append(onPage, one)
		}
	}
	if p.Last > 0 {
		slices.Reverse(onPage)
	}
	return Flip(onPage, p)
}

// compare returns 1 where the one place comes after the other, -1 where before it, 0 where they
// are the same.
func (o Order) compare(a, b Place) int {
	as, bs := strings.Split(string(a), between), strings.Split(string(b), between)
	for i, k := range o {
		c := strings.Compare(as[i], bs[i])
		if k.Kind == Number {
			x, _ := strconv.ParseInt(as[i], 10, 64)
			y, _ := strconv.ParseInt(bs[i], 10, 64)
			c = cmp.Compare(x, y)
		}
		switch {
		case c != 0 && k.Down:
			return -c
		case c != 0:
			return c
		}
	}
	return 0
}
