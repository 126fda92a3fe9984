package main

import (
	"context"
	"encoding/json"
	"net/http"
	"sync"
	"time"

	"thidua/graph/operations"
	"thidua/graph/server"
	"thidua/internal/access"
	"thidua/internal/web"
)

// site is all that the service answers: the API, the explorer, the pages to sign in and to ask by hand, and
// whether the service lives and is ready. Pages of these origins may ask the API from a browser. All of it
// stands below the service's prefix, and without it too: proxies take it off or leave it.
func site(service server.Config, ready *readiness, origins []string) (http.Handler, error) {
	shipped, err := operations.Shipped()
	if err != nil {
		return nil, err
	}
	examples, err := json.Marshal(shipped)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("/", shared(server.New(service), origins, service.Log))
	explorer := server.PackedTight(web.Explorer(func(r *http.Request) web.Visit {
		_, signedIn := access.Cookie(r, access.Secure(r, service.URL))
		return web.Visit{Today: string(service.Today()), SignedIn: signedIn}
	}))
	for _, path := range web.ExplorerPaths {
		mux.Handle(path, explorer)
	}
	people, graphiql := server.Packed(web.Pages()), server.Packed(web.GraphiQL(examples))
	for _, path := range web.PagePaths {
		mux.Handle(path, people)
	}
	mux.Handle("/graphiql", graphiql)
	mux.Handle("/graphiql/", graphiql)
	mux.Handle("/reminders/off", remindersOff(service.DB, service.Log))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { tell(w, http.StatusOK, "alive") })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		if why := ready.hinders(r.Context()); why != "" {
			tell(w, http.StatusServiceUnavailable, why)
			return
		}
		tell(w, http.StatusOK, "ready")
	})
	return below(service.Prefix, mux), nil
}

func tell(w http.ResponseWriter, status int, what string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(what + "\n")) // whoever hung up does not hear it
}

const (
	// readyWithin is how long the database may take to say that it is there.
	readyWithin = time.Second
	// readyFor is for how long that is believed: a flood of questions asks it once.
	readyFor = time.Second
)

// readiness tells whether the service can answer.
type readiness struct {
	ping   func(context.Context) error
	ending <-chan struct{}

	mu    sync.Mutex
	asked time.Time
	why   string
}

// hinders says why the service cannot answer now; empty: it can.
func (s *readiness) hinders(ctx context.Context) string {
	select {
	case <-s.ending:
		return "ending"
	default:
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if time.Since(s.asked) > readyFor {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), readyWithin)
		defer cancel()
		s.why = ""
		if err := s.ping(ctx); err != nil {
			s.why = "the database cannot be reached"
		}
		s.asked = time.Now()
	}
	return s.why
}
