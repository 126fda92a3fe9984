package server

import (
	"context"
	"net/http"
	"strconv"
	"strings"

	"thidua/graph"
	"thidua/internal/access"
	"thidua/internal/export"
	"thidua/internal/fault"
	"thidua/internal/saved"
	"thidua/internal/table"
)

// linkLooked tells secrets of links from tokens and sessions where it is kept in mind which are unknown.
const linkLooked = "LINK "

// givesLink answers requests that bring nothing but the address of a link, as spreadsheets do. Its secret is
// for whoever was given it: it goes into no search engine, no cache and nothing that is followed from
// there, and the request's path is written down nowhere.
func (h *handler) givesLink() http.Handler {
	given := h.givesTable(h.linkedTable)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Referrer-Policy", "no-referrer")
		w.Header().Set("X-Robots-Tag", "noindex, nofollow, noarchive")
		given.ServeHTTP(w, r)
	})
}

// plan finds out what is asked for. Of what a link leads to, that its owner may read nothing of it any
// more is told as that there is no such link.
func (a tableAsked) plan(ctx context.Context, answering *graph.Export) (*table.Plan, error) {
	if a.kept == nil {
		return answering.Plan(ctx, a.ask)
	}
	p, err := answering.SavedPlan(ctx, a.kept)
	if a.Kind == saved.ByLink {
		err = saved.Dead(err)
	}
	return p, err
}

// linkedTable reads which table a link leads to. It fails with NotFound wherever it leads nowhere, whatever
// the cause, after one look at the database.
func (h *handler) linkedTable(ctx context.Context, _ http.ResponseWriter, r *http.Request) (asked tableAsked, err error) {
	secret, kind, err := ending(r, r.PathValue("link"))
	if err != nil {
		return asked, err
	}
	if asked.kind = kind; kind == "" {
		asked.kind = export.CSV // whatever else they would take: spreadsheets say nothing of it
	}
	var to saved.Followed
	err = h.strangers.Look(ctx, r.RemoteAddr, linkLooked+secret, func() error {
		to, err = saved.Follow(ctx, h.DB, secret)
		return err
	})
	if err != nil {
		return tableAsked{}, saved.Dead(err)
	}
	if asked.Actor, err = access.ActorOf(ctx, h.DB, to.Caller, h.Today()); err != nil {
		return tableAsked{}, err
	}
	if !to.Holds(asked.Actor) {
		return tableAsked{}, saved.ErrNoLink
	}
	asked.keep(to.Table)
	asked.by = -to.Link // no account's id: who reads by it takes nothing of what its owner may ask
	asked.what["link"] = strconv.FormatInt(to.Link, 10)
	return asked, nil
}

// savedTable reads which saved table is asked for by its id, among those that the caller keeps or that are
// shared with them.
func (h *handler) savedTable(ctx context.Context, _ http.ResponseWriter, r *http.Request) (asked tableAsked, err error) {
	caller, err := h.authenticate(ctx, r)
	if err != nil {
		return asked, err
	}
	if asked.Actor, err = access.ActorOf(ctx, h.DB, caller, h.Today()); err != nil {
		return asked, err
	}
	id, kind, err := ending(r, r.PathValue("table"))
	if err != nil {
		return asked, err
	}
	asked.kind = kind
	number, err := strconv.ParseInt(strings.TrimPrefix(id, "table:"), 10, 64)
	if err != nil {
		return asked, fault.New(fault.NotFound, "a saved table is called by the number in its id, and .csv, .xlsx, .parquet or .jsonl")
	}
	sight, err := saved.SightOf(h.Guard, asked.Actor)
	if err != nil {
		return asked, err
	}
	t, err := saved.Find(ctx, h.DB, sight, number)
	if err != nil {
		return asked, err
	}
	asked.keep(t)
	return asked, nil
}

// keep asks for a saved table: it says what the file is called, and what the audit is told of it.
func (a *tableAsked) keep(t *saved.Table) {
	a.kept, a.name, a.what = t, t.Name, map[string]string{"table": strconv.FormatInt(t.ID, 10)}
}

// ending takes the ending off a file's name: which kind of file it is called. What ?format= says goes before
// that. Empty: neither says. It fails with Invalid.
func ending(r *http.Request, name string) (rest string, kind export.Kind, err error) {
	if before, after, found := strings.Cut(name, "."); found {
		if kind, err = export.ParseKind(after); err != nil {
			return "", "", err
		}
		name = before
	}
	if said, given := r.URL.Query()["format"]; given {
		kind, err = export.ParseKind(said[0])
	}
	return name, kind, err
}
