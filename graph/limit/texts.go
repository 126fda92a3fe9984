package limit

import (
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"
)

const (
	// textsEach is how many bytes of texts one account registers.
	textsEach = 256 << 10
	// textsOfAll is how many bytes of texts all accounts together register.
	textsOfAll = 8 << 20
	// besideText is about what is kept with a text.
	besideText = 256
)

// Texts keeps the texts of operations that accounts have registered, by their hashes: of each
// account those that were asked for last. One that registers without end drives out its own, and
// where there is no room left, whoever has the most gives way.
type Texts struct {
	mu    sync.Mutex
	of    map[int64]*registered
	by    map[string]*registered // by the texts' hashes
	bytes int
}

// registered is what one account has registered.
type registered struct {
	texts *simplelru.LRU[string, string]
	bytes int
}

// Text returns the text with a hash, whoever registered it; false: there is none.
func (t *Texts) Text(hash string) (string, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if of := t.by[hash]; of != nil {
		return of.texts.Get(hash)
	}
	return "", false
}

// Register keeps a text by its hash, in an account's name.
func (t *Texts) Register(account int64, hash, text string) {
	size := len(text) + besideText
	if size > textsEach {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.by[hash] != nil {
		return
	}
	of := t.of[account]
	if of == nil {
		of = t.begin(account)
	}
	of.texts.Add(hash, text)
	t.by[hash], of.bytes, t.bytes = of, of.bytes+size, t.bytes+size
	for of.bytes > textsEach {
		of.texts.RemoveOldest()
	}
	for t.bytes > textsOfAll {
		most := of
		for _, other := range t.of {
			if other.bytes > most.bytes {
				most = other
			}
		}
		most.texts.RemoveOldest()
	}
}

func (t *Texts) begin(account int64) *registered {
	if t.of == nil {
		t.of, t.by = map[int64]*registered{}, map[string]*registered{}
	}
	of := &registered{}
	texts, err := simplelru.NewLRU(textsEach, func(hash, text string) {
		size := len(text) + besideText
		of.bytes, t.bytes = of.bytes-size, t.bytes-size
		if delete(t.by, hash); of.bytes == 0 {
			delete(t.of, account)
		}
	})
	if err != nil {
		panic(err) // only of a size that is none
	}
	of.texts = texts
	t.of[account] = of
	return of
}

// Bytes returns how many bytes are kept.
func (t *Texts) Bytes() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.bytes
}
