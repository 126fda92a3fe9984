package server

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/postgres"
	"thidua/internal/roster"
)

// fileCaller is who sends a file that is of no month.
func (h *handler) fileCaller(ctx context.Context, r *http.Request) (c sheetCaller, err error) {
	caller, err := h.authenticate(ctx, r)
	if err != nil {
		return c, err
	}
	c.Actor, err = access.ActorOf(ctx, h.DB, caller, h.Today())
	return c, err
}

// takePeople takes a table of people in.
func (h *handler) takePeople(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) error {
	in := roster.Import{Guard: h.Guard, By: &c.Caller, Today: h.Today()}
	var err error
	if in.DryRun, err = yes(r, "dryRun"); err != nil {
		return err
	}
	if in.WithLinks, err = yes(r, "withLinks"); err != nil {
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
	w.Header().Set("Cache-Control", "no-store") // of the links nothing may stay behind
	if len(out.Problems) > 0 {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
	_ = json.NewEncoder(w).Encode(out) // whoever hung up does not hear it
	return nil
}

// yes reads a parameter of the address that is true or false, and false where it is left out. One that
// was meant, and is not said, is refused: whoever only tries a file would have it taken in.
func yes(r *http.Request, name string) (bool, error) {
	yes := false
	for key, said := range r.URL.Query() {
		switch {
		case !strings.EqualFold(strings.NewReplacer("-", "", "_", "").Replace(key), name):
		case key != name || len(said) != 1:
			return false, fault.New(fault.Invalid, "%.20q is not understood; write %s=true or %s=false, once", key, name, name)
		case said[0] != "true" && said[0] != "false":
			return false, fault.New(fault.Invalid, "%s is %.20q; it is true or false", name, said[0])
		default:
			yes = said[0] == "true"
		}
	}
	return yes, nil
}
