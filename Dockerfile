# One static binary with the explorer inside. It needs DATABASE_URL (compose.yaml sets it)
# and migrates that database by itself when it starts.

FROM node:20-bookworm-slim AS node

FROM golang:1.26-bookworm AS build
# Node builds the explorer; `make build` is the same recipe as on a developer's machine.
COPY --from=node /usr/local/ /usr/local/
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
# timetzdata: the image below has no time zones, and dates are Viet Nam's.
RUN CGO_ENABLED=0 GOFLAGS="-trimpath -tags=timetzdata" make build

FROM debian:bookworm-slim
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /src/bin/thidua /usr/local/bin/thidua
USER 65532:65532
ENV THIDUA_LISTEN=0.0.0.0:8080
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/thidua"]
CMD ["serve"]
