/** Signing in with an identity provider: a real one, and one that lies. */
import { generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNothingCut, OPERATOR, test } from "./harness";
import { CLIENT, type Lies, type Pair, withLiar, withProvider } from "./identity_provider";

/** From the sign-in page to the provider, as this person there, and back. */
async function signInAs(page: Page, { service }: Pair, name: string, next = "/studio"): Promise<void> {
  await page.goto(`${service.address}/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole("link", { name: /with Our School$/ }).click();
  await page.getByPlaceholder(/login/i).fill(name);
  await page.getByPlaceholder(/password/i).fill("any");
  await page.getByRole("button", { name: /sign-in/i }).click();
  await page.getByRole("button", { name: /continue/i }).click();
}

async function authorOf(page: Page, { service }: Pair): Promise<unknown> {
  return page.evaluate(async (address) => (await fetch(`${address}/api/v1/me`)).json(), service.address);
}

test("somebody whom the provider knows joins, and signs in with another browser", async ({ page, browser }) => {
  const pair = await withProvider("join = true");
  try {
    await signInAs(page, pair, "Jo.Doe", "/docs/canvas?a=1");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Join/);
    await expect(page.getByRole("main")).toContainText("Our School has signed you in as Jo.Doe@school.example");
    await expect(page.getByLabel("Your name")).toHaveValue("jo-doe");
    await page.getByLabel("Your name").fill("two words");
    await page.getByRole("button", { name: "Join" }).click();
    await expect(page.getByRole("alert")).toContainText("two words");
    await page.getByLabel("Your name").fill("jo");
    await page.getByRole("button", { name: "Join" }).click();
    await expect(page).toHaveURL(`${pair.service.address}/docs/canvas?a=1`);
    await expect(page.getByRole("banner")).toContainText("jo");
    expect(await authorOf(page, pair)).toMatchObject({ name: "jo", role: "author" });

    const other = await (await browser.newContext()).newPage();
    await signInAs(other, pair, "Jo.Doe");
    await expect(other.getByRole("banner")).toContainText("jo");
    expect(await authorOf(other, pair)).toMatchObject({ name: "jo", role: "author" });
    const cookies = await other.context().cookies(pair.service.address);
    const session = cookies.find(({ name }) => name === "paintbox_session");
    expect(session?.httpOnly).toBe(true);
    expect((session?.expires ?? 0) - Date.now() / 1000, "a week").toBeLessThan(7 * 24 * 3600 + 60);
    expect(cookies.map(({ name }) => name)).not.toContain("paintbox_sign_in");
    const audit = pair.service.log.filter((line) => line.includes("audit") && line.includes("/sign-in/oidc"));
    expect(audit.join("\n")).toMatch(/GET \/sign-in\/oidc\/return[^]*jo/);
    expect(pair.service.log.join("\n")).not.toContain(CLIENT.secret);
  } finally {
    await pair.stop();
  }
});

test("an author connects their account; nobody else joins; the operator disconnects it", async ({ page, browser }) => {
  const pair = await withProvider();
  const { service } = pair;
  try {
    await service.api("POST", "/api/v1/authors", { name: "ann" });
    await signInAs(page, pair, "ann-at-school");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No author has this account");
    await expect(page.getByRole("button", { name: "Join" })).toHaveCount(0);
    const forced = await page.request.post(`${service.address}/sign-in/oidc`, { form: { name: "ann-2" }, headers: { origin: service.address } });
    expect(forced.status()).toBe(403);

    await page.goto(await service.signInLink("ann"));
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("banner")).toContainText("ann");
    await page.goto(`${service.address}/sign-in`);
    // The provider still knows the browser.
    await page.getByRole("link", { name: "Sign in or connect with Our School" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Connect with ann?");
    await page.getByRole("button", { name: "Connect with ann" }).click();
    await expect(page).toHaveURL(/\/studio/);

    const other = await (await browser.newContext()).newPage();
    await signInAs(other, pair, "ann-at-school");
    await expect(other.getByRole("banner")).toContainText("ann");
    const author = (await service.api("GET", "/api/v1/authors/ann")) as { identities: unknown[] };
    expect(author.identities).toMatchObject([{ issuer: pair.issuer, subject: "ann-at-school" }]);

    const operator = await (await browser.newContext()).newPage();
    await operator.goto(`${service.address}/sign-in?next=/admin/authors/ann`);
    await operator.getByLabel("Your token").fill(OPERATOR);
    await operator.getByRole("button", { name: "Sign in" }).click();
    await expect(operator.getByRole("main")).toContainText("ann-at-school");
    await expectAccessible(operator);
    await operator.locator("summary", { hasText: "Disconnect" }).click();
    await operator.getByRole("button", { name: "Disconnect" }).last().click();
    await expect(operator.getByRole("main")).toContainText("ann is disconnected");
    const third = await (await browser.newContext()).newPage();
    await signInAs(third, pair, "ann-at-school");
    await expect(third.getByRole("heading", { level: 1 })).toHaveText("No author has this account");
  } finally {
    await pair.stop();
  }
});

test("suspended and removed authors are refused, and whoever lacks a claim", async ({ browser }) => {
  const pair = await withProvider('join = true\nemail_domains = ["school.example"]\nrequire.groups = ["teachers"]');
  try {
    const said = async (name: string) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await signInAs(page, pair, name);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const text = await page.getByRole("main").innerText();
      return { page, text };
    };
    for (const name of ["pupil", "guest-teacher", "unverified-teacher", "unverified-teacher-2"]) {
      expect((await said(name)).text, name).toContain("Your account of Our School can't sign in here.");
    }
    const { page, text } = await said("teacher-kim");
    expect(text).toContain("Join");
    await page.getByLabel("Your name").fill("kim");
    await page.getByRole("button", { name: "Join" }).click();
    await expect(page.getByRole("banner")).toContainText("kim");
    await pair.service.api("PATCH", "/api/v1/authors/kim", { suspended: true });
    expect((await said("teacher-kim")).text).toContain("The operator has suspended this author.");
    await pair.service.api("PATCH", "/api/v1/authors/kim", { suspended: false });
    await pair.service.api("DELETE", "/api/v1/authors/kim");
    expect((await said("teacher-kim")).text).toContain("The operator has removed this author.");
    await pair.service.api("POST", "/api/v1/authors/kim/restore");
    await expect((await said("teacher-kim")).page.getByRole("banner")).toContainText("kim");
  } finally {
    await pair.stop();
  }
});

test("pages of signing in with a provider are accessible, and nothing is cut", async ({ page }) => {
  const pair = await withProvider("join = true");
  try {
    await pair.service.api("POST", "/api/v1/authors", { name: "ann" });
    const looks = async () => {
      for (const colorScheme of ["light", "dark"] as const) {
        for (const width of [1280, 360]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 800 });
          await expectAccessible(page);
          await expectNothingCut(page);
        }
      }
    };
    await page.goto(`${pair.service.address}/sign-in`);
    await looks();
    await signInAs(page, pair, "a-person-with-a-rather-long-name-of-sixty-characters-and-more");
    await expect(page.getByLabel("Your name")).toBeVisible();
    await looks();
    await page.goto(await pair.service.signInLink("ann"));
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await page.goto(`${pair.service.address}/sign-in/oidc`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Connect with ann?");
    await looks();
  } finally {
    await pair.stop();
  }
});

test("a return that this browser has not begun signs nobody in", async ({ page, browser }) => {
  const pair = await withLiar(() => ({}), "join = true");
  const { service } = pair;
  const back = (query: string, cookie = "") => fetch(`${service.address}/sign-in/oidc/return?${query}`, { headers: { cookie }, redirect: "manual" });
  try {
    // An attacker's return address, opened in somebody else's browser: it would sign them in as the attacker.
    const begun = await fetch(`${service.address}/sign-in/oidc`, { redirect: "manual" });
    const cookie = (begun.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const authorize = await fetch(begun.headers.get("location") ?? "", { redirect: "manual" });
    const stolen = new URL(authorize.headers.get("location") ?? "").search.slice(1);
    await page.goto(`${service.address}/sign-in/oidc/return?${stolen}`);
    await expect(page.getByRole("main")).toContainText("Please begin again");
    const victim = await (await browser.newContext()).newPage();
    await victim.goto(`${service.address}/sign-in/oidc`);
    await expect(victim.getByRole("heading", { level: 1 })).toHaveText(/^Join/);

    for (const [query, why] of [
      ["code=code-0", "no state"],
      ["code=code-0&state=", "an empty one"],
      ["code=code-0&state=guess", "a guess"],
      [`${stolen}&iss=https://evil.example`, "another provider"],
    ] as const) {
      const answer = await back(query, cookie);
      expect(answer.status, why).toBe(403);
      expect(answer.headers.get("set-cookie"), why).not.toContain("paintbox_session");
    }
    expect((await back(stolen, cookie.replace(/state=[^&]*/, "state=x"))).status, "a changed cookie").toBe(403);
    const error = await back(`${stolen.replace(/code=[^&]*&?/, "")}&error=<script>alert(1)</script>`, cookie);
    expect(error.status).toBe(403);
    expect(await error.text()).not.toContain("<script>alert");

    // The identity that a browser has in hand can't be connected from another site's page.
    const form = { method: "POST", body: new URLSearchParams({ name: "mallory" }), redirect: "manual" as const };
    const identity = (await victim.context().cookies(`${service.address}/sign-in/oidc`)).map(({ name, value }) => `${name}=${value}`).join("; ");
    expect(identity).toContain("paintbox_sign_in=");
    for (const origin of ["https://evil.example", "null", `${service.address}.evil.example`]) {
      const answer = await fetch(`${service.address}/sign-in/oidc`, { ...form, headers: { cookie: identity, origin } });
      expect(answer.status, origin).toBe(403);
    }
    expect((await fetch(`${service.address}/sign-in/oidc`, { ...form, headers: { origin: service.address } })).status, "without an identity").toBe(403);
    const open = await fetch(`${service.address}/sign-in/oidc?next=//evil.example`, { redirect: "manual" });
    expect(decodeURIComponent(open.headers.get("set-cookie") ?? "")).toContain("next=/studio");
    const authors = (await service.api("GET", "/api/v1/authors")) as { authors: unknown[] };
    expect(authors.authors).toEqual([]);
  } finally {
    await pair.stop();
  }
});

test("what a provider says is believed only if it is signed, ours, fresh and about this sign-in", async ({ browser }) => {
  let lie: Lies = {};
  const pair = await withLiar(() => lie, "join = true");
  const other = await generateKeyPair("ES256");
  const es256 = (claims: JWTPayload) => new SignJWT(claims).setProtectedHeader({ alg: "ES256", kid: "1" }).sign(other.privateKey);
  const said = async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${pair.service.address}/sign-in/oidc`);
    const text = await page.getByRole("main").innerText();
    const cookies = (await context.cookies(pair.service.address)).map(({ name }) => name);
    await context.close();
    expect(cookies).not.toContain("paintbox_session");
    return text;
  };
  const now = Math.floor(Date.now() / 1000);
  const lies: Record<string, Lies & { said?: string }> = {
    "without a signature": { sign: async (claims) => new UnsecuredJWT(claims).encode() },
    "signed by somebody else": { sign: es256 },
    "signed with the client's secret": {
      sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(CLIENT.secret)),
    },
    "no token": { sign: async () => "no.token.here", said: "doesn't answer as it should" },
    "for another service": { claims: { aud: "another" } },
    "for two services": { claims: { aud: [CLIENT.id, "another"] } },
    "of another provider": { claims: { iss: "https://evil.example" } },
    "of another sign-in": { claims: { nonce: "another" } },
    "without a nonce": { claims: { nonce: undefined } },
    "long ago": { claims: { iat: now - 7200, exp: now - 3600 } },
    "about somebody else at userinfo": { subject: "liar-2", said: "doesn't answer as it should" },
    "with an access token of another": { claims: { at_hash: "AAAAAAAAAAAAAAAAAAAAAA" } },
  };
  try {
    expect(await said(), "the truth").toContain("Join");
    for (const [name, one] of Object.entries(lies)) {
      lie = one;
      expect(await said(), name).toContain(one.said ?? "can't be trusted");
    }
    for (const path of ["/token", "/userinfo"]) {
      const answers: Record<string, (answer: import("node:http").ServerResponse) => void> = {
        "an error": (answer) => answer.writeHead(500).end("<script>alert(1)</script>"),
        "a redirect": (answer) => answer.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
        "no JSON": (answer) => answer.writeHead(200, { "content-type": "application/json" }).end("<html>"),
        "too much": (answer) => answer.writeHead(200, { "content-type": "application/json" }).end(`"${"a".repeat(2 << 20)}"`),
        "a closed connection": (answer) => answer.destroy(),
      };
      for (const [name, act] of Object.entries(answers)) {
        lie = {
          answer: (asked, answer) => {
            if (asked === path) act(answer);
            return asked === path;
          },
        };
        const text = await said();
        expect(text, `${path}: ${name}`).toMatch(/doesn't answer as it should|This sign-in is over/);
      }
    }
    lie = {};
    await pair.key();
    await expect.poll(said, { message: "new keys are read again", timeout: 60_000, intervals: [2000] }).toContain("Join");
    const authors = (await pair.service.api("GET", "/api/v1/authors")) as { authors: unknown[] };
    expect(authors.authors).toEqual([]);
  } finally {
    await pair.stop();
  }
});

test("a provider that isn't there is said in a sentence, and tokens still sign in", async ({ page }) => {
  const pair = await withLiar(() => ({ metadata: { authorization_endpoint: "http://login.example/authorize" } }));
  try {
    await page.goto(`${pair.service.address}/sign-in/oidc`);
    await expect(page.getByRole("main")).toContainText("can't be trusted");
    await page.goto(`${pair.service.address}/sign-in`);
    await page.getByLabel("Your token").fill(OPERATOR);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(/\/admin/);
  } finally {
    await pair.stop();
  }
});
