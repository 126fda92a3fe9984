package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/limit"
	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/movement"
	"thidua/internal/postgres"
	"thidua/internal/report"
	"thidua/internal/sheet"
	"thidua/internal/wording"
)

const (
	// sheetDeadline is how long one sheet may take.
	sheetDeadline = 2 * time.Minute
	// sheetsAtOnce is how many sheets are worked on at the same time: each takes memory.
	sheetsAtOnce = 2
)

// sheetCaller is who asks for a sheet of which month.
type sheetCaller struct {
	access.Actor

	month movement.Month // empty: of none
	file  []byte         // what they sent
}

// sheets answers requests for sheets.
func (h *handler) sheets(do func(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) error) http.HandlerFunc {
	return h.files("sheet", h.sheetCaller, do)
}

// files answers requests that carry a file, or are answered with one: who asks, a place to work on it,
// the answer.
func (h *handler) files(what string, who func(ctx context.Context, r *http.Request) (sheetCaller, error),
	do func(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) error,
) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel, req := h.begin(w, r, sheetDeadline)
		defer cancel()
		defer req.span.End()
		within := time.Now().Add(sheetDeadline) // a large file by a slow line takes longer than other requests may
		_, _ = http.NewResponseController(w).SetReadDeadline(within), http.NewResponseController(w).SetWriteDeadline(within)
		c, err := who(ctx, r)
		req.caller = c.Caller
		ctx = audit.By(ctx, origin(r, req))
		if err == nil && r.Method == http.MethodPost {
			err = c.CheckChanges()
		}
		if err == nil { // before it has a place: whoever sends slowly keeps nobody out
			c.file, err = sheetFile(w, r)
		}
		if err == nil {
			var done func()
			if done, err = h.sheeters.Turn(ctx, c.ID); err == nil {
				defer done()
			}
		}
		if err == nil {
			select {
			case h.places <- struct{}{}:
				err = func() error {
					defer func() { <-h.places }()
					return do(h.DB.Places.For(ctx, c.ID, limit.MaxCost, true), w, r, c)
				}()
			case <-ctx.Done():
				err = fault.New(fault.Unavailable, "too many sheets are being worked on; try again later")
			}
		}
		if err != nil {
			h.refuse(ctx, w, r, err)
		}
		h.Log.InfoContext(ctx, what, "method", r.Method, "account", c.Name, "month", c.month,
			"statements", req.counter.Statements(), "ms", time.Since(req.began).Milliseconds(), "code", req.code, "request", req.id)
		h.deny(ctx, r, req, r.Pattern)
	}
}

func (h *handler) sheetCaller(ctx context.Context, r *http.Request) (c sheetCaller, err error) {
	caller, err := h.authenticate(ctx, r)
	if err != nil {
		return c, err
	}
	if c.Actor, err = access.ActorOf(ctx, h.DB, caller, h.Today()); err != nil {
		return c, err
	}
	period, err := movement.ParsePeriod(r.PathValue("month"))
	if err != nil {
		return c, err
	}
	c.month, err = period.Month()
	return c, err
}

// sheetFile returns the file that a request carries.
func sheetFile(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	var body bytes.Buffer
	if n := r.ContentLength; n > 0 && n <= grid.MostBytes {
		body.Grow(int(n) + bytes.MinRead) // room for all of it at once, not twice over as it comes in
	}
	_, err := body.ReadFrom(http.MaxBytesReader(w, r.Body, grid.MostBytes))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return nil, refused(http.StatusRequestEntityTooLarge, "the file is larger than %d MiB; divide it", grid.MostBytes>>20)
	case err != nil:
		return nil, refused(http.StatusBadRequest, "the file could not be received")
	}
	return body.Bytes(), nil
}

// giveSheet answers with the reports of a unit and those below it, to be filled in.
func (h *handler) giveSheet(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) error {
	name, err := wording.Clean(r.PathValue("file"))
	if err != nil {
		return err
	}
	code, csv := strings.CutSuffix(name, ".csv")
	code, xlsx := strings.CutSuffix(code, ".xlsx")
	if csv == xlsx {
		return fault.New(fault.NotFound, "a sheet is called by its unit's code and .xlsx or .csv")
	}
	reading, err := h.Guard.Scope(c.Actor, access.ReadReport)
	if err != nil {
		return err
	}
	var form *sheet.Form
	snapshot := postgres.NewSnapshot(h.DB.DB)
	defer snapshot.Close()
	err = snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		campaign, err := h.resolver.Library.Campaign(ctx, db, c.month.Year())
		if err != nil {
			return err
		}
		form, err = sheet.NewForm(ctx, db, reading, campaign, code, c.month)
		return err
	})
	if err != nil {
		return err
	}
	kind, ending, write := "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", form.WriteXLSX
	if csv {
		kind, ending, write = "text/csv; charset=utf-8", ".csv", form.WriteCSV
	}
	var body bytes.Buffer // whole before the first byte is sent: what fails can still be told
	if err := write(&body); err != nil {
		return err
	}
	snapshot.Close() // what is written next waits for a connection
	err = h.holding(ctx, func(ctx context.Context) error { return form.WriteGiven(ctx, h.DB, form.Name()+ending) })
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", form.Name()+ending))
	w.Header().Set("Content-Length", strconv.Itoa(body.Len()))
	_, _ = body.WriteTo(w) // whoever hung up does not read it
	return nil
}

// holding does something that changes the database while it holds a place.
func (h *handler) holding(ctx context.Context, do func(ctx context.Context) error) error {
	ctx, release, err := postgres.Hold(ctx)
	if err != nil {
		return err
	}
	defer release()
	return do(ctx)
}

// sheetImport reads how a sheet is to be taken in.
func (h *handler) sheetImport(ctx context.Context, r *http.Request, c sheetCaller) (in sheet.Import, err error) {
	unit, err := wording.Clean(r.PathValue("unit"))
	if err != nil {
		return in, err
	}
	in = sheet.Import{Month: c.month, Unit: unit, By: &c.ID, At: time.Now(), Act: report.Submit}
	action := access.SubmitReport
	switch act := r.URL.Query().Get("act"); act {
	case "", "submit":
	case "save":
		in.Act, action = report.Save, access.WriteReport
	default:
		return in, fault.New(fault.Invalid, "act is %.20q; it is submit or save", act)
	}
	if in.DryRun, err = yes(r, "dryRun"); err != nil {
		return in, err
	}
	if in.Reading, err = h.Guard.Scope(c.Actor, access.ReadReport); err != nil {
		return in, err
	}
	if in.Writing, err = h.Guard.Scope(c.Actor, action); err != nil {
		return in, err
	}
	in.Campaign, err = h.resolver.Library.Campaign(ctx, h.DB, c.month.Year())
	return in, err
}

// takeSheet takes a sheet in. With Accept: text/event-stream it tells how far it has come.
func (h *handler) takeSheet(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) error {
	in, err := h.sheetImport(ctx, r, c)
	if err != nil {
		return err
	}
	if listening, _ := listens(r); listening {
		return h.takeStreaming(ctx, w, r, in, c.file)
	}
	ctx, release, err := postgres.Hold(ctx)
	if err != nil {
		return err
	}
	out, err := in.Run(ctx, h.DB.DB, c.file)
	release()
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	if len(out.Faults) > 0 {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
	_ = json.NewEncoder(w).Encode(out) // whoever hung up does not hear it
	return nil
}

// takeStreaming takes a sheet in and tells of it in events: progress, and at the end outcome or
// error. Where the token ends meanwhile, nothing more is told, and nothing is taken in that has not
// been yet.
func (h *handler) takeStreaming(ctx context.Context, w http.ResponseWriter, r *http.Request, in sheet.Import, data []byte) error {
	w.Header().Set("Content-Type", eventStream)
	w.Header().Set("X-Accel-Buffering", "no") // nginx passes each on as it comes
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	// The import holds a connection, and may not wait for another.
	events := h.events(ctx, w, r, h.DB.Aside)
	in.Progress = func(stage sheet.Stage, reports int) {
		if err := events.send("progress", map[string]any{"stage": stage, "reports": reports}); fault.KindOf(err) == fault.Unauthenticated {
			stop()
		}
	}
	ctx, release, err := postgres.Hold(ctx)
	if err != nil {
		return err
	}
	out, err := in.Run(ctx, h.DB.DB, data)
	release()
	if err != nil {
		_ = events.send("error", presenter(h.Log)(ctx, err))
		return nil
	}
	_ = events.send("outcome", out)
	return nil
}
