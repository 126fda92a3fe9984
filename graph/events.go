package graph

import (
	"encoding/json"
	"fmt"
	"net/http"
)

// eventStream is the media type of server-sent events.
const eventStream = "text/event-stream"

// eventWriter tells events to whoever listens, each as it happens.
type eventWriter struct{ w http.ResponseWriter }

// tell sends one event. It fails where nobody listens any more.
func (e eventWriter) tell(event string, what any) error {
	text, err := json.Marshal(what)
	if err != nil {
		return fmt.Errorf("an event: %w", err)
	}
	if _, err := fmt.Fprintf(e.w, "event: %s\ndata: %s\n\n", event, text); err != nil {
		return err
	}
	return http.NewResponseController(e.w).Flush()
}
