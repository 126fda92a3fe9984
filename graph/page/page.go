// Package page is how the API hands out lists: in pages, each with cursors to read on from,
// either way.
//
// A cursor is the place of one thing in the list's order, made opaque. It needs no signature:
// whoever makes one up reads on from another place in the list of what they may see, and
// sees no more than that.
package page

import (
	"context"
	"encoding/base64"
	"strings"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/org"
	"thidua/internal/reform"
	"thidua/internal/register"
	"thidua/internal/report"
	"thidua/internal/saved"
)

// Largest is how many things a page holds at most.
const Largest = 200

// Connection is a page of things.
type Connection[T any] struct {
	Nodes []T

	places []org.Place // of the nodes
	asked  org.Page
	more   bool // beyond the page, on the way that it was asked for
	whole  Whole
}

// Whole answers what is asked of a list beyond one page of it, only where it is asked.
type Whole struct {
	Count func(ctx context.Context) (int, error)              // of the things on all pages
	Any   func(ctx context.Context, p org.Page) (bool, error) // whether there is anything on a page
}

// Edge is one thing on a page.
type Edge[T any] struct {
	Cursor string
	Node   T
}

// The pages there are, and what stands on them.
type (
	Units              = Connection[*org.Unit]
	UnitEdge           = Edge[*org.Unit]
	Accounts           = Connection[*access.Account]
	AccountEdge        = Edge[*access.Account]
	Reports            = Connection[*report.Report]
	ReportEdge         = Edge[*report.Report]
	Revisions          = Connection[*report.Revision]
	RevisionEdge       = Edge[*report.Revision]
	Missing            = Connection[*report.Missing]
	MissingEdge        = Edge[*report.Missing]
	Slipped            = Connection[*figure.Slipped]
	SlippedEdge        = Edge[*figure.Slipped]
	Reorganisations    = Connection[*org.Reorganisation]
	ReorganisationEdge = Edge[*org.Reorganisation]
	UnitChanges        = Connection[*org.Change]
	UnitChangeEdge     = Edge[*org.Change]
	FigureChanges      = Connection[*reform.FigureChange]
	FigureChangeEdge   = Edge[*reform.FigureChange]
	Quotas             = Connection[*reform.Quota]
	QuotaEdge          = Edge[*reform.Quota]
	Decisions          = Connection[*reform.Decision]
	DecisionEdge       = Edge[*reform.Decision]
	RoleChanges        = Connection[*reform.RoleChange]
	RoleChangeEdge     = Edge[*reform.RoleChange]
	Pending            = Connection[*reform.PendingReport]
	PendingEdge        = Edge[*reform.PendingReport]
	AuditEntries       = Connection[*audit.Record]
	AuditEntryEdge     = Edge[*audit.Record]
	SavedTables        = Connection[*saved.Table]
	SavedTableEdge     = Edge[*saved.Table]
	Proposals          = Connection[*contest.Proposal]
	ProposalEdge       = Edge[*contest.Proposal]
	Bars               = Connection[*contest.Bar]
	BarEdge            = Edge[*contest.Bar]
	Entries            = Connection[*register.Entry]
	EntryEdge          = Edge[*register.Entry]
)

// New returns a page of things; more: there are more beyond it, on the way that it was asked for.
func New[T any](asked org.Page, things []T, more bool, place func(T) org.Place, whole Whole) *Connection[T] {
	places := make([]org.Place, len(things))
	for i, one := range things {
		places[i] = place(one)
	}
	return &Connection[T]{append([]T{}, things...), places, asked, more, whole}
}

// Of returns a page of a list that is held whole, in order.
func Of[T any](all []T, order org.Order, place func(T) org.Place, asked org.Page) *Connection[T] {
	things, more := org.Cut(all, order, place, asked)
	return New(asked, things, more, place, Whole{
		Count: func(context.Context) (int, error) { return len(all), nil },
		Any: func(_ context.Context, p org.Page) (bool, error) {
			some, _ := org.Cut(all, order, place, p)
			return len(some) > 0, nil
		},
	})
}

// Map returns a page of something else about each of the things, in their places.
func Map[T, S any](c *Connection[T], of func(T) S) *Connection[S] {
	nodes := make([]S, len(c.Nodes))
	for i, n := range c.Nodes {
		nodes[i] = of(n)
	}
	return &Connection[S]{nodes, c.places, c.asked, c.more, c.whole}
}

// Edges returns the page's things with their cursors.
func (c *Connection[T]) Edges() []*Edge[T] {
	edges := make([]*Edge[T], len(c.Nodes))
	for i, n := range c.Nodes {
		edges[i] = &Edge[T]{cursor(c.places[i]), n}
	}
	return edges
}

// TotalCount returns how many things there are on all pages.
func (c *Connection[T]) TotalCount(ctx context.Context) (int, error) { return c.whole.Count(ctx) }

// NoneWhereForbidden returns the page of a list of which nothing is counted for those who may not read it:
// where nothing but the count is asked, that is the first to be refused.
func (c *Connection[T]) NoneWhereForbidden() *Connection[T] {
	forgiving := *c
	forgiving.whole.Count = func(ctx context.Context) (int, error) {
		n, err := c.whole.Count(ctx)
		if fault.KindOf(err) == fault.Forbidden {
			return 0, nil
		}
		return n, err
	}
	return &forgiving
}

// PageInfo returns where the page lies.
func (c *Connection[T]) PageInfo() *Info {
	info := &Info{asked: c.asked, more: c.more, anything: c.whole.Any}
	if n := len(c.Nodes); n > 0 {
		start, end := cursor(c.places[0]), cursor(c.places[n-1])
		info.StartCursor, info.EndCursor = &start, &end
	}
	return info
}

// Info is where a page lies in the whole.
type Info struct {
	StartCursor, EndCursor *string

	asked    org.Page
	more     bool
	anything func(ctx context.Context, p org.Page) (bool, error)
}

// HasNextPage reports whether anything follows the page.
func (i *Info) HasNextPage(ctx context.Context) (bool, error) {
	if i.asked.First > 0 && i.more {
		return true, nil
	}
	later, ok := i.asked.Later()
	if !ok {
		return false, nil
	}
	return i.anything(ctx, later)
}

// HasPreviousPage reports whether anything lies before the page.
func (i *Info) HasPreviousPage(ctx context.Context) (bool, error) {
	if i.asked.Last > 0 && i.more {
		return true, nil
	}
	earlier, ok := i.asked.Earlier()
	if !ok {
		return false, nil
	}
	return i.anything(ctx, earlier)
}

const cursorPrefix = "at:"

func cursor(p org.Place) string {
	return base64.RawURLEncoding.EncodeToString([]byte(cursorPrefix + string(p)))
}

// Asked reads the arguments of a list in some order. It fails with Invalid.
func Asked(order org.Order, first *int, after *string, last *int, before *string) (p org.Page, err error) {
	switch {
	case first != nil && last != nil:
		return p, fault.New(fault.Invalid, "first and last are both given; give the one that says from which end of the list the page is counted")
	case first == nil && last == nil:
		return p, fault.New(fault.Invalid, "neither first nor last is given; say how many the page may hold at most, from 1 to %d", Largest)
	case first != nil:
		p.First, err = size("first", *first)
	default:
		p.Last, err = size("last", *last)
	}
	if err != nil {
		return p, err
	}
	if p.After, err = place("after", "endCursor", order, after); err != nil {
		return p, err
	}
	p.Before, err = place("before", "startCursor", order, before)
	return p, err
}

func size(name string, n int) (int, error) {
	if n < 1 || n > Largest {
		return 0, fault.New(fault.Invalid, "%s is %d; it must lie between 1 and %d", name, n, Largest)
	}
	return n, nil
}

func place(name, from string, order org.Order, given *string) (org.Place, error) {
	if given == nil {
		return "", nil
	}
	text, err := base64.RawURLEncoding.DecodeString(*given)
	rest, ok := strings.CutPrefix(string(text), cursorPrefix)
	if err != nil || !ok || !order.Holds(org.Place(rest)) {
		return "", fault.New(fault.Invalid, "%s is no cursor of this list; give the %s of one of its pages", name, from)
	}
	return org.Place(rest), nil
}
