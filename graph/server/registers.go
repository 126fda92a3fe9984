package server

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/book"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/wording"
)

// xlsxType is what a workbook is.
const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// giveBook answers with a register as a unit keeps it: a workbook, or a page to print.
func (h *handler) giveBook(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) error {
	name, err := wording.Clean(r.PathValue("file"))
	if err != nil {
		return err
	}
	code, page := strings.CutSuffix(name, ".html")
	code, workbook := strings.CutSuffix(code, ".xlsx")
	if page == workbook {
		return fault.New(fault.NotFound, "a book is called by its register's code and .xlsx or .html")
	}
	may, err := h.bookReader(c.Actor)
	if err != nil {
		return err
	}
	most := book.MostLines
	if page {
		most = book.MostOnPage
	}
	var b *book.Book
	err = h.readBook(ctx, r, code, func(ctx context.Context, db bun.IDB, ask book.Ask) error {
		b, err = book.Read(ctx, db, may, ask, most)
		return err
	})
	if err != nil {
		return err
	}
	in := cmp.Or(languageOf(ctx), fault.Vietnamese)
	var body bytes.Buffer // whole before the first byte is sent: what fails can still be told
	kind, file := xlsxType, b.Name()+".xlsx"
	if page {
		kind, file = "text/html; charset=utf-8", b.Name()+".html"
		var policy string
		if policy, err = b.WriteHTML(&body, in); err == nil {
			w.Header().Set("Content-Security-Policy", policy)
			w.Header().Set("Referrer-Policy", "no-referrer")
		}
	} else {
		err = b.WriteXLSX(&body, in)
	}
	if err != nil {
		return err
	}
	if err := h.holding(ctx, func(ctx context.Context) error { return b.WriteGiven(ctx, h.DB, file) }); err != nil {
		return err
	}
	giveFile(w, kind, file, !page, &body)
	return nil
}

// giveTemplate answers with a workbook in which entries of a register are written down, to be taken in.
func (h *handler) giveTemplate(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) error {
	code, err := wording.Clean(r.PathValue("register"))
	if err != nil {
		return err
	}
	may, err := h.bookReader(c.Actor)
	if err != nil {
		return err
	}
	var t *book.Template
	err = h.readBook(ctx, r, code, func(ctx context.Context, db bun.IDB, ask book.Ask) error {
		t, err = book.NewTemplate(ctx, db, may, ask)
		return err
	})
	if err != nil {
		return err
	}
	var body bytes.Buffer
	if err := t.WriteXLSX(&body, cmp.Or(languageOf(ctx), fault.Vietnamese)); err != nil {
		return err
	}
	giveFile(w, xlsxType, t.Name()+".xlsx", true, &body)
	return nil
}

// giveFile answers with a file: to be kept, or to be looked at.
func giveFile(w http.ResponseWriter, kind, name string, kept bool, body *bytes.Buffer) {
	how := "inline"
	if kept {
		how = "attachment"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Disposition", mime.FormatMediaType(how, map[string]string{"filename": name}))
	w.Header().Set("Content-Length", strconv.Itoa(body.Len()))
	_, _ = body.WriteTo(w) // whoever hung up does not read it
}

// bookReader returns how far an actor may read entries. It fails with Forbidden where that is nowhere.
func (h *handler) bookReader(actor access.Actor) (may book.Reader, err error) {
	if may.Entries, err = h.Guard.Scope(actor, access.ReadEntry); err != nil {
		return may, err
	}
	for action, into := range map[access.Action]*org.Scope{access.ReadNames: &may.Names, access.ReadUnit: &may.Units} {
		if *into, err = h.Guard.Scope(actor, action); err != nil && fault.KindOf(err) != fault.Forbidden {
			return may, err
		}
	}
	return may, nil
}

// readBook reads in one snapshot what a request asks of a register: of which unit and period. It fails with
// NotFound where there is no such register then, and with Invalid.
func (h *handler) readBook(ctx context.Context, r *http.Request, code string, read func(ctx context.Context, db bun.IDB, ask book.Ask) error) error {
	asked := r.URL.Query()
	unit, err := wording.Clean(asked.Get("unit"))
	switch {
	case err != nil:
		return err
	case unit == "":
		return fault.New(fault.Invalid, "say whose book it is by the unit's code, such as ?unit=24121")
	}
	ask := book.Ask{Unit: unit, Period: movement.YearPeriod(h.Today().Time().Year())}
	if asked.Has("period") {
		if ask.Period, err = movement.ParsePeriod(asked.Get("period")); err != nil {
			return err
		}
	}
	if ask.Below, err = yes(r, "below"); err != nil {
		return err
	}
	snapshot := postgres.NewSnapshot(h.DB.DB)
	defer snapshot.Close()
	return snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		registers, err := h.registersOf(ctx, db, ask.Period.Year())
		if err != nil {
			return err
		}
		if ask.Register = registerCalled(registers, code); ask.Register == nil {
			return fault.New(fault.NotFound, "there is no register %.60q in %d", code, ask.Period.Year())
		}
		return read(ctx, db, ask)
	})
}

func registerCalled(registers []*movement.Register, code string) *movement.Register {
	for _, r := range registers {
		if r.Code == code {
			return r
		}
	}
	return nil
}

// registersOf returns the registers that the campaign of a year declares. It fails with NotFound where there is
// none of the year.
func (h *handler) registersOf(ctx context.Context, db bun.IDB, year int) ([]*movement.Register, error) {
	c, err := h.resolver.Library.Campaign(ctx, db, year)
	if err != nil {
		return nil, fmt.Errorf("registers of %d: %w", year, err)
	}
	return c.Registers, nil
}

// takeEntries notes what a table of entries says.
func (h *handler) takeEntries(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) error {
	in, err := h.entryImport(ctx, r, c)
	if err != nil {
		return err
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
	if len(out.Problems) > 0 {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
	_ = json.NewEncoder(w).Encode(out) // whoever hung up does not hear it
	return nil
}

// entryImport reads how a table of entries is to be taken in.
func (h *handler) entryImport(ctx context.Context, r *http.Request, c sheetCaller) (in book.Import, err error) {
	in = book.Import{By: &c.ID, At: time.Now(), Declared: h.registersOf}
	if in.DryRun, err = yes(r, "dryRun"); err != nil {
		return in, err
	}
	if in.Writing, err = h.Guard.Scope(c.Actor, access.WriteEntry); err != nil {
		return in, err
	}
	if in.Units, err = h.Guard.Scope(c.Actor, access.ReadUnit); err != nil {
		return in, err
	}
	if in.Unit, err = wording.Clean(r.URL.Query().Get("unit")); err != nil {
		return in, err
	}
	code, err := wording.Clean(r.URL.Query().Get("register"))
	switch {
	case err != nil:
		return in, err
	case code == "":
		return in, fault.New(fault.Invalid, "say of which register the entries are, such as ?register=assistance")
	}
	in.Register, err = book.Newest(ctx, h.DB, h.registersOf, code)
	return in, err
}
