package server

import (
	"bytes"
	"context"
	"net/http"
	"strings"

	"thidua/graph"
	"thidua/internal/contest"
	"thidua/internal/document"
	"thidua/internal/fault"
)

// giveReview answers with a review as it is printed: a page, or a document for Word.
func (h *handler) giveReview(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) error {
	name, page := strings.CutSuffix(r.PathValue("file"), ".html")
	name, word := strings.CutSuffix(name, ".docx")
	if page == word {
		return fault.New(fault.NotFound, "a review is called by its number and .html or .docx")
	}
	id, err := numberOf("review", name)
	if err != nil {
		return err
	}
	may, err := graph.ReviewSight(h.Guard, c.Actor)
	if err != nil {
		return err
	}
	var review *contest.Review
	err = h.holding(ctx, func(ctx context.Context) error {
		review, err = contest.ReviewByID(ctx, h.DB, may, id)
		return err
	})
	if err != nil {
		return err
	}
	d, err := review.Document()
	if err != nil {
		return err
	}
	var body bytes.Buffer
	file := "bao-cao-" + review.Period + "-" + r.PathValue("file")
	policy := ""
	if page {
		policy, err = d.WriteHTML(&body)
	} else {
		err = d.WriteDOCX(&body)
	}
	if err != nil {
		return err
	}
	if err := h.holding(ctx, func(ctx context.Context) error { return review.WriteGiven(ctx, h.DB, file) }); err != nil {
		return err
	}
	if !page {
		giveFile(w, document.DOCXType, file, true, &body)
		return nil
	}
	w.Header().Set("Content-Security-Policy", policy)
	w.Header().Set("Referrer-Policy", "no-referrer")
	giveFile(w, "text/html; charset=utf-8", file, false, &body)
	return nil
}
