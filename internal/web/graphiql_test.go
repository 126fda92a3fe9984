package web

import (
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

func ask(t *testing.T, h http.Handler, path string) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil))
	return w
}

func TestGraphiQL_NotBuilt_SaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	w := ask(t, handler(fstest.MapFS{}, nil), "/graphiql/")
	if w.Code != http.StatusNotFound || !strings.Contains(w.Body.String(), "Install Node with npm, then run make build") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

func TestGraphiQL_LetsNothingElseIn(t *testing.T) {
	t.Parallel()
	h := handler(fstest.MapFS{
		"graphiql.html": {Data: []byte(`<script nonce="{{nonce}}" src="/graphiql/assets/a.js"></script>`)},
		"assets/a.js":   {Data: []byte("1")},
	}, []byte(`[{"name":"WhoAmI"}]`))
	nonces := map[string]bool{}
	for range 2 {
		w := ask(t, h, "/graphiql/")
		policy := w.Header().Get("Content-Security-Policy")
		nonce := regexp.MustCompile(`'nonce-([A-Z0-9]{26})'`).FindStringSubmatch(policy)
		if nonce == nil || !strings.Contains(w.Body.String(), `nonce="`+nonce[1]+`"`) || !strings.Contains(policy, "default-src 'none'; script-src 'self';") {
			t.Fatalf("%s %s", policy, w.Body)
		}
		nonces[nonce[1]] = true
	}
	if len(nonces) != 2 {
		t.Error("two visits have one nonce")
	}
	if w := ask(t, h, "/graphiql/operations.json"); !strings.Contains(w.Body.String(), "WhoAmI") {
		t.Errorf("the examples: %d %s", w.Code, w.Body)
	}
	if w := ask(t, h, "/graphiql/assets/a.js"); w.Body.String() != "1" || !strings.Contains(w.Header().Get("Cache-Control"), "immutable") {
		t.Errorf("a file: %d %v", w.Code, w.Header())
	}
	if w := ask(t, h, "/graphiql"); w.Code != http.StatusPermanentRedirect || w.Header().Get("Location") != "graphiql/" {
		t.Errorf("without a stroke: %d %v, which a path before it would break", w.Code, w.Header())
	}
	for _, path := range []string{"/graphiql/assets/", "/graphiql/assets/no.js", "/graphiql/assets/../graphiql.html"} {
		if w := ask(t, h, path); w.Code == http.StatusOK {
			t.Errorf("%s: %d %s", path, w.Code, w.Body)
		}
	}
}
