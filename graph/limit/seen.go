package limit

import (
	"crypto/sha256"
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"
)

const (
	// seenEach is of how many of an account's questions it is kept in mind what the answer was called.
	seenEach = 128
	// seenOfAll is of how many of all accounts': about 2 MB.
	seenOfAll = 10_000
)

// Seen keeps in mind what the answers to questions were called, and on which state of the database
// they were made: as long as that has not changed, the answer has not. Of each account it keeps the
// questions that were asked last, and of all accounts no more than seenOfAll.
type Seen struct {
	mu  sync.Mutex
	all *simplelru.LRU[question, answered]
	of  map[int64]*simplelru.LRU[[sha256.Size]byte, struct{}]
}

type question struct {
	account int64
	key     [sha256.Size]byte
}

type answered struct {
	state [sha256.Size]byte
	tag   string
}

// Tag returns what the answer to an account's question is called, where it was made on the same
// state of the database; empty: that is not known.
func (s *Seen) Tag(account int64, key [sha256.Size]byte, state string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all == nil {
		return ""
	}
	a, known := s.all.Get(question{account, key})
	if !known || a.state != sha256.Sum256([]byte(state)) {
		return ""
	}
	s.of[account].Get(key)
	return a.tag
}

// Keep keeps in mind what the answer to an account's question is called on a state of the database.
func (s *Seen) Keep(account int64, key [sha256.Size]byte, state, tag string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all == nil {
		s.all, s.of = newLRU(seenOfAll, s.forget), map[int64]*simplelru.LRU[[sha256.Size]byte, struct{}]{}
	}
	own := s.of[account]
	if own == nil {
		own = newLRU[[sha256.Size]byte, struct{}](seenEach+1, nil)
		s.of[account] = own
	}
	own.Add(key, struct{}{})
	if own.Len() > seenEach {
		oldest, _, _ := own.GetOldest()
		s.all.Remove(question{account, oldest})
	}
	s.all.Add(question{account, key}, answered{sha256.Sum256([]byte(state)), tag})
}

// forget forgets a question among its account's own.
func (s *Seen) forget(q question, _ answered) {
	own := s.of[q.account]
	if own.Remove(q.key); own.Len() == 0 {
		delete(s.of, q.account)
	}
}

// Len returns of how many questions something is kept in mind, and of how many accounts.
func (s *Seen) Len() (questions, accounts int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all == nil {
		return 0, 0
	}
	return s.all.Len(), len(s.of)
}

func newLRU[K comparable, V any](size int, evicted func(K, V)) *simplelru.LRU[K, V] {
	lru, err := simplelru.NewLRU(size, evicted)
	if err != nil {
		panic(err) // only of a size that is none
	}
	return lru
}
