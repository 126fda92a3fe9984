package main

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"

	"github.com/realclientip/realclientip-go"
	"github.com/urfave/cli/v3"
)

// proxies are those whose word is taken for where a request comes from.
type proxies struct {
	networks []netip.Prefix
	client   realclientip.Strategy
}

// proxiesOf reads which proxies are trusted; nil: none.
func proxiesOf(c *cli.Command) (*proxies, error) {
	var networks []netip.Prefix
	for one := range strings.SplitSeq(c.String("trusted-proxies"), ",") {
		if one = strings.TrimSpace(one); one == "" {
			continue
		}
		network, err := networkOf(one)
		if err != nil {
			return nil, wrong(c, "trusted-proxies", err)
		}
		networks = append(networks, network)
	}
	if len(networks) == 0 {
		return nil, nil
	}
	p, err := trusting(networks)
	if err != nil {
		return nil, wrong(c, "trusted-proxies", err)
	}
	return p, nil
}

func networkOf(text string) (netip.Prefix, error) {
	network, err := netip.ParsePrefix(text)
	if at, single := netip.ParseAddr(text); single == nil && at.Zone() == "" {
		network, err = at.Prefix(at.BitLen())
	}
	switch {
	case err != nil || network.Addr().Is4In6():
		return network, fmt.Errorf("%q is no network; write it like 10.0.0.0/8, 127.0.0.1 or fd00::/8", text)
	case network.Bits() == 0:
		return network, errors.New("everybody would be trusted to say where they come from; name the proxies' own addresses")
	}
	return network.Masked(), nil
}

// trusting returns proxies of some networks.
func trusting(networks []netip.Prefix) (*proxies, error) {
	var words []string
	for _, n := range networks {
		words = append(words, n.String())
	}
	ranges, err := realclientip.AddressesAndRangesToIPNets(words...)
	if err != nil {
		return nil, err
	}
	client, err := realclientip.NewRightmostTrustedRangeStrategy("X-Forwarded-For", ranges)
	return &proxies{networks, client}, err
}

// trusts reports whether a peer is one of them.
func (p *proxies) trusts(peer string) bool {
	if p == nil {
		return false
	}
	at, err := netip.ParseAddrPort(peer)
	if err != nil {
		return false
	}
	ip := at.Addr().Unmap().WithZone("")
	return slices.ContainsFunc(p.networks, func(n netip.Prefix) bool { return n.Contains(ip) })
}

// from lets whatever comes after see where a request comes from as its remote address: of a trusted
// proxy's request the last address of X-Forwarded-For that is no trusted proxy's, and the proxy's own
// where that is none or not understood; of every other request the peer's. Whatever else is said of
// where it comes from is taken away, but for X-Forwarded-Proto of a trusted proxy.
func (p *proxies) from(site http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trusted := p.trusts(r.RemoteAddr)
		if trusted {
			if said, err := netip.ParseAddr(p.client.ClientIP(r.Header, r.RemoteAddr)); err == nil {
				r.RemoteAddr = net.JoinHostPort(said.Unmap().WithZone("").String(), "0")
			}
		}
		for name := range r.Header {
			switch {
			case name == "X-Forwarded-Proto" && trusted:
			case strings.HasPrefix(name, "X-Forwarded-"), name == "Forwarded", name == "X-Real-Ip":
				r.Header.Del(name)
			}
		}
		site.ServeHTTP(w, r)
	})
}
