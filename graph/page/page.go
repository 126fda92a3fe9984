// Package page is how the API hands out lists: in pages, each with a cursor to read on from.
//
// A cursor is the code and id of the last unit on the page, made opaque. It needs no signature:
// whoever makes one up reads on from another place in the list of what they may see, and
// sees no more than that.
package page

import (
	"context"
	"encoding/base64"
	"strconv"
	"strings"
	"unicode/utf8"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/org"
	"thidua/internal/report"
)

// Largest is how many things a page holds at most.
const Largest = 200

// Connection is a page of things.
type Connection[T any] struct {
	Nodes []T
	More  bool

	key   func(T) (code string, id int64)
	total func(ctx context.Context) (int, error)
}

// Edge is one thing on a page.
type Edge[T any] struct {
	Cursor string
	Node   T
}

// Info is where a page lies in the whole.
type Info struct {
	HasNextPage bool
	EndCursor   *string
}

// The pages there are.
type (
	Units      = Connection[*org.Unit]
	UnitEdge   = Edge[*org.Unit]
	Figures    = Connection[*figure.Figure]
	FigureEdge = Edge[*figure.Figure]
	Reports    = Connection[*report.Report]
	ReportEdge = Edge[*report.Report]
)

// OfUnits returns a page of units; total counts all of them, when asked.
func OfUnits(units []*org.Unit, more bool, total func(ctx context.Context) (int, error)) *Units {
	return &Units{nonNil(units), more, func(u *org.Unit) (string, int64) { return u.Code, u.ID }, total}
}

// OfFigures returns a page of figures; total counts all of them, when asked.
func OfFigures(figures []*figure.Figure, more bool, total func(ctx context.Context) (int, error)) *Figures {
	return &Figures{nonNil(figures), more, func(f *figure.Figure) (string, int64) { return f.Unit.Code, f.Unit.ID }, total}
}

// OfReports returns a page of reports; total counts all of them, when asked.
func OfReports(listed []*report.Listed, more bool, total func(ctx context.Context) (int, error)) *Reports {
	reports, codes := make([]*report.Report, len(listed)), make(map[int64]string, len(listed))
	for i, r := range listed {
		reports[i], codes[r.UnitID] = &r.Report, r.Code
	}
	return &Reports{reports, more, func(r *report.Report) (string, int64) { return codes[r.UnitID], r.UnitID }, total}
}

func nonNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// Edges returns the page's things with their cursors.
func (c *Connection[T]) Edges() []*Edge[T] {
	edges := make([]*Edge[T], len(c.Nodes))
	for i, n := range c.Nodes {
		edges[i] = &Edge[T]{cursor(c.key(n)), n}
	}
	return edges
}

// PageInfo returns where the page lies.
func (c *Connection[T]) PageInfo() *Info {
	info := &Info{HasNextPage: c.More}
	if n := len(c.Nodes); n > 0 {
		end := cursor(c.key(c.Nodes[n-1]))
		info.EndCursor = &end
	}
	return info
}

// TotalCount returns how many things there are on all pages.
func (c *Connection[T]) TotalCount(ctx context.Context) (int, error) { return c.total(ctx) }

const cursorPrefix = "after:"

func cursor(code string, id int64) string {
	return base64.RawURLEncoding.EncodeToString([]byte(cursorPrefix + code + ":" + strconv.FormatInt(id, 10)))
}

// Of reads the arguments of a list. It fails with Invalid.
func Of(first int, after *string) (org.Page, error) {
	if first < 1 || first > Largest {
		return org.Page{}, fault.New(fault.Invalid, "first is %d; it must lie between 1 and %d", first, Largest)
	}
	p := org.Page{First: first}
	if after != nil {
		text, err := base64.RawURLEncoding.DecodeString(*after)
		rest, ok := strings.CutPrefix(string(text), cursorPrefix)
		code, number, _ := strings.Cut(rest, ":")
		id, wrong := strconv.ParseInt(number, 10, 64)
		if err != nil || wrong != nil || !ok || code == "" || strings.ContainsRune(code, 0) || !utf8.ValidString(code) {
			return org.Page{}, fault.New(fault.Invalid, "after is no cursor; give the endCursor of the page before")
		}
		p.After, p.AfterID = code, id
	}
	return p, nil
}
