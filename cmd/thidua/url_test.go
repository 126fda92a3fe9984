package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
)

func TestPromised(t *testing.T) {
	t.Parallel()
	inner := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "here") })
	for _, tt := range []struct{ at, want string }{
		{"", ""},
		{"http://thidua.example", ""},
		{"https://thidua.example", "max-age=31536000"},
	} {
		var at *url.URL
		if tt.at != "" {
			var err error
			if at, err = url.Parse(tt.at); err != nil {
				t.Fatal(err)
			}
		}
		w := httptest.NewRecorder()
		promised(at, inner).ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil))
		if got := w.Header().Get("Strict-Transport-Security"); got != tt.want || w.Body.String() != "here" {
			t.Errorf("reached at %q: %q, want %q", tt.at, got, tt.want)
		}
	}
}
