package contest

import (
	"context"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/register"
)

// Holder is a kind of thing on which papers hang, as ids call it.
type Holder string

// The kinds.
const (
	OnPact     Holder = "pact"
	OnProposal Holder = "proposal"
)

// mostPapers is how many papers may hang on one thing.
const mostPapers = 40

// Paper is a file that hangs on a pact or on a proposal.
type Paper struct {
	ID         int64
	PactID     *int64
	ProposalID *int64
	Revision   *int  // the act of the proposal that it belongs to
	Step       *Step // of that act
	Name       string
	Type       string // by its content
	Size       int
	SHA256     []byte
	At         time.Time
	By         string // the name of the account that hung it there; empty: the system
}

// NodeID returns the permanent id by which the API names the paper.
func (p *Paper) NodeID() string { return nodeID("paper", p.ID) }

// IsNode marks Paper as reachable by its id.
func (*Paper) IsNode() {}

// On returns what the paper hangs on.
func (p *Paper) On() (Holder, int64) {
	if p.PactID != nil {
		return OnPact, *p.PactID
	}
	return OnProposal, *p.ProposalID
}

// papersWithHands begins a read of papers p.
const papersWithHands = `SELECT p.id, p.pact_id, p.proposal_id, p.revision, pra.step, p.name, p.type, p.size, p.sha256, p.at, coalesce(a.name, '') AS by
	FROM paper AS p LEFT JOIN account AS a ON a.id = p.account_id
	LEFT JOIN proposal_act AS pra ON pra.proposal_id = p.proposal_id AND pra.revision = p.revision `

// column is where the table of papers names the thing.
func (h Holder) column() bun.Ident { return bun.Ident("p." + string(h) + "_id") }

// PapersOn returns the papers that hang on things of a kind, by the things' ids, in the order in which they
// were hung there. Ask it only for things that may be read.
func PapersOn(ctx context.Context, db bun.IDB, on Holder, ids []int64) (map[int64][]*Paper, error) {
	papers := []*Paper{}
	err := db.NewRaw(papersWithHands+"WHERE ? = ANY (?::bigint[]) AND p.ended IS NULL ORDER BY p.id",
		on.column(), pgdialect.Array(ids)).Scan(ctx, &papers)
	if err != nil {
		return nil, fmt.Errorf("papers on %d of %s: %w", len(ids), on, err)
	}
	of := map[int64][]*Paper{}
	for _, p := range papers {
		_, id := p.On()
		of[id] = append(of[id], p)
	}
	return of, nil
}

// FindPaper returns a paper by its id, whoever asks: whether it may be read, what it hangs on tells. It fails with
// NotFound where there is none, or it was taken off.
func FindPaper(ctx context.Context, db bun.IDB, id int64) (*Paper, error) {
	papers := []*Paper{}
	err := db.NewRaw(papersWithHands+"WHERE p.id = ? AND p.ended IS NULL", id).Scan(ctx, &papers)
	if err != nil {
		return nil, fmt.Errorf("paper %d: %w", id, err)
	}
	if len(papers) == 0 {
		return nil, NoPaper(id)
	}
	return papers[0], nil
}

// NoPaper is what is said where a paper is absent, or for others.
func NoPaper(id int64) error { return fault.New(fault.NotFound, "no paper with id paper:%d", id) }

// WriteContent writes what a paper holds. Ask it only for one that may be read.
func (p *Paper) WriteContent(ctx context.Context, db bun.IDB, to io.Writer) error {
	return register.WriteContent(ctx, db, "paper", p.ID, p.Size, to)
}

// Hanging is a paper that is to hang somewhere, whose content was checked.
type Hanging struct {
	Step Step // of a proposal: whose paper it is; 0: that of the step that is done last

	On       Holder
	ID       int64 // of what it hangs on
	Revision *int  // of a proposal: the act that it belongs to
	Name     string
	Type     string
	SHA256   []byte
	Content  []byte
	By       *int64 // nil: the system
	At       time.Time
}

// Hang hangs a paper on a thing on which the caller may, and which is held until the transaction ends, and tells
// whether it is new: one with the same name and content that hangs there already is answered instead. It fails
// with Conflict where the thing holds as many papers as it may.
func Hang(ctx context.Context, tx bun.Tx, h Hanging) (p *Paper, fresh bool, err error) {
	hanging, err := PapersOn(ctx, tx, h.On, []int64{h.ID})
	if err != nil {
		return nil, false, err
	}
	for _, p := range hanging[h.ID] {
		same := p.Revision == nil && h.Revision == nil || p.Revision != nil && h.Revision != nil && *p.Revision == *h.Revision
		if same && p.Name == h.Name && string(p.SHA256) == string(h.SHA256) {
			return p, false, nil
		}
	}
	if len(hanging[h.ID]) >= mostPapers {
		return nil, false, fault.New(fault.Conflict, "%d papers hang there, and no more may", mostPapers)
	}
	p = &Paper{Revision: h.Revision, Name: h.Name, Type: h.Type, Size: len(h.Content), SHA256: h.SHA256, At: h.At}
	if h.On == OnPact {
		p.PactID = &h.ID
	} else {
		p.ProposalID = &h.ID
	}
	// As a parameter of its own, the content is neither written out as text nor read from it.
	err = tx.Tx.QueryRowContext(ctx, `INSERT INTO paper (pact_id, proposal_id, revision, name, type, size, sha256, content, at, account_id)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id, coalesce((SELECT name FROM account WHERE id = account_id), '')`,
		p.PactID, p.ProposalID, h.Revision, h.Name, h.Type, p.Size, h.SHA256, h.Content, h.At, h.By).Scan(&p.ID, &p.By)
	if err != nil {
		return nil, false, fmt.Errorf("hanging a paper on %s %d: %w", h.On, h.ID, err)
	}
	return p, true, nil
}

// Audited is what the audit keeps of something done to the paper: not its name, which may be a person's.
func (p *Paper) Audited(act audit.Act, units []int64) audit.Entry {
	on, id := p.On()
	return audit.Entry{Act: act, Units: units, What: map[string]string{
		"paper": p.NodeID(), string(on): string(on) + ":" + strconv.FormatInt(id, 10), "type": p.Type, "sha256": hex.EncodeToString(p.SHA256),
	}}
}
