package web

import (
	"bytes"
	"crypto/rand"
	_ "embed"
	"encoding/json"
	"html"
	"io/fs"
	"net/http"
	"strings"
	"time"
)

// ExplorerPaths are the patterns of the paths at which Explorer answers: its places, the whole state
// of which is their address, and what it loads.
var ExplorerPaths = []string{
	"GET /{$}", "GET /u/", "GET /table", "GET /reports", "GET /reports/", "GET /registers", "GET /entries/", "GET /admin", "GET /admin/",
	"GET /follow", "GET /directives", "GET /clusters", "GET /clusters/", "GET /awards", "GET /proposals/",
	"GET /app/", "GET /sw.js", "GET /manifest.webmanifest",
}

// Visit is what the explorer's page is told of whoever comes by.
type Visit struct {
	Today    string // the day on which the service stands
	SignedIn bool   // false: they are not, and are led to sign in before anything is asked
}

// Explorer serves the pages for people: one page, that shows each place. Where it was not built it
// says what is missing.
func Explorer(visit func(*http.Request) Visit) http.Handler {
	dist, err := fs.Sub(built, "dist/explorer")
	if err != nil {
		panic(err) // the folder is embedded
	}
	return explorer(dist, visit)
}

func explorer(dist fs.FS, visit func(*http.Request) Visit) http.Handler {
	mux := http.NewServeMux()
	page, err := fs.ReadFile(dist, "index.html")
	if err != nil {
		mux.HandleFunc("GET /", func(w http.ResponseWriter, _ *http.Request) {
			http.Error(w, MissingExplorer, http.StatusNotFound)
		})
		return mux
	}
	mux.HandleFunc("GET /", func(w http.ResponseWriter, r *http.Request) {
		nonce := rand.Text()
		who := visit(r)
		signedIn := "no"
		if who.SignedIn {
			signedIn = "yes"
		}
		guardExplorer(w.Header(), nonce)
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("Vary", "Accept-Language, Cookie")
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		written := strings.NewReplacer(
			"{{nonce}}", nonce, "{{base}}", back(r.URL.EscapedPath()), "{{lang}}", languageOf(r),
			"{{today}}", html.EscapeString(who.Today), "{{signed-in}}", signedIn,
		).Replace(string(page))
		_, _ = w.Write([]byte(written)) // whoever hung up does not see it
	})
	files := http.FileServerFS(dist)
	mux.HandleFunc("GET /app/", func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/") {
			http.NotFound(w, r)
			return
		}
		guardFile(w.Header())
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable") // their names hold their hashes
		files.ServeHTTP(w, r)
	})
	// What keeps the pages for when there is no network, and what says how they stand among a device's
	// programs. Their names stay the same from version to version: they are asked about each time.
	for name, kind := range map[string]string{"sw.js": "text/javascript; charset=utf-8", "manifest.webmanifest": "application/manifest+json"} {
		body, err := fs.ReadFile(dist, name)
		mux.HandleFunc("GET /"+name, func(w http.ResponseWriter, r *http.Request) {
			if err != nil {
				http.NotFound(w, r)
				return
			}
			guardExplorer(w.Header(), "")
			w.Header().Set("Cache-Control", "no-cache")
			w.Header().Set("ETag", `"`+hashOf(body)+`"`)
			w.Header().Set("Content-Type", kind)
			http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(body))
		})
	}
	return mux
}

// back returns the way from a place up to the folder in which all of them lie, whatever path a proxy
// puts before it. The path is as browsers read it: a slash that is written as %2F is none.
func back(path string) string {
	if up := strings.Count(path, "/") - 1; up > 0 {
		return strings.Repeat("../", up)
	}
	return "./"
}

// guardExplorer says what the explorer may do: run our own files, keep them for when there is no
// network, and speak to this server. Components write style elements, which carry the nonce.
func guardExplorer(h http.Header, nonce string) {
	styles := "'self'"
	if nonce != "" {
		styles += " 'nonce-" + nonce + "'"
	}
	h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src "+styles+"; img-src 'self' data:; font-src 'self'; "+
		"connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
}

// guardFile says what a file may do that a page loads: nothing by itself. The page's policy counts
// where it is loaded; there are many, and each tells this with the first load.
func guardFile(h http.Header) {
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
}

// The texts of what the explorer asks, by their hashes, as they were generated from its components.
//
//go:embed ui/src/explorer/gql/persisted-documents.json
var asked []byte

// ExplorerOperations returns the texts of what the explorer asks of the GraphQL API, by their hashes.
func ExplorerOperations() map[string]string {
	texts := map[string]string{}
	if err := json.NewDecoder(bytes.NewReader(asked)).Decode(&texts); err != nil {
		panic(err) // it is in the program, and a test reads it
	}
	return texts
}
