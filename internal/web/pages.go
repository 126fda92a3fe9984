package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"

	"golang.org/x/text/language"
)

// The pages for people are served as they are written: they need no Node, and are in every program.
//
//go:embed pages
var pages embed.FS

// PagePaths are the paths at which Pages answers.
var PagePaths = []string{"/sign-in", "/sign-in/", "/account", "/account/", "/pages/"}

// Pages serves the page at which people sign in, and the one with their account: /sign-in and
// /account, in Vietnamese, or in English for those who ask for it. What they load lies below /pages/.
func Pages() http.Handler {
	mux := http.NewServeMux()
	for _, name := range []string{"sign-in", "account"} {
		written := map[string][]byte{vietnamese: written(name, vietnamese), english: written(name, english)}
		mux.HandleFunc("GET /"+name, func(w http.ResponseWriter, r *http.Request) {
			guardPage(w.Header())
			w.Header().Set("Cache-Control", "no-store") // going back after signing out shows nothing
			w.Header().Set("Vary", "Accept-Language")
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			_, _ = w.Write(written[languageOf(r)])
		})
		mux.HandleFunc("GET /"+name+"/{$}", func(w http.ResponseWriter, r *http.Request) {
			to := "../" + name // as it lies beside, below whatever a proxy puts before it
			if r.URL.RawQuery != "" {
				to += "?" + r.URL.RawQuery
			}
			w.Header().Set("Location", to)
			w.WriteHeader(http.StatusPermanentRedirect)
		})
	}
	for name, body := range files() {
		tag := fmt.Sprintf(`"%s"`, hashOf(body))
		mux.HandleFunc("GET /pages/"+name, func(w http.ResponseWriter, r *http.Request) {
			guardPage(w.Header())
			w.Header().Set("Cache-Control", "no-cache") // kept, and asked about each time
			w.Header().Set("ETag", tag)
			w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
			http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(body))
		})
	}
	return mux
}

// Operations returns the texts of what the pages ask of the GraphQL API, by their names.
func Operations() map[string]string {
	texts := map[string]string{}
	for _, name := range found("pages/operations/*.graphql") {
		texts[strings.TrimSuffix(path.Base(name), ".graphql")] = string(read(name))
	}
	return texts
}

// files returns what the pages load, by name.
func files() map[string][]byte {
	all := map[string][]byte{}
	for _, pattern := range []string{"pages/*.js", "pages/*.css", "pages/*.svg", "pages/*.png"} {
		for _, name := range found(pattern) {
			all[path.Base(name)] = read(name)
		}
	}
	texts, err := json.Marshal(Operations())
	if err != nil {
		panic(err) // texts are always written
	}
	all["operations.js"] = fmt.Appendf(nil, "export default %s;\n", texts)
	return all
}

const (
	vietnamese = "vi"
	english    = "en"
)

var speaks = language.NewMatcher([]language.Tag{language.Vietnamese, language.English})

// languageOf returns the language of a page: that which was chosen on it, that of the browser, or
// Vietnamese.
func languageOf(r *http.Request) string {
	chosen := r.URL.Query().Get("lang")
	if chosen != vietnamese && chosen != english {
		header := r.Header.Get("Accept-Language")
		tags, _, err := language.ParseAcceptLanguage(header[:min(len(header), maxLanguages)])
		if _, at, sure := speaks.Match(tags...); err == nil && at == 1 && sure >= language.High {
			return english
		}
		return vietnamese
	}
	return chosen
}

// maxLanguages is how many bytes of Accept-Language are read.
const maxLanguages = 200

// written returns a page in a language.
func written(name, in string) []byte {
	say := func(vi, en string) string {
		if in == vietnamese {
			return vi
		}
		return en
	}
	page := template.Must(template.New(name).Funcs(template.FuncMap{"say": say, "start": start}).Parse(string(read("pages/" + name + ".html"))))
	var text bytes.Buffer
	if err := page.Execute(&text, in); err != nil {
		panic(err) // the page is in the program, and a test writes it
	}
	return text.Bytes()
}

// start is the page at which people begin who want nothing in particular: the explorer, or where it was
// not built their account.
func start() string {
	if Built() {
		return ""
	}
	return "account"
}

// guardPage says what a page for people may do: run our own files and speak to this server.
func guardPage(h http.Header) {
	h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "+
		"base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
}

func hashOf(body []byte) string {
	sum := sha256.Sum256(body)
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}

func found(pattern string) []string {
	names, err := fs.Glob(pages, pattern)
	if err != nil {
		panic(err) // of a pattern that is none
	}
	return names
}

func read(name string) []byte {
	text, err := pages.ReadFile(name)
	if err != nil {
		panic(err) // it is in the program
	}
	return text
}
