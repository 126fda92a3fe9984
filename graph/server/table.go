package server

import (
	"cmp"
	"context"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/munnerz/goautoneg"
	"github.com/uptrace/bun"

	"thidua/graph"
	"thidua/graph/limit"
	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/export"
	"thidua/internal/fault"
	"thidua/internal/saved"
	"thidua/internal/table"
)

const (
	// tableDeadline is how long one table may take, the last byte of its file included.
	tableDeadline = 3 * time.Minute
	// tableSQLWithin is how long the database may take for one.
	tableSQLWithin = time.Minute
	// tablesAtOnce is how many are worked on at the same time: each takes memory.
	tablesAtOnce = 2
)

// tableAsked is a table that somebody asks for as a file.
type tableAsked struct {
	access.Actor

	by   int64 // whose turn, places and budget it takes: the caller's, where it is 0
	ask  table.Ask
	kept *saved.Table      // that is asked for instead; nil: none
	kind export.Kind       // of the file, by its address; empty: the request says otherwise
	name string            // what the file is called, without its ending; empty: after the day
	what map[string]string // what the audit is told beside: never a secret
}

// taker is whose turn, places and budget the table takes.
func (a tableAsked) taker() int64 { return cmp.Or(a.by, a.ID) }

// givesTable answers requests for a table as a file: who asks for what, a place to work on it, the file. Who
// asks reads no figures.
func (h *handler) givesTable(who func(ctx context.Context, w http.ResponseWriter, r *http.Request) (tableAsked, error)) http.Handler {
	return Packed(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel, req := h.begin(w, r, tableDeadline)
		defer cancel()
		defer req.span.End()
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(tableDeadline)) // a large file by a slow line takes longer than other answers
		broken := func() (broken bool) {
			asked, err := who(ctx, w, r)
			req.caller = asked.Caller
			ctx = audit.By(ctx, origin(r, req))
			if err == nil {
				broken, err = h.giveTable(ctx, w, r, asked)
			}
			switch {
			case err == nil:
			case broken:
				_ = presenter(h.Log)(ctx, err)
			default:
				h.refuse(ctx, w, r, err)
			}
			return broken && err != nil
		}()
		h.Log.InfoContext(ctx, "table", "method", r.Method, "account", req.caller.Name, "statements", req.counter.Statements(),
			"ms", time.Since(req.began).Milliseconds(), "code", req.code, "request", req.id)
		h.deny(ctx, r, req, r.Pattern)
		if broken { // the file has begun: whoever reads it sees that it breaks off
			panic(http.ErrAbortHandler)
		}
	}))
}

// giveTable answers with a table as a file: what kind, the request says. It is written as fast as the
// database answers, and sent as fast as the caller takes it. That it is given out is written down first.
// Where it fails, broken tells whether the file has begun.
func (h *handler) giveTable(ctx context.Context, w http.ResponseWriter, r *http.Request, asked tableAsked) (broken bool, err error) {
	file := &export.File{By: asked.Name, At: time.Now(), Name: asked.name}
	if file.Kind = asked.kind; file.Kind == "" {
		if file.Kind, err = fileKind(r); err != nil {
			return false, err
		}
	}
	if file.Language, err = fileLanguage(ctx, r, file.Kind); err != nil {
		return false, err
	}
	file.Words = graph.WordsIn(file.Language)
	done, err := h.tablers.Turn(ctx, asked.taker())
	if err != nil {
		return false, err
	}
	defer done()
	release, err := h.tablePlace(ctx)
	if err != nil {
		return false, err
	}
	defer release()
	ctx = h.DB.Places.For(ctx, asked.taker(), limit.MaxCost, true)
	answering := h.resolver.Export(asked.Caller, languageOf(ctx), tableSQLWithin)
	defer answering.Close()
	if file.Plan, err = asked.plan(ctx, answering); err == nil {
		err = file.Check()
	}
	if err != nil {
		return false, err
	}
	q := requestOf(ctx)
	q.cost = min(limit.MaxCost, file.Plan.Cost().Cost)
	if q.settle, err = h.accounts.Spend(asked.taker(), q.cost); err != nil {
		return false, err
	}
	defer q.settled()
	name := fileName(asked.name, string(file.Plan.Today), file.Kind)
	begin := func() {
		w.Header().Set("Content-Type", file.Kind.ContentType())
		w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
		w.Header().Set("X-Accel-Buffering", "no") // nginx passes on what comes
	}
	if r.Method == http.MethodHead { // nothing is given out
		begin()
		return false, nil
	}
	if err := audit.Write(ctx, h.DB.Aside, export.Given(file.Plan, name, asked.what)); err != nil {
		return false, err
	}
	return spool(ctx, w, begin, func(ctx context.Context, to io.Writer) error {
		defer release() // what is left to be sent takes neither memory nor a connection
		defer answering.Close()
		return answering.Read(ctx, func(ctx context.Context, db bun.IDB) error { return file.Write(ctx, db, to) })
	})
}

// tablePlace waits for a place to work on a table.
func (h *handler) tablePlace(ctx context.Context) (release func(), err error) {
	select {
	case h.tables <- struct{}{}:
		return sync.OnceFunc(func() { <-h.tables }), nil
	case <-ctx.Done():
		return nil, fault.New(fault.Unavailable, "too many tables are being worked on; try again later")
	}
}

// postedTable reads a question for a table that is posted.
func (h *handler) postedTable(ctx context.Context, w http.ResponseWriter, r *http.Request) (asked tableAsked, err error) {
	caller, err := h.authenticate(ctx, r)
	if err != nil {
		return asked, err
	}
	if asked.Actor, err = access.ActorOf(ctx, h.DB, caller, h.Today()); err != nil {
		return asked, err
	}
	body, err := readBody(w, r)
	if err != nil {
		return asked, err
	}
	asked.ask, err = table.ParseAsk(body)
	return asked, err
}

// fileKind returns which kind of file is asked for: by ?format=, and otherwise by Accept. It fails with a
// refusal where there is none that the caller takes.
func fileKind(r *http.Request) (export.Kind, error) {
	if said, given := r.URL.Query()["format"]; given {
		return export.ParseKind(said[0])
	}
	accept := strings.Join(r.Header.Values("Accept"), ",")
	if accept == "" {
		return export.Kinds[0], nil
	}
	var offered []string
	for _, k := range export.Kinds {
		offered = append(offered, k.MediaType())
	}
	if best := slices.Index(offered, goautoneg.Negotiate(accept, offered)); best >= 0 {
		return export.Kinds[best], nil
	}
	return "", refused(http.StatusNotAcceptable, "a table is sent as text/csv, XLSX, Parquet or application/x-ndjson: name one by Accept, or by ?format=csv, xlsx, parquet or jsonl")
}

// fileLanguage returns in whose words and numbers a file is written: what ?locale= says; of a workbook, which
// people open, otherwise what they would rather hear.
func fileLanguage(ctx context.Context, r *http.Request, kind export.Kind) (fault.Language, error) {
	said, given := r.URL.Query()["locale"]
	switch {
	case !given && kind == export.XLSX:
		return cmp.Or(languageOf(ctx), fault.English), nil
	case !given:
		return "", nil
	}
	switch l := fault.Language(strings.ToLower(said[0])); l {
	case fault.Vietnamese, fault.English:
		return l, nil
	}
	return "", fault.New(fault.Invalid, "locale is %.20q; it is vi or en", said[0])
}

// fileName returns what a table's file is called.
func fileName(name, day string, kind export.Kind) string {
	return cmp.Or(name, "table-"+day) + "." + string(kind)
}
