package graph

import (
	"sync"

	"thidua/internal/figure"
)

// A list's items are resolved one by one, and each would ask the database by itself. So
// whatever one call brought forth stays together: what is asked of one member of a cohort
// is asked of all, at once, and the others find their answer waiting. The members of one
// level of a query are one cohort, so that the number of statements is that of the fields
// in the query, whatever the number of units; and no one has to wait for stragglers.

// cohort is the objects that one call brought forth.
type cohort[M comparable] struct {
	memo

	members []M
}

// cohorts knows which cohort each object belongs to.
type cohorts[M comparable] struct {
	mu sync.Mutex
	of map[M]*cohort[M]
}

// join makes a cohort of the objects that have none yet.
func (c *cohorts[M]) join(objects ...M) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.of == nil {
		c.of = map[M]*cohort[M]{}
	}
	fresh := &cohort[M]{}
	for _, m := range objects {
		if c.of[m] == nil {
			c.of[m] = fresh
			fresh.members = append(fresh.members, m)
		}
	}
}

// with returns the cohort of an object.
func (c *cohorts[M]) with(m M) *cohort[M] {
	c.join(m)
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.of[m]
}

// together asks a question of an object's whole cohort, once, and returns the object's own
// answer: the zero value where it has none.
func together[M comparable, A any](c *cohorts[M], object M, question any, ask func(members []M) (map[M]A, error)) (A, error) {
	with := c.with(object)
	answers, err := remember(&with.memo, question, func() (map[M]A, error) { return ask(with.members) })
	return answers[object], err
}

// joinFigures makes a cohort of figures, and one of their parts, down to the last.
func (o *operation) joinFigures(figures []*figure.Figure) {
	o.figures.join(figures...)
	var parts []*figure.Figure
	for _, f := range figures {
		parts = append(parts, f.Parts...)
	}
	if len(parts) > 0 {
		o.joinFigures(parts)
	}
}
