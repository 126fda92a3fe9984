package server

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"sync"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph"
	"thidua/graph/limit"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/postgres"
	"thidua/internal/register"
)

// fileNameHeader is what a file is called that is sent as it is: percent-encoded, for a header holds no Vietnamese.
const fileNameHeader = "X-File-Name"

// entryFiles answers requests for papers that hang on entries: who asks, what for, the answer. Where it fails,
// broken tells whether the answer has begun.
func (h *handler) entryFiles(do func(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) (broken bool, err error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel, req := h.begin(w, r, sheetDeadline)
		defer cancel()
		defer req.span.End()
		within := time.Now().Add(sheetDeadline) // by a slow line it takes longer than other requests may
		_, _ = http.NewResponseController(w).SetReadDeadline(within), http.NewResponseController(w).SetWriteDeadline(within)
		broken := false
		c, err := h.fileCaller(ctx, r)
		req.caller = c.Caller
		ctx = audit.By(ctx, origin(r, req))
		if err == nil && r.Method == http.MethodPost {
			err = c.CheckChanges()
		}
		if err == nil {
			broken, err = do(h.DB.Places.For(ctx, c.ID, limit.MaxCost/10, false), w, r, c)
		}
		switch {
		case err == nil:
		case broken:
			_ = presenter(h.Log)(ctx, err)
		default:
			h.refuse(ctx, w, r, err)
		}
		h.Log.InfoContext(ctx, "file", "method", r.Method, "account", c.Name, "statements", req.counter.Statements(),
			"ms", time.Since(req.began).Milliseconds(), "code", req.code, "request", req.id)
		h.deny(ctx, r, req, r.Pattern)
		if broken && err != nil { // the file has begun: whoever reads it sees that it breaks off
			panic(http.ErrAbortHandler)
		}
	}
}

// numberOf reads what an address calls something: its number, or its id. It fails with NotFound.
func numberOf(kind, word string) (int64, error) {
	if k, rest, err := scalar.ParseID(word); err == nil && k == kind {
		word = rest
	}
	number, err := scalar.ParseNumber(word)
	if err != nil {
		return 0, fault.New(fault.NotFound, "an address names what it means by its number, such as 7")
	}
	return number, nil
}

// download is a paper that is given out.
type download struct {
	name    string
	kind    string // by its content
	size    int
	sha256  []byte
	audited audit.Entry
	write   func(ctx context.Context, db bun.IDB, to io.Writer) error
}

// giveEntryFile answers with a paper that hangs on an entry.
func (h *handler) giveEntryFile(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) (broken bool, err error) {
	id, err := numberOf("file", r.PathValue("id"))
	if err != nil {
		return false, err
	}
	return h.giveFile(ctx, w, r, func(ctx context.Context, db bun.IDB) (*download, error) {
		f, err := h.resolver.HungFile(ctx, db, c.Actor, id)
		if err != nil {
			return nil, err
		}
		unit, err := f.Unit(ctx, db)
		return &download{f.Name, f.Type, f.Size, f.SHA256, f.Audited(audit.Exported, unit), f.WriteContent}, err
	})
}

// giveFile answers with a paper, as a download that no browser shows or runs. That it is given out is
// written down first.
func (h *handler) giveFile(ctx context.Context, w http.ResponseWriter, r *http.Request, find func(ctx context.Context, db bun.IDB) (*download, error)) (broken bool, err error) {
	release, err := h.place(ctx)
	if err != nil {
		return false, err
	}
	defer release()
	snapshot := postgres.NewSnapshot(h.DB.DB)
	defer snapshot.Close()
	var f *download
	err = snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		f, err = find(ctx, db)
		return err
	})
	if err != nil {
		return false, err
	}
	begin := func() {
		head := w.Header()
		head.Set("Content-Type", f.kind)
		head.Set("Content-Length", strconv.Itoa(f.size))
		head.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": f.name}))
		head.Set("Content-Security-Policy", "sandbox; default-src 'none'")
		head.Set("Cross-Origin-Resource-Policy", "same-origin")
		head.Set("ETag", strconv.Quote(hex.EncodeToString(f.sha256)))
		head.Set("Repr-Digest", "sha-256=:"+base64.StdEncoding.EncodeToString(f.sha256)+":")
		head.Set("Accept-Ranges", "none")
	}
	if r.Method == http.MethodHead { // nothing is given out
		begin()
		return false, nil
	}
	if err := audit.Write(ctx, h.DB.Aside, f.audited); err != nil {
		return false, err
	}
	return spool(ctx, w, begin, func(ctx context.Context, to io.Writer) error {
		defer release() // what is left to be sent takes no connection
		defer snapshot.Close()
		return snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error { return f.write(ctx, db, to) })
	})
}

// hung is what comes of a paper that is sent.
type hung struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Type   string `json:"type"`
	Size   int    `json:"size"`
	SHA256 string `json:"sha256"`
	Href   string `json:"href"`
}

// takeEntryFile hangs a paper on an entry.
func (h *handler) takeEntryFile(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) (broken bool, err error) {
	entry, err := numberOf("entry", r.PathValue("id"))
	if err != nil {
		return false, err
	}
	if err := h.resolver.HangsOn(ctx, h.DB, c.Actor, entry); err != nil {
		return false, err
	}
	return false, h.takeFile(ctx, w, r, c, func(ctx context.Context, tx bun.Tx, actor access.Actor, in sentFile) (*hung, bool, error) {
		f, fresh, err := h.resolver.HangFile(ctx, tx, actor, register.Hanging{
			Entry: entry, Name: in.name, Type: in.kind, SHA256: in.sha256, Content: in.content, By: &c.ID, At: time.Now(),
		})
		if err != nil {
			return nil, false, err
		}
		return &hung{f.NodeID(), f.Name, f.Type, f.Size, hex.EncodeToString(f.SHA256), graph.FilePath + strconv.FormatInt(f.ID, 10)}, fresh, nil
	})
}

// sentFile is a paper that came in and was checked.
type sentFile struct {
	name    string
	kind    string // by its content
	sha256  []byte
	content []byte
}

// takeFile hangs a paper somewhere. Before anything of it is received, whoever sends it is known to be one who may;
// what comes in lies in a file without a name until it is checked.
func (h *handler) takeFile(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller, hang func(ctx context.Context, tx bun.Tx, actor access.Actor, in sentFile) (*hung, bool, error)) error {
	done, err := h.sheeters.Turn(ctx, c.ID) // one of each account's at a time lies there
	if err != nil {
		return err
	}
	defer done()
	in, err := receiveFile(w, r)
	if err != nil {
		return err
	}
	defer in.close()
	paper := sentFile{sha256: in.sum}
	if paper.name, err = register.FileName(in.name); err != nil {
		return err
	}
	if paper.kind, paper.name, err = register.Check(paper.name, in.file, in.size); err != nil {
		return err
	}
	release, err := h.place(ctx)
	if err != nil {
		return err
	}
	defer release()
	if paper.content, err = in.content(); err != nil {
		return err
	}
	var f *hung
	fresh := false
	err = h.holding(ctx, func(ctx context.Context) error {
		return h.DB.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			actor, err := access.ActorOf(ctx, tx, c.Caller, c.Day)
			if err == nil {
				f, fresh, err = hang(ctx, tx, actor, paper)
			}
			return err
		})
	})
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	if fresh {
		w.Header().Set("Location", h.Prefix+f.Href)
		w.WriteHeader(http.StatusCreated)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(f) // whoever hung up does not hear it
	return nil
}

// place waits for a place to work on a file.
func (h *handler) place(ctx context.Context) (release func(), err error) {
	select {
	case h.places <- struct{}{}:
		return sync.OnceFunc(func() { <-h.places }), nil
	case <-ctx.Done():
		return nil, fault.New(fault.Unavailable, "too many files are being worked on; try again later")
	}
}

// received is a file as it came in.
type received struct {
	name string
	file *os.File
	size int64
	sum  []byte // SHA-256
}

func (f *received) close() { _ = f.file.Close() }

// content returns all of it.
func (f *received) content() ([]byte, error) {
	content := make([]byte, f.size)
	_, err := f.file.ReadAt(content, 0)
	return content, err
}

// receiveFile receives the file that a request carries: its body, called as its header says, or the first file
// of a form. It fails with a refusal.
func receiveFile(w http.ResponseWriter, r *http.Request) (*received, error) {
	if r.ContentLength > register.MostFileBytes+formBytes {
		return nil, errFileTooLarge
	}
	r.Body = http.MaxBytesReader(w, r.Body, register.MostFileBytes+formBytes)
	name, body, err := fileOf(r)
	if err != nil {
		return nil, err
	}
	file, err := os.CreateTemp("", "thidua-file-*")
	if err != nil {
		return nil, err
	}
	in := &received{name: name, file: file}
	if err := os.Remove(file.Name()); err != nil {
		in.close()
		return nil, err
	}
	sum := sha256.New()
	in.size, err = io.Copy(io.MultiWriter(file, sum), io.LimitReader(body, register.MostFileBytes+1))
	in.sum = sum.Sum(nil)
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge), in.size > register.MostFileBytes:
		err = errFileTooLarge
	case err != nil:
		err = refused(http.StatusBadRequest, "the file could not be received")
	case in.size == 0:
		err = fault.New(fault.Invalid, "the file is empty")
	}
	if err != nil {
		in.close()
		return nil, err
	}
	return in, nil
}

// formBytes are what a form has beside its file.
const formBytes = 64 << 10

var errFileTooLarge = refused(http.StatusRequestEntityTooLarge, "the file is larger than %d MiB; make it smaller, or hang it there in parts", register.MostFileBytes>>20)

// fileOf returns the file that a request carries, and what it is called.
func fileOf(r *http.Request) (name string, body io.Reader, err error) {
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if kind != "multipart/form-data" {
		name, err := url.PathUnescape(r.Header.Get(fileNameHeader))
		if err != nil {
			return "", nil, fault.New(fault.Invalid, "the file's name in %s is not percent-encoded, as encodeURIComponent does it", fileNameHeader)
		}
		return name, r.Body, nil
	}
	if form, err := r.MultipartReader(); err == nil {
		for part, err := form.NextPart(); err == nil; part, err = form.NextPart() {
			if part.FileName() != "" {
				return part.FileName(), part, nil
			}
		}
	}
	return "", nil, refused(http.StatusBadRequest, "the form carries no file")
}
