# Debian, not Alpine: Temporal's library for Node needs glibc.
FROM node:20.19-bookworm-slim AS build
WORKDIR /blaupause
COPY . .
RUN npm ci && NX_DAEMON=false npx nx run-many -t build --outputStyle=static

FROM node:20.19-bookworm-slim
WORKDIR /blaupause
COPY --from=build /blaupause /blaupause
RUN mkdir /data && chown node /data
USER node
