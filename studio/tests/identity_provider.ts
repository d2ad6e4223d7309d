/** Identity providers for the sentences: a real one (`oidc-provider`), and one that lies. */
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { createServer, type IncomingMessage, type RequestListener, type Server as HttpServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { Server } from "./harness";

export const CLIENT = { id: "paintbox", secret: "a-secret-of-the-client" };

/** A service and the provider that it is registered with. */
export interface Pair {
  service: Server;
  issuer: string;
  stop(): Promise<void>;
}

/** Starts a service with this configuration of `[auth.oidc]`, beside a provider. */
async function pair(settings: string, handler: (issuer: string, service: string) => Promise<RequestListener>): Promise<Pair> {
  const http = createServer();
  const issuer = `http://127.0.0.1:${await listen(http)}`;
  const place = `127.0.0.1:${await freePort()}`;
  http.on("request", await handler(issuer, `http://${place}`));
  const service = await Server.start({
    listen: place,
    environment: { PAINTBOX_AUTH_OIDC_CLIENT_SECRET: CLIENT.secret },
    config: `
      [http]
      public_url = "http://${place}"
      [auth.oidc]
      issuer = "${issuer}"
      client_id = "${CLIENT.id}"
      name = "Our School"
      ${settings}`,
  });
  const stop = async () => {
    await service.stop();
    http.closeAllConnections();
    await new Promise((closed) => http.close(closed));
  };
  return { service, issuer, stop };
}

/** With a certified provider, which lets everybody in under the name that they type. */
export function withProvider(settings = ""): Promise<Pair> {
  return pair(settings, async (issuer, service) => {
    const { privateKey } = await generateKeyPair("RS256", { extractable: true });
    const provider = new Provider(issuer, {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [`${service}/sign-in/oidc/return`] }],
      jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: "first" }] },
      pkce: { methods: ["S256"], required: () => true },
      cookies: { keys: ["of-the-test-suite"] },
      scopes: ["openid", "profile", "email"],
      claims: { openid: ["sub"], profile: ["preferred_username", "groups"], email: ["email", "email_verified"] },
      findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...claimsOf(accountId) }) }),
    });
    return provider.callback();
  });
}

/** What the provider says of somebody: `teacher-…` are teachers, `guest-…` have an address of another domain. */
function claimsOf(name: string) {
  return {
    preferred_username: name,
    email: `${name}@${name.startsWith("guest-") ? "elsewhere.example" : "school.example"}`,
    email_verified: !name.startsWith("unverified-"),
    groups: [name.startsWith("teacher-") ? "teachers" : "pupils"],
  };
}

/** What a lying provider can change in its answers. */
export interface Lies {
  claims?: JWTPayload;
  /** How the ID token is signed; by the provider's own key otherwise. */
  sign?(claims: JWTPayload): Promise<string>;
  /** Answers a path itself. Returns whether it has. */
  answer?(path: string, answer: ServerResponse): boolean;
  /** The subject in the answer of the userinfo endpoint. */
  subject?: string;
  /** Changes what the provider says about itself. */
  metadata?: Record<string, unknown>;
}

/** With a provider that answers right but for its lies. */
export async function withLiar(lies: () => Lies, settings = ""): Promise<Pair & { key: () => Promise<void> }> {
  let pair_ = await generateKeyPair("ES256");
  let kid = 1;
  const key = async () => {
    pair_ = await generateKeyPair("ES256");
    kid += 1;
  };
  const nonces = new Map<string, string>();
  const started = await pair(settings, async (issuer, service) => async (request: IncomingMessage, answer: ServerResponse) => {
    const url = new URL(request.url ?? "/", issuer);
    const lie = lies();
    const json = (value: unknown) => answer.setHeader("content-type", "application/json").end(JSON.stringify(value));
    if (lie.answer?.(url.pathname, answer)) return;
    if (url.pathname === "/.well-known/openid-configuration") {
      json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["ES256"],
        ...lie.metadata,
      });
    } else if (url.pathname === "/keys") {
      json({ keys: [{ ...(await exportJWK(pair_.publicKey)), alg: "ES256", use: "sig", kid: `${kid}` }] });
    } else if (url.pathname === "/authorize") {
      const code = `code-${nonces.size}`;
      nonces.set(code, url.searchParams.get("nonce") ?? "");
      const back = new URL(`${service}/sign-in/oidc/return`);
      back.search = new URLSearchParams({ code, state: url.searchParams.get("state") ?? "" }).toString();
      answer.writeHead(302, { location: back.href }).end();
    } else if (url.pathname === "/token") {
      const body = new URLSearchParams(await text(request));
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, aud: CLIENT.id, sub: "liar-1", iat: now, exp: now + 300, nonce: nonces.get(body.get("code") ?? ""), ...lie.claims };
      const signed = () => new SignJWT(claims).setProtectedHeader({ alg: "ES256", kid: `${kid}` }).sign(pair_.privateKey);
      const token = await (lie.sign ? lie.sign(claims) : signed());
      json({ access_token: "access", token_type: "Bearer", expires_in: 300, id_token: token });
    } else if (url.pathname === "/userinfo") {
      json({ sub: lie.subject ?? "liar-1", preferred_username: "liar" });
    } else {
      answer.writeHead(404).end();
    }
  });
  return { ...started, key };
}

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function listen(server: HttpServer): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return (server.address() as AddressInfo).port;
}

/** A port that nothing listened on a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((closed) => server.close(closed));
  return port;
}
