package server

import "net/netip"

// address returns where a request comes from, without its port; empty where that is not known.
func address(remote string) string {
	at, err := netip.ParseAddrPort(remote)
	if err != nil {
		return ""
	}
	return at.Addr().Unmap().WithZone("").String()
}
