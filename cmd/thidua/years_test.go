package main

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http/httptest"
	"strings"
	"testing"

	"thidua/cmd/thidua/demo"
	"thidua/graph"
	"thidua/graph/server"
	"thidua/internal/access"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

// ofYears is the service on the demo of several years.
func ofYears(t *testing.T) server.Config {
	t.Helper()
	scene, err := demo.SceneOf(demo.Province, false, true)
	if err != nil {
		t.Fatal(err)
	}
	db := testdb.Filled(t, "years", func(ctx context.Context, db *postgres.DB) error {
		return demo.Load(ctx, db, scene, func(int, int) {})
	})
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	return server.Config{Service: graph.Service{DB: db, Guard: guard, Today: func() org.Date { return scene.Today }, Log: slog.New(slog.DiscardHandler)}}
}

func TestDemo_OfYearsIsAskedForWhole(t *testing.T) {
	t.Parallel()
	if got := do(t.Context(), "", "serve", "--years"); got.status != 2 || !strings.Contains(got.stderr, "--years: it is of the demo; write --demo too") {
		t.Errorf("years without a demo: %+v", got)
	}
	if got := do(t.Context(), "", "demo", "--years", "--scale", "nation"); got.status != 2 || !strings.Contains(got.stderr, "several years are of the province alone") {
		t.Errorf("years of a nation: %+v", got)
	}
	db := loadedWith(t, false)
	if got := on(t, db, "", "serve", "--demo", "--years", "--listen", "127.0.0.1:0"); got.status != 1 || !strings.HasPrefix(got.stderr, "the database holds the demo of one year") {
		t.Errorf("years where one stands: %+v", got)
	}
}

func TestDemo_OfYears(t *testing.T) {
	t.Parallel()
	service := ofYears(t)
	scene, held, err := demo.Find(t.Context(), service.DB)
	if err != nil || !held || !scene.Years || scene.Year() != 2025 {
		t.Fatalf("the database holds %+v, %v (%v)", scene, held, err)
	}
	if got := scene.Notice(); !strings.HasPrefix(got, demo.Notice) || !strings.Contains(got, "2023 và 2025 là minh họa, không phải văn bản chính thức") {
		t.Errorf("it tells %q", got)
	}
	shown, err := showcase(t.Context(), service.DB, scene, scene.Showcase(), "http://here")
	if err != nil || !strings.Contains(shown, `period: \"2025\"`) {
		t.Errorf("it asks %s (%v)", shown, err)
	}
	api := server.New(service)
	for _, look := range scene.Showcase() {
		w := httptest.NewRecorder()
		api.ServeHTTP(w, requestAs(t, service.DB, look.Account, map[string]any{"query": `{ viewer { roots { title } } }`}))
		var said struct {
			Data struct {
				Viewer struct {
					Roots []struct{ Title string }
				}
			}
			Errors []any
		}
		if err := json.Unmarshal(w.Body.Bytes(), &said); err != nil || len(said.Errors) > 0 || len(said.Data.Viewer.Roots) != 1 {
			t.Errorf("%s sees %s", look.Account, w.Body)
		}
	}
}
