package server

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strconv"

	"github.com/uptrace/bun"

	"thidua/graph"
	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/reform"
	"thidua/internal/wording"
)

// imported is what came, or would come, of a file. It has what is told of such files; nothing of it
// where there are faults.
type imported struct {
	DryRun  bool           `json:"dryRun"`
	Edits   []campaignEdit `json:"edits,omitempty"`   // of a campaign or a scheme
	Changes []quotaChange  `json:"changes,omitempty"` // of quotas
	Checks  []string       `json:"checks,omitempty"`  // what they come to, a sentence each, in the language that Accept-Language asks for
	Wants   []said         `json:"wants,omitempty"`   // what they are refused for beside their lines; of a dry run, what they would be
	Opened  []unitOpening  `json:"opened,omitempty"`  // of units
	Drafted *draft         `json:"reorganisation,omitempty"`
	Faults  []fileFault    `json:"faults"`         // where there are some, nothing is changed
	More    int            `json:"more,omitempty"` // faults that are not named
}

// said is a sentence in both languages.
type said struct {
	Message   string `json:"message"`
	MessageEn string `json:"messageEn"`
}

type campaignEdit struct {
	Thing  string  `json:"thing"`
	Field  string  `json:"field"`
	Before *string `json:"before"`
	After  *string `json:"after"`
}

type quotaChange struct {
	Indicator string  `json:"indicator"`
	Unit      string  `json:"unit"`
	Before    *string `json:"before"`
	After     *string `json:"after"`
}

type unitOpening struct {
	Code   string    `json:"code"`
	Title  string    `json:"title"`
	Level  org.Level `json:"level"`
	Under  string    `json:"under"`
	Opened org.Date  `json:"opened"`
}

// draft is a reorganisation that was drafted, or would be.
type draft struct {
	ID    string `json:"id,omitempty"` // empty: it was only tried
	Name  string `json:"name"`
	Steps int    `json:"steps"`
}

// fileFault is one place of a file that is wrong, as a sheet's faults are told.
type fileFault struct {
	Sheet     string `json:"sheet,omitempty"`
	Row       int    `json:"row,omitempty"`
	Cell      string `json:"cell,omitempty"`
	Message   string `json:"message"`
	MessageEn string `json:"messageEn"`
}

// takeImport takes a file in, as the mutations do.
func (h *handler) takeImport(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) error {
	dry, err := yes(r, "dryRun")
	if err != nil {
		return err
	}
	take, err := h.importOf(r, c)
	if err != nil {
		return err
	}
	out := &imported{DryRun: dry, Faults: []fileFault{}}
	ctx, release, err := postgres.Hold(ctx)
	if err != nil {
		return err
	}
	err = h.DB.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		actor, err := access.ActorOf(ctx, tx, c.Caller, c.Day)
		if err != nil {
			return err
		}
		return take(ctx, tx, actor, graph.File{Name: "file", Data: c.file, DryRun: dry}, out)
	})
	release()
	var broken *fault.FileError
	var wants contest.LinesError
	if err != nil && !errors.As(err, &broken) && !errors.As(err, &wants) {
		return err
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	if len(wants) > 0 {
		for _, want := range wants {
			out.want(want.Err)
		}
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
	if broken != nil {
		for _, p := range broken.Problems {
			out.Faults = append(out.Faults, fileFault{p.Sheet, p.Line, p.Cell, p.Said.In(fault.Vietnamese), p.Said.In(fault.English)})
		}
		out.More = broken.More
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(out) // whoever hung up does not hear it
	return nil
}

// importOf returns what is to be done with a file. It fails with NotFound and Invalid.
func (h *handler) importOf(r *http.Request, c sheetCaller) (take func(ctx context.Context, tx bun.IDB, actor access.Actor, f graph.File, out *imported) error, err error) {
	switch r.PathValue("what") {
	case "awards":
		return h.importAwards, nil
	case "campaign":
		return h.importCampaign, nil
	case "scheme":
		return h.importScheme, nil
	case "units":
		return h.importUnits, nil
	case "quotas":
		year, err := strconv.Atoi(r.URL.Query().Get("year"))
		if err != nil || year < 1 {
			return nil, fault.New(fault.Invalid, "say of which year's campaign the quotas are, such as ?year=2024")
		}
		w, err := paperworkOf(r.URL.Query())
		if err != nil {
			return nil, err
		}
		return func(ctx context.Context, tx bun.IDB, actor access.Actor, f graph.File, out *imported) error {
			return h.importQuotas(ctx, tx, actor, year, f, w, out)
		}, nil
	case "reorganisation":
		name, err := wording.Clean(r.URL.Query().Get("file"))
		if err != nil || len(name) > 200 {
			return nil, fault.New(fault.Invalid, "say what the file is called, such as ?file=2025.csv: its ending tells what it is, and YAML where there is none")
		}
		return func(ctx context.Context, tx bun.IDB, actor access.Actor, f graph.File, out *imported) error {
			f.Name = cmp.Or(name, f.Name)
			return h.draftReorganisation(ctx, tx, actor, reform.Caller{By: &c.Caller, Today: c.Day}, f, out)
		}, nil
	}
	return nil, fault.New(fault.NotFound, "there is nothing of that name to import; there are awards, campaign, quotas, reorganisation, scheme and units")
}

func (h *handler) importCampaign(ctx context.Context, tx bun.IDB, actor access.Actor, f graph.File, out *imported) error {
	edits, err := h.resolver.TakeCampaign(ctx, tx, actor, f)
	for _, e := range edits {
		out.Edits = append(out.Edits, campaignEdit(e))
	}
	return err
}

func (h *handler) importAwards(ctx context.Context, tx bun.IDB, actor access.Actor, f graph.File, out *imported) error {
	edits, err := h.resolver.TakeAwards(ctx, tx, actor, f)
	for _, e := range edits {
		out.Edits = append(out.Edits, campaignEdit(e))
	}
	return err
}

func (h *handler) importScheme(ctx context.Context, tx bun.IDB, actor access.Actor, f graph.File, out *imported) error {
	taken, err := h.resolver.TakeScheme(ctx, tx, actor, f)
	if err != nil {
		return err
	}
	for _, e := range taken.Edits {
		out.Edits = append(out.Edits, campaignEdit(e))
	}
	return nil
}

// paperworkOf reads what an address says of quotas: day, document and reason. It fails with Invalid.
func paperworkOf(q url.Values) (w contest.Paperwork, err error) {
	w.Document, w.Reason = q.Get("document"), q.Get("reason")
	if day := q.Get("day"); day != "" {
		w.Day, err = org.ParseDate(day)
	}
	return w, err
}

func (h *handler) importQuotas(ctx context.Context, tx bun.IDB, actor access.Actor, year int, f graph.File, w contest.Paperwork, out *imported) error {
	done, err := h.resolver.TakeQuotas(ctx, tx, actor, year, f, w)
	if err != nil {
		return err
	}
	for _, c := range done.Changes {
		out.Changes = append(out.Changes, quotaChange{c.Indicator.Code, c.Unit.Code, wanted(c.Before), wanted(c.After)})
	}
	for _, c := range done.Checks {
		out.Checks = append(out.Checks, c.In(cmp.Or(languageOf(ctx), fault.English)))
	}
	for _, wants := range done.Wants {
		out.want(wants)
	}
	return nil
}

// want says what a file would be, or is, refused for beside its lines.
func (i *imported) want(err error) {
	if f, ok := errors.AsType[*fault.Error](err); ok {
		i.Wants = append(i.Wants, said{f.In(fault.Vietnamese), f.In(fault.English)})
	}
}

// wanted says what a target wants; nil: nothing.
func wanted(t *movement.Target) *string {
	if t == nil {
		return nil
	}
	text := t.String()
	return &text
}

func (h *handler) importUnits(ctx context.Context, tx bun.IDB, actor access.Actor, f graph.File, out *imported) error {
	opened, err := h.resolver.TakeUnits(ctx, tx, actor, f)
	for _, o := range opened {
		out.Opened = append(out.Opened, unitOpening{o.Unit.Code, o.Unit.Title(), o.Unit.Level, o.Under, o.Opened()})
	}
	return err
}

func (h *handler) draftReorganisation(ctx context.Context, tx bun.IDB, actor access.Actor, caller reform.Caller, f graph.File, out *imported) error {
	kept, err := h.resolver.TakeReorganisation(ctx, tx, actor, caller, f)
	if err != nil {
		return err
	}
	out.Drafted = &draft{Name: kept.Name, Steps: len(kept.Steps)}
	if !f.DryRun {
		out.Drafted.ID = kept.NodeID()
	}
	return nil
}
