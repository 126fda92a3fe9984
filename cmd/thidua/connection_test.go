package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"testing"
	"time"
)

// doorstep is a server with so many places for connections.
type doorstep struct {
	*testing.T

	at string
}

func newDoorstep(t *testing.T, most, each, calm int, trusted *proxies) *doorstep {
	t.Helper()
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	taken := bounded(listener, most, each, trusted)
	server := newServer(pressed(taken, calm, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "here") })), slog.New(slog.DiscardHandler))
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(taken) }()
	t.Cleanup(func() {
		_ = server.Close()
		if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
			t.Errorf("it ends with %v", err)
		}
	})
	return &doorstep{t, listener.Addr().String()}
}

// connect opens a connection from an address of this machine.
func (d *doorstep) connect(from string) net.Conn {
	d.Helper()
	conn, err := (&net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}}).DialContext(d.Context(), "tcp", d.at)
	if err != nil {
		d.Fatal(err)
	}
	d.Cleanup(func() { _ = conn.Close() })
	return conn
}

// ask asks over a connection: "kept" or "closed" is what becomes of it after the answer, "refused"
// it was closed instead, "waiting" it was not taken for as long as one waits.
func (d *doorstep) ask(conn net.Conn, wait ...time.Duration) string {
	d.Helper()
	_, _ = fmt.Fprint(conn, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
	_ = conn.SetReadDeadline(time.Now().Add(append(wait, time.Minute)[0]))
	answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		return "waiting"
	case err != nil:
		return "refused"
	}
	defer func() { _ = answer.Body.Close() }()
	if text, _ := io.ReadAll(answer.Body); string(text) != "here" {
		d.Fatalf("answered %q", text)
	}
	if answer.Close {
		return "closed"
	}
	return "kept"
}

// eventually asks anew until it is answered so.
func (d *doorstep) eventually(want, from string) {
	d.Helper()
	got := ""
	for range 100 {
		if got = d.ask(d.connect(from)); got == want {
			return
		}
	}
	d.Errorf("from %s: %s, want %s", from, got, want)
}

func TestConnections_OfOneAddressAreBounded(t *testing.T) {
	t.Parallel()
	d := newDoorstep(t, 100, 3, 100, nil)
	var held []net.Conn
	for range 3 {
		conn := d.connect("127.0.0.1")
		if got := d.ask(conn); got != "kept" {
			t.Fatalf("one of its share: %s", got)
		}
		held = append(held, conn)
	}
	if got := d.ask(d.connect("127.0.0.1")); got != "refused" {
		t.Errorf("one more: %s", got)
	}
	if got := d.ask(d.connect("127.0.0.2")); got != "kept" {
		t.Errorf("of another address: %s", got)
	}
	_ = held[0].Close()
	d.eventually("kept", "127.0.0.1")
}

func TestConnections_AreBounded(t *testing.T) {
	t.Parallel()
	d := newDoorstep(t, 4, 3, 100, nil)
	var held []net.Conn
	for i := range 4 {
		conn := d.connect(fmt.Sprintf("127.0.0.%d", 1+i))
		if got := d.ask(conn); got != "kept" {
			t.Fatalf("one of the places: %s", got)
		}
		held = append(held, conn)
	}
	late := d.connect("127.0.0.9")
	if got := d.ask(late, 300*time.Millisecond); got != "waiting" {
		t.Errorf("without a place: %s", got)
	}
	_ = held[0].Close()
	_ = late.SetReadDeadline(time.Now().Add(time.Minute))
	if answer, err := http.ReadResponse(bufio.NewReader(late), nil); err != nil || answer.StatusCode != http.StatusOK {
		t.Errorf("when there is a place: %v", err)
	} else {
		_ = answer.Body.Close()
	}
}

func TestConnections_AreNotKeptWhileThereAreMany(t *testing.T) {
	t.Parallel()
	d := newDoorstep(t, 100, 100, 4, nil)
	for range 3 {
		if got := d.ask(d.connect("127.0.0.1")); got != "kept" {
			t.Fatalf("while there are few: %s", got)
		}
	}
	for range 3 {
		d.connect("127.0.0.2") // who say nothing
	}
	d.eventually("closed", "127.0.0.1")
}
