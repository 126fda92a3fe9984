package server

import (
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzhttp"
	"github.com/klauspost/compress/gzip"
)

// Packed answers packed where that is worth its while and the caller takes it: with zstd where
// that is the caller's first choice, otherwise with gzip. Many callers name zstd last because a
// library of theirs does, and then cannot read it. Events are never packed: each is to arrive as
// it happens.
func Packed(h http.Handler) http.Handler { return packed(h, gzip.DefaultCompression) }

// PackedTight answers packed like Packed, as small as gzip can: for what each caller fetches once a
// version, and keeps.
func PackedTight(h http.Handler) http.Handler { return packed(h, gzip.BestCompression) }

func packed(h http.Handler, level int) http.Handler {
	byGzip, err := gzhttp.NewWrapper(gzhttp.ContentTypeFilter(packs), gzhttp.EnableZstd(false), gzhttp.CompressionLevel(level))
	byZstd, err2 := gzhttp.NewWrapper(gzhttp.ContentTypeFilter(packs), gzhttp.PreferZstd(true))
	if err = errors.Join(err, err2); err != nil {
		panic(err) // only of options that contradict each other
	}
	inGzip, inZstd := byGzip(h), byZstd(h)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if firstChoice(r.Header.Values("Accept-Encoding")) == "zstd" {
			inZstd(w, r)
			return
		}
		inGzip(w, r)
	})
}

// packs reports whether answers of a media type are packed.
func packs(kind string) bool {
	return gzhttp.DefaultContentTypeFilter(kind) && !strings.HasPrefix(kind, eventStream)
}

// firstChoice returns the packing that a caller would rather have than any other: of those that
// weigh the most the one named first. Where all weigh the same the order says nothing by the
// letter of HTTP, but it is the only preference that most callers state.
func firstChoice(headers []string) string {
	best, weight := "", 0.0
	for one := range strings.SplitSeq(strings.Join(headers, ","), ",") {
		name, parameter, _ := strings.Cut(one, ";")
		q := 1.0
		if _, text, given := strings.Cut(parameter, "="); given {
			q, _ = strconv.ParseFloat(strings.TrimSpace(text), 64)
		}
		if q > weight {
			best, weight = strings.ToLower(strings.TrimSpace(name)), q
		}
	}
	return best
}
