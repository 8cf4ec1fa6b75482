# The service as one image. Not built in this project's own checks: its steps are, as plain commands.
# Build with: az acr build --registry NAME --image followthrough:VERSION .

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
RUN npm run sbom -- dist/sbom.json

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production \
    APPLICATION_INSIGHTS_NO_STATSBEAT=true
WORKDIR /app
COPY --from=build /src/dist ./dist
USER 1000:1000
EXPOSE 3978
ENTRYPOINT ["node", "dist/service.mjs"]
