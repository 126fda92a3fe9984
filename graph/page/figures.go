package page

import (
	"context"

	"thidua/internal/figure"
)

// Figures is a page of the figures directly below another, with what they add to it.
type Figures struct {
	*Connection[*figure.Figure]

	above *figure.Figure // with what it is the sum of, where that was asked for
	rest  func(ctx context.Context) (*figure.Unlisted, error)
}

// FigureEdge is a figure on a page, with what it adds to the one above.
type FigureEdge struct {
	Edge[*figure.Figure]
	Adds figure.Addend
}

// OfFigures returns a page of the figures below one that was asked for with what it is the
// sum of, and else is nil; rest tells what those add that are not listed.
func OfFigures(c *Connection[*figure.Figure], above *figure.Figure, rest func(ctx context.Context) (*figure.Unlisted, error)) *Figures {
	return &Figures{c, above, rest}
}

// Edges returns the page's figures with their cursors and what they add.
func (f *Figures) Edges() []*FigureEdge {
	edges := make([]*FigureEdge, len(f.Nodes))
	for i, e := range f.Connection.Edges() {
		edges[i] = &FigureEdge{Edge: *e}
		if f.above != nil {
			edges[i].Adds = f.above.Adds(e.Node.Unit.ID)
		}
	}
	return edges
}

// Own returns what the reports of the unit above add itself.
func (f *Figures) Own() *figure.Addend {
	if f.above == nil {
		return &figure.Addend{}
	}
	own := f.above.Own()
	return &own
}

// Unlisted returns what the units add that are not listed.
func (f *Figures) Unlisted(ctx context.Context) (*figure.Unlisted, error) { return f.rest(ctx) }
