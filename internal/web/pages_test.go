package web

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func visit(t *testing.T, path string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
	for _, one := range header {
		name, value, _ := strings.Cut(one, ": ")
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	Pages().ServeHTTP(w, r)
	return w
}

func TestPages_SpeakTheLanguageThatIsAskedFor(t *testing.T) {
	t.Parallel()
	const vi, en = `<html lang="vi">`, `<html lang="en">`
	for _, tt := range []struct{ asked, header, want string }{
		{"/sign-in", "", vi},
		{"/sign-in", "vi-VN,vi;q=0.9,en;q=0.8", vi},
		{"/sign-in", "en-GB,en;q=0.9", en},
		{"/sign-in", "en,vi;q=0.9", en},
		{"/sign-in", "de,en;q=0.5,vi;q=0.1", en},
		{"/sign-in", "km-KH", vi},
		{"/sign-in", "nothing;of=that;sort", vi},
		{"/sign-in", strings.Repeat("x", 10_000), vi},
		{"/sign-in?lang=en", "vi", en},
		{"/account?lang=vi", "en", vi},
		{"/account?lang=de", "en", en},
	} {
		w := visit(t, tt.asked, "Accept-Language: "+tt.header)
		if body := w.Body.String(); w.Code != http.StatusOK || !strings.Contains(body, tt.want) || strings.Contains(body, "{{") {
			t.Errorf("%s in %.40q: %d %.200s", tt.asked, tt.header, w.Code, body)
		}
		if vary := w.Header().Get("Vary"); vary != "Accept-Language" {
			t.Errorf("%s varies with %q", tt.asked, vary)
		}
	}
}

// elements returns all of a page.
func elements(t *testing.T, body string) (all []*html.Node) {
	t.Helper()
	page, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for n := range page.Descendants() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	return all
}

func attribute(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// TestPages_LetNothingElseIn reads the pages as a browser with a strict policy does: nothing is
// written into them that runs, and all that they load lies beside them, whatever path stands before.
func TestPages_LetNothingElseIn(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"/sign-in", "/account", "/sign-in?lang=en", "/account?lang=en"} {
		w := visit(t, path)
		policy := w.Header().Get("Content-Security-Policy")
		for _, part := range strings.Split("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'", "; ") {
			if !strings.Contains(policy, part) {
				t.Errorf("%s: the policy lacks %s: %s", path, part, policy)
			}
		}
		if strings.Contains(policy, "unsafe") || w.Header().Get("Cache-Control") != "no-store" || w.Header().Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("%s: %v", path, w.Header())
		}
		labelled := map[string]bool{}
		for _, n := range elements(t, w.Body.String()) {
			if to, ok := attribute(n, "for"); ok {
				labelled[to] = true
			}
		}
		for _, n := range elements(t, w.Body.String()) {
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
					t.Errorf("%s: <%s %s> runs in the page", path, n.Data, a.Key)
				}
			}
			if _, linked := attribute(n, "src"); n.Data == "style" || n.Data == "script" && !linked {
				t.Errorf("%s: a <%s> stands in the page", path, n.Data)
			}
			for _, name := range []string{"src", "href"} {
				at, ok := attribute(n, name)
				if !ok || n.Data == "a" && !strings.Contains(at, "pages/") {
					continue
				}
				if strings.HasPrefix(at, "/") || strings.Contains(at, ":") || visit(t, "/"+at).Code != http.StatusOK {
					t.Errorf("%s: %s is not beside it", path, at)
				}
			}
			id, _ := attribute(n, "id")
			_, hidden := attribute(n, "hidden")
			kind, _ := attribute(n, "type")
			if (n.Data == "input" || n.Data == "select") && !hidden && kind != "checkbox" && !labelled[id] {
				t.Errorf("%s: %q has no label", path, id)
			}
			if complete, ok := attribute(n, "autocomplete"); n.Data == "input" && kind == "password" && (!ok || !strings.HasSuffix(complete, "-password")) {
				t.Errorf("%s: the password %q is called %q", path, id, complete)
			}
		}
	}
	for name, body := range files() {
		for _, elsewhere := range regexp.MustCompile(`https?://[^\s"']+`).FindAllString(string(body), -1) {
			if elsewhere != "http://www.w3.org/2000/svg" { // a name, not an address
				t.Errorf("%s names %s", name, elsewhere)
			}
		}
		if bytes.Contains(body, []byte("innerHTML")) || bytes.Contains(body, []byte("eval(")) {
			t.Errorf("%s makes code of text", name)
		}
	}
}

// TestPages_AreLight adds up what a phone loads before somebody can sign in.
func TestPages_AreLight(t *testing.T) {
	t.Parallel()
	const most = 30 << 10
	for _, path := range []string{"/sign-in", "/account"} {
		seen, waiting, sum := map[string]bool{}, []string{path}, 0
		for len(waiting) > 0 {
			at := waiting[0]
			if waiting = waiting[1:]; seen[at] {
				continue
			}
			seen[at] = true
			body := visit(t, at).Body.Bytes()
			var packed bytes.Buffer
			z := gzip.NewWriter(&packed)
			_, _ = z.Write(body)
			_ = z.Close()
			sum += packed.Len()
			for _, m := range regexp.MustCompile(`(?:src|href)="(pages/[^"]+)"|from '\./([^']+)'`).FindAllSubmatch(body, -1) {
				name := strings.TrimPrefix(string(m[1]), "pages/") + string(m[2])
				waiting = append(waiting, "/pages/"+name)
			}
		}
		t.Logf("%s loads %d files, %d bytes packed", path, len(seen), sum)
		if len(seen) < 6 || sum > most {
			t.Errorf("%s loads %d files of %d bytes together; at most %d", path, len(seen), sum, most)
		}
	}
}

func TestPages_AreAskedAboutAndNotSentAgain(t *testing.T) {
	t.Parallel()
	first := visit(t, "/pages/page.js")
	tag := first.Header().Get("ETag")
	if first.Code != http.StatusOK || tag == "" || first.Header().Get("Content-Type") != "text/javascript; charset=utf-8" {
		t.Errorf("%d %v", first.Code, first.Header())
	}
	if again := visit(t, "/pages/page.js", "If-None-Match: "+tag); again.Code != http.StatusNotModified || again.Body.Len() > 0 {
		t.Errorf("it is sent again: %d", again.Code)
	}
	for _, path := range []string{"/pages/", "/pages/sign-in.html", "/pages/operations/MyOffices.graphql", "/pages/../pages.go", "/sign-in/x"} {
		if w := visit(t, path); w.Code == http.StatusOK {
			t.Errorf("%s: %d %.200s", path, w.Code, w.Body)
		}
	}
	if w := visit(t, "/sign-in/?next=/x"); w.Code != http.StatusPermanentRedirect || w.Header().Get("Location") != "../sign-in?next=/x" {
		t.Errorf("with a stroke: %d %v", w.Code, w.Header())
	}
}
