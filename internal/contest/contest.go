// Package contest runs the competition of an emulation movement: how targets are handed on and promised, the
// clusters in which units compete, points, commendation and reviews.
package contest

import (
	"database/sql"
	"encoding/json"
	"errors"
	"strconv"
)

func nodeID(kind string, id int64) string { return kind + ":" + strconv.FormatInt(id, 10) }

// inJSON reads what a jsonb column holds.
func inJSON(src, into any) error {
	switch src := src.(type) {
	case []byte:
		return json.Unmarshal(src, into)
	case string:
		return json.Unmarshal([]byte(src), into)
	}
	return errors.New("no JSON")
}

// noRows reports whether a question for one row found none.
func noRows(err error) bool { return errors.Is(err, sql.ErrNoRows) }
