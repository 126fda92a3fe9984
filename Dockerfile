# One static binary. It needs DATABASE_URL (compose.yaml sets it) and migrates that database
# by itself when it starts.

FROM node:22-bookworm-slim AS ui
WORKDIR /src/internal/web/ui
COPY internal/web/ui/package.json internal/web/ui/package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY internal/web/ui .
RUN npm run build

FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
COPY --from=ui /src/internal/web/dist internal/web/dist
RUN make build

FROM debian:bookworm-slim
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /src/bin/thidua /usr/local/bin/thidua
USER 65532:65532
ENV THIDUA_LISTEN=0.0.0.0:8080
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/thidua"]
CMD ["serve"]
