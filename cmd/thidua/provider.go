package main

import (
	"errors"
	"fmt"
	"log/slog"
	"net/url"

	"github.com/urfave/cli/v3"

	"thidua/internal/identity"
)

// providerSecret is the variable that holds the client's secret where no file does. It has no flag:
// what stands in a command, everybody on the machine reads.
const providerSecret = "THIDUA_OIDC_SECRET"

// providerFlags say at which provider of OpenID Connect people may sign in.
func providerFlags() []cli.Flag {
	issuer := text("oidc-issuer", "people may sign in at the OpenID Connect provider whose issuer is this `URL`, such as https://login.example/realms/office; needs --url")
	issuer.DefaultText = "none"
	client := text("oidc-client", "the service is the client with this `ID` at the provider")
	client.DefaultText = "none"
	secret := text("oidc-secret-file", "the client's secret is in this `FILE`, or else in the variable "+providerSecret)
	secret.DefaultText = "none"
	name := text("oidc-name", "what people call the provider, a `NAME` for the button")
	name.DefaultText = "the issuer's host"
	return []cli.Flag{issuer, client, secret, name, yes("oidc-create", "whoever signs in at the provider for the first time gets an account, without any role")}
}

// providerOf reads at which provider people may sign in to a service that browsers reach at a URL;
// nil: at none.
func providerOf(c *cli.Command, at *url.URL, log *slog.Logger) (*identity.Provider, error) {
	issuer := c.String("oidc-issuer")
	if issuer == "" {
		for _, flag := range []string{"oidc-client", "oidc-secret-file", "oidc-name", "oidc-create"} {
			if c.IsSet(flag) && (c.String(flag) != "" || c.Bool(flag)) {
				return nil, wrong(c, flag, errors.New("it is a provider's; say which with --oidc-issuer"))
			}
		}
		return nil, nil
	}
	if at == nil {
		return nil, wrong(c, "oidc-issuer", errors.New("the provider sends people back to where browsers reach the service; say where with --url"))
	}
	if c.String("oidc-client") == "" {
		return nil, wrong(c, "oidc-issuer", errors.New("the provider knows the service as a client; say which with --oidc-client"))
	}
	secret, err := secretIn(c, "oidc-secret-file", providerSecret, "the client needs its secret")
	if err != nil {
		return nil, err
	}
	provider, err := identity.NewProvider(identity.ProviderConfig{
		Issuer: issuer, Client: c.String("oidc-client"), Secret: secret, Name: c.String("oidc-name"), Create: c.Bool("oidc-create"),
		Redirect: at.String() + "/sign-in", Log: log,
	})
	if err != nil {
		return nil, wrong(c, "oidc-issuer", err)
	}
	return provider, nil
}

// passkeysOf returns the passkeys of a service that browsers reach at a URL or, where that is not
// said, on this machine itself; nil: browsers have none there.
func passkeysOf(at *url.URL, here string) (*identity.Passkeys, error) {
	if at == nil {
		local, err := url.Parse(here)
		if err != nil {
			return nil, fmt.Errorf("where the service is: %w", err)
		}
		local.Host = "localhost:" + local.Port()
		at = local
	}
	return identity.NewPasskeys(at)
}
