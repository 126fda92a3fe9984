package main

import (
	"net"
	"net/http"
	"net/netip"
	"sync"

	"thidua/graph/limit"
)

const (
	// connectionsAtOnce is how many connections are open at the same time; others wait to be taken.
	connectionsAtOnce = 2_000
	// connectionsEach is how many of them one address may have that is no trusted proxy's; more are
	// closed.
	connectionsEach = 500
	// connectionsCalm is up to how many of them may be kept open while nothing is asked.
	connectionsCalm = 1_000
)

// boundedListener takes so many connections at the same time, and of one address so many.
type boundedListener struct {
	net.Listener

	each   int
	free   *proxies // may have any number of them
	places chan struct{}
	closed chan struct{}
	once   sync.Once

	mu   sync.Mutex
	held map[netip.Prefix]int
}

// bounded returns a listener that takes so many connections at the same time, so many of them of
// one address that is no trusted proxy's.
func bounded(listener net.Listener, most, each int, free *proxies) *boundedListener {
	return &boundedListener{
		Listener: listener, each: each, free: free, places: make(chan struct{}, most), closed: make(chan struct{}), held: map[netip.Prefix]int{},
	}
}

// Accept returns the next connection, when there is a place for one.
func (l *boundedListener) Accept() (net.Conn, error) {
	for {
		select {
		case l.places <- struct{}{}:
		case <-l.closed:
			return nil, net.ErrClosed
		}
		conn, err := l.Listener.Accept()
		if err != nil {
			<-l.places
			return nil, err
		}
		from := limit.Network(conn.RemoteAddr().String())
		if l.free.trusts(conn.RemoteAddr().String()) {
			return &boundedConn{Conn: conn, leave: sync.OnceFunc(func() { <-l.places })}, nil
		}
		if !l.take(from) {
			_ = conn.Close()
			<-l.places
			continue
		}
		return &boundedConn{Conn: conn, leave: sync.OnceFunc(func() { l.leave(from) })}, nil
	}
}

func (l *boundedListener) take(from netip.Prefix) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.held[from] >= l.each {
		return false
	}
	l.held[from]++
	return true
}

func (l *boundedListener) leave(from netip.Prefix) {
	l.mu.Lock()
	if l.held[from]--; l.held[from] == 0 {
		delete(l.held, from)
	}
	l.mu.Unlock()
	<-l.places
}

// open returns how many connections are open.
func (l *boundedListener) open() int { return len(l.places) }

// Close ends it; connections that were taken go on.
func (l *boundedListener) Close() error {
	l.once.Do(func() { close(l.closed) })
	return l.Listener.Close()
}

// boundedConn gives its place back when it is closed.
type boundedConn struct {
	net.Conn

	leave func()
}

// Close closes the connection.
func (c *boundedConn) Close() error {
	defer c.leave()
	return c.Conn.Close()
}

// CloseWrite says that nothing more will be sent: the server does so before it closes a connection
// of which it has not read all, so that its answer arrives.
func (c *boundedConn) CloseWrite() error {
	if half, ok := c.Conn.(interface{ CloseWrite() error }); ok {
		return half.CloseWrite()
	}
	return nil
}

// pressed closes connections after their answer while there are many, so that none that says
// nothing keeps out who has something to ask.
func pressed(l *boundedListener, calm int, site http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if l.open() > calm {
			w.Header().Set("Connection", "close")
		}
		site.ServeHTTP(w, r)
	})
}
