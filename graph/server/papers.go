package server

import (
	"context"
	"encoding/hex"
	"net/http"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph"
	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/contest"
	"thidua/internal/fault"
)

// givePaper answers with a paper that hangs on a pact or on a proposal.
func (h *handler) givePaper(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) (broken bool, err error) {
	id, err := numberOf("paper", r.PathValue("id"))
	if err != nil {
		return false, err
	}
	return h.giveFile(ctx, w, r, func(ctx context.Context, db bun.IDB) (*download, error) {
		p, units, err := h.resolver.ReadablePaper(ctx, db, c.Actor, id)
		if err != nil {
			return nil, err
		}
		return &download{p.Name, p.Type, p.Size, p.SHA256, p.Audited(audit.Exported, units), p.WriteContent}, nil
	})
}

// takePaper hangs a paper on a pact or on a proposal.
func (h *handler) takePaper(on contest.Holder) func(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) (broken bool, err error) {
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) (broken bool, err error) {
		id, err := numberOf(string(on), r.PathValue("id"))
		if err != nil {
			return false, err
		}
		var step contest.Step // none of a pact
		if name := r.URL.Query().Get("step"); name != "" && on == contest.OnProposal {
			if step = contest.StepCalled(name); step == 0 {
				return false, fault.New(fault.Invalid, "%.60q is no step of a proposal, such as MEETING", name)
			}
		}
		if _, _, err := h.resolver.MayHangPaper(ctx, h.DB, c.Actor, on, id, step); err != nil {
			return false, err
		}
		return false, h.takeFile(ctx, w, r, c, func(ctx context.Context, tx bun.Tx, actor access.Actor, in sentFile) (*hung, bool, error) {
			p, fresh, err := h.resolver.HangPaper(ctx, tx, actor, contest.Hanging{
				On: on, ID: id, Step: step, Name: in.name, Type: in.kind, SHA256: in.sha256, Content: in.content, By: &c.ID, At: time.Now(),
			})
			if err != nil {
				return nil, false, err
			}
			return &hung{p.NodeID(), p.Name, p.Type, p.Size, hex.EncodeToString(p.SHA256), graph.PaperHref(p)}, fresh, nil
		})
	}
}
