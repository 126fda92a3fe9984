package graph

import (
	"sync"

	"thidua/internal/figure"
)

// A list's items are resolved one by one, and each would ask the database by itself. So
// whatever one call brought forth stays together: what is asked of one member of a batch
// is asked of all, at once, and the others find their answer waiting. The members of one
// level of a query are one batch, so that the number of statements is that of the fields
// in the query, whatever the number of units; and no one has to wait for stragglers.

// batch is the objects that one call brought forth.
type batch[M comparable] struct {
	memo

	members []M
}

// loader knows which batch each object belongs to.
type loader[M comparable] struct {
	mu sync.Mutex
	of map[M]*batch[M]
}

// join makes a batch of the objects that have none yet.
func (c *loader[M]) join(objects ...M) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.of == nil {
		c.of = map[M]*batch[M]{}
	}
	fresh := &batch[M]{}
	for _, m := range objects {
		if c.of[m] == nil {
			c.of[m] = fresh
			fresh.members = append(fresh.members, m)
		}
	}
}

// with returns the batch of an object.
func (c *loader[M]) with(m M) *batch[M] {
	c.join(m)
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.of[m]
}

// together asks a question of an object's whole batch, once, and returns the object's own
// answer: the zero value where it has none.
func together[M comparable, A any](c *loader[M], object M, question any, ask func(members []M) (map[M]A, error)) (A, error) {
	with := c.with(object)
	answers, err := remember(&with.memo, question, func() (map[M]A, error) { return ask(with.members) })
	return answers[object], err
}

// joinFigures makes a batch of figures, and one of their parts, down to the last.
func (o *Operation) joinFigures(figures []*figure.Figure) {
	o.figures.join(figures...)
	var parts []*figure.Figure
	for _, f := range figures {
		parts = append(parts, f.Parts...)
	}
	if len(parts) > 0 {
		o.joinFigures(parts)
	}
}
