# The PinPortal server. Build: docker build -t pinportal .
# Run with the embedded database in a volume:
#   docker run --rm --init --read-only --cap-drop ALL --security-opt no-new-privileges \
#     -v pinportal-data:/data -p 127.0.0.1:4000:4000 pinportal
# The process handles SIGTERM itself. --init is needed only to reap orphaned processes.
ARG NODE_IMAGE=node:24-bookworm-slim

# Builds the server, the portals and the playground. This needs no native addon, so no install script runs.
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY . .
RUN npm ci --ignore-scripts && npm run build

# The packages the server needs to run, without the workspaces and without development dependencies.
FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
# Needed to compile the native addons if there is no prebuilt binary.
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
# Of all install scripts, only those of the two native addons run.
RUN npm ci --workspaces=false --omit=dev --ignore-scripts && npm rebuild better-sqlite3 argon2

FROM ${NODE_IMAGE}
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    DATABASE_URL=sqlite:/data/pinportal.sqlite
WORKDIR /app
# Created before VOLUME, so that a new volume belongs to the user below.
RUN install -d -o 1000 -g 1000 -m 0700 /data
# These files belong to root, so the server cannot change its own code.
COPY --from=dependencies /app/package.json ./
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/schema ./schema
COPY --from=build /app/src/generated/trusted-documents.json ./src/generated/
COPY --from=build /app/dist ./dist
# The image's user "node", by number, so that an orchestrator can see that it is not root.
USER 1000:1000
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Any pinportal command: docker run … pinportal migrate
ENTRYPOINT ["node", "dist/main.js"]
CMD ["serve"]
