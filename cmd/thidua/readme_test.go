package main

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"thidua/cmd/thidua/demo"
	"thidua/graph"
	"thidua/internal/access"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

// TestReadme_TellsTheTruth asks what the README asks and holds the answer against its own.
func TestReadme_TellsTheTruth(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	block := func(kind string) string {
		m := regexp.MustCompile("(?s)```" + kind + "\n(.*?)```").FindSubmatch(text)
		if m == nil {
			t.Fatalf("the README has no %s", kind)
		}
		return string(m[1])
	}
	db := testdb.New(t)
	if err := demo.Load(t.Context(), db, demo.Scene{Scale: demo.Province, Today: demo.Today}, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	token, err := access.CreateToken(t.Context(), db, "district.643.leader", nil)
	if err != nil {
		t.Fatal(err)
	}
	body, err := json.Marshal(map[string]string{"query": block("graphql")})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+token)
	w := httptest.NewRecorder()
	graph.NewHandler(graph.Service{DB: db, Guard: guard, Today: func() org.Date { return demo.Today }, Log: slog.New(slog.DiscardHandler)}).ServeHTTP(w, r)
	var got, want bytes.Buffer
	if err := json.Compact(&got, w.Body.Bytes()); err != nil {
		t.Fatal(err)
	}
	if err := json.Compact(&want, []byte(block("json"))); err != nil || strings.TrimSpace(got.String()) != want.String() {
		t.Errorf("the README answers %s (%v), the program %s", want.String(), err, got.String())
	}
}
