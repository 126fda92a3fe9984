# One static binary. It needs DATABASE_URL (compose.yaml sets it) and migrates that database
# by itself when it starts.

FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN make build

FROM debian:bookworm-slim
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /src/bin/thidua /usr/local/bin/thidua
USER 65532:65532
ENV THIDUA_LISTEN=0.0.0.0:8080
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/thidua"]
CMD ["serve"]
