package web

import (
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// page is a page as it is built, with all that is written into it.
const page = `<html lang="{{lang}}" data-today="{{today}}" data-signed-in="{{signed-in}}"><base href="{{base}}"><script nonce="{{nonce}}" src="./app/a.js"></script>`

func explorerOf(t *testing.T, who Visit) http.Handler {
	t.Helper()
	return explorer(fstest.MapFS{
		"index.html":           {Data: []byte(page)},
		"app/a.js":             {Data: []byte("1")},
		"sw.js":                {Data: []byte("2")},
		"manifest.webmanifest": {Data: []byte("{}")},
	}, func(*http.Request) Visit { return who })
}

func TestExplorer_NotBuilt_SaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	h := explorer(fstest.MapFS{}, nil)
	for _, path := range []string{"/", "/u/TINH", "/app/a.js", "/sw.js", "/manifest.webmanifest"} {
		if w := ask(t, h, path); w.Code != http.StatusNotFound || !strings.Contains(w.Body.String(), "Install Node with npm, then run make build") {
			t.Errorf("%s: %d %s", path, w.Code, w.Body)
		}
	}
}

func TestExplorer_PageIsWrittenForEachVisit(t *testing.T) {
	t.Parallel()
	h := explorerOf(t, Visit{Today: "2024-11-10", SignedIn: true})
	for path, base := range map[string]string{
		"/": "./", "/table": "./", "/reports": "./", "/reports/24121/2024-10": "../../", "/u/TINH": "../", "/u/24121/i/1.2": "../../../", "/u/24121%2F1": "../", "/admin/people": "../",
	} {
		w := ask(t, h, path)
		for _, part := range []string{`lang="vi"`, `data-today="2024-11-10"`, `data-signed-in="yes"`, `<base href="` + base + `">`} {
			if !strings.Contains(w.Body.String(), part) {
				t.Errorf("%s lacks %s: %s", path, part, w.Body)
			}
		}
		if w.Header().Get("Cache-Control") != "no-store" || w.Header().Get("Content-Type") != "text/html; charset=utf-8" {
			t.Errorf("%s: %v", path, w.Header())
		}
	}
	if body := ask(t, explorerOf(t, Visit{Today: `"><script>`}), "/").Body.String(); !strings.Contains(body, `data-signed-in="no"`) || strings.Contains(body, `"><script>`) {
		t.Errorf("of nobody: %s", body)
	}
}

func TestExplorer_LetsNothingElseIn(t *testing.T) {
	t.Parallel()
	h := explorerOf(t, Visit{})
	nonces := map[string]bool{}
	for range 2 {
		w := ask(t, h, "/")
		policy := w.Header().Get("Content-Security-Policy")
		nonce := regexp.MustCompile(`'nonce-([A-Z0-9]{26})'`).FindStringSubmatch(policy)
		if nonce == nil || !strings.Contains(w.Body.String(), `nonce="`+nonce[1]+`"`) {
			t.Fatalf("%s %s", policy, w.Body)
		}
		nonces[nonce[1]] = true
	}
	if len(nonces) != 2 {
		t.Error("two visits have one nonce")
	}
	if head := ask(t, h, "/app/a.js").Header(); head.Get("Content-Security-Policy") != "default-src 'none'; frame-ancestors 'none'" || head.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("a file lets something in: %v", head)
	}
	for _, path := range []string{"/", "/sw.js", "/manifest.webmanifest"} {
		head := ask(t, h, path).Header()
		policy := head.Get("Content-Security-Policy")
		for _, part := range []string{"default-src 'none'; script-src 'self';", "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "frame-ancestors 'none'"} {
			if !strings.Contains(policy, part) {
				t.Errorf("%s lets in more than %s: %s", path, part, policy)
			}
		}
		if strings.Contains(policy, "unsafe") || head.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: %v", path, head)
		}
	}
}

func TestExplorer_FilesAreKeptAsTheirNamesAllow(t *testing.T) {
	t.Parallel()
	h := explorerOf(t, Visit{})
	for path, want := range map[string][3]string{
		"/app/a.js":             {"1", "public, max-age=31536000, immutable", "text/javascript; charset=utf-8"},
		"/sw.js":                {"2", "no-cache", "text/javascript; charset=utf-8"},
		"/manifest.webmanifest": {"{}", "no-cache", "application/manifest+json"},
	} {
		w := ask(t, h, path)
		if got := [3]string{w.Body.String(), w.Header().Get("Cache-Control"), w.Header().Get("Content-Type")}; got != want {
			t.Errorf("%s: %q, not %q", path, got, want)
		}
		if tag := w.Header().Get("ETag"); want[1] == "no-cache" {
			again := httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
			again.Header.Set("If-None-Match", tag)
			w := httptest.NewRecorder()
			if h.ServeHTTP(w, again); tag == "" || w.Code != http.StatusNotModified {
				t.Errorf("%s, asked again: %q %d", path, tag, w.Code)
			}
		}
	}
	// Nobody keeps that there is nothing: another version has it.
	for _, path := range []string{"/app/", "/app/none.js", "/app/../index.html"} {
		if w := ask(t, h, path); w.Code == http.StatusOK || strings.Contains(w.Header().Get("Cache-Control"), "immutable") {
			t.Errorf("%s: %d %v", path, w.Code, w.Header())
		}
	}
}

func TestExplorerOperations_AreNamedByTheirHashes(t *testing.T) {
	t.Parallel()
	all := ExplorerOperations()
	if len(all) == 0 {
		t.Fatal("there are none")
	}
	for hash, text := range all {
		if !strings.Contains(text, "query ") && !strings.Contains(text, "mutation ") && !strings.Contains(text, "subscription ") {
			t.Errorf("%s names %s", hash, text)
		}
	}
}
