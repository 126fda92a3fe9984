package limit

import (
	"context"
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"github.com/vektah/gqlparser/v2/ast"
)

// cachedText is how many bytes of queries' texts are kept. A parsed query takes up to a
// hundred times its text.
const cachedText = 512 << 10

// Queries keeps parsed and validated queries by their texts: those that are listed for good,
// and of others those that were asked for last, as many as there is room for. A flood of new
// texts neither fills the memory nor drives out what is listed.
type Queries struct {
	mu     sync.Mutex
	listed map[string]*ast.QueryDocument
	last   *simplelru.LRU[string, *ast.QueryDocument]
	bytes  int
}

// NewQueries returns an empty cache for which these texts are listed.
func NewQueries(listed []string) *Queries {
	q := &Queries{listed: map[string]*ast.QueryDocument{}}
	for _, text := range listed {
		q.listed[text] = nil
	}
	last, err := simplelru.NewLRU(cachedText, func(text string, _ *ast.QueryDocument) { q.bytes -= len(text) })
	if err != nil {
		panic(err) // only of a size that is none
	}
	q.last = last
	return q
}

// Get returns what a text was parsed to.
func (q *Queries) Get(_ context.Context, text string) (*ast.QueryDocument, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if doc := q.listed[text]; doc != nil {
		return doc, true
	}
	return q.last.Get(text)
}

// Add keeps what a text was parsed to.
func (q *Queries) Add(_ context.Context, text string, doc *ast.QueryDocument) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if _, listed := q.listed[text]; listed {
		q.listed[text] = doc
		return
	}
	if !q.last.Contains(text) {
		q.bytes += len(text)
	}
	q.last.Add(text, doc)
	for q.bytes > cachedText {
		q.last.RemoveOldest()
	}
}

// Bytes returns how many bytes of texts are kept beside those listed.
func (q *Queries) Bytes() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.bytes
}
