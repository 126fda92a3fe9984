// Package web serves what runs in the browser, as it was built from ui by npm. Everything is
// in the program: a page loads nothing from elsewhere.
package web

import (
	"bytes"
	"crypto/rand"
	"embed"
	"io/fs"
	"net/http"
	"net/url"
	"strings"
)

//go:embed all:dist
var built embed.FS

// What is told where the pages were not built.
const (
	Missing         = "GraphiQL is not in this program: it was built without Node. Install Node with npm, then run make build."
	MissingExplorer = "The explorer is not in this program: it was built without Node. Install Node with npm, then run make build. What else there is: /help.txt"
)

// Built reports whether the pages are in the program.
func Built() bool {
	_, err := fs.Stat(built, "dist/graphiql/graphiql.html")
	_, lacks := fs.Stat(built, "dist/explorer/index.html")
	return err == nil && lacks == nil
}

// GraphiQL serves the page for asking GraphQL by hand below /graphiql/, with examples in its
// sidebar: JSON, as graph/operations has them.
func GraphiQL(examples []byte) http.Handler {
	dist, err := fs.Sub(built, "dist/graphiql")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return handler(dist, examples)
}

func handler(dist fs.FS, examples []byte) http.Handler {
	page, err := fs.ReadFile(dist, "graphiql.html")
	mux := http.NewServeMux()
	if err != nil {
		mux.HandleFunc("GET /graphiql/", func(w http.ResponseWriter, _ *http.Request) {
			http.Error(w, Missing, http.StatusNotFound)
		})
		return mux
	}
	mux.HandleFunc("GET /graphiql", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", (&url.URL{Path: "graphiql/", RawQuery: r.URL.RawQuery}).String()) // as it lies beside: http.Redirect would name it from the root
		w.WriteHeader(http.StatusPermanentRedirect)
	})
	mux.HandleFunc("GET /graphiql/{$}", func(w http.ResponseWriter, _ *http.Request) {
		nonce := rand.Text()
		guard(w.Header(), nonce)
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(bytes.ReplaceAll(page, []byte("{{nonce}}"), []byte(nonce)))
	})
	mux.HandleFunc("GET /graphiql/operations.json", func(w http.ResponseWriter, _ *http.Request) {
		guard(w.Header(), "")
		w.Header().Set("Cache-Control", "no-cache")
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		_, _ = w.Write(examples)
	})
	files := http.StripPrefix("/graphiql/", http.FileServerFS(dist))
	mux.HandleFunc("GET /graphiql/assets/", func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/") {
			http.NotFound(w, r)
			return
		}
		guard(w.Header(), "")
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable") // their names hold their hashes
		files.ServeHTTP(w, r)
	})
	return mux
}

// guard says what a page may do: run our own files and speak to this server, nothing else. The
// editor writes style elements, which carry the nonce, and style attributes.
func guard(h http.Header, nonce string) {
	styles := "'self'"
	if nonce != "" {
		styles += " 'nonce-" + nonce + "'"
	}
	h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src-elem "+styles+"; style-src-attr 'unsafe-inline'; "+
		"style-src "+styles+"; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; "+
		"base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
}
