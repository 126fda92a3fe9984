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
	file, kind := "bao-cao-"+review.Period+"-"+name, document.DOCXType
	if !page {
		if err := d.WriteDOCX(&body); err != nil {
			return err
		}
		giveFile(w, kind, file+".docx", true, &body)
		return nil
	}
	policy, err := d.WriteHTML(&body)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Security-Policy", policy)
	w.Header().Set("Referrer-Policy", "no-referrer")
	giveFile(w, "text/html; charset=utf-8", file+".html", false, &body)
	return nil
}
