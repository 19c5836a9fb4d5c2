# The entente command with everything it needs; the corpus and project files are mounted at /data.
FROM node:20.19-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npx -y pnpm@12.21.0 install --frozen-lockfile && npx -y pnpm@12.21.0 build

FROM node:20.19-bookworm-slim
ENV NODE_ENV=production
COPY --from=build --chown=node:node /app /app
USER node
WORKDIR /data
ENTRYPOINT ["node", "/app/packages/entente/dist/main.js"]
CMD ["--help"]
