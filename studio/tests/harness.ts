/** What the sentences need: a server of their own, authors who are signed in, and a check for accessibility. */
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, type Page, test as base, expect } from "@playwright/test";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

export { expect };

export const ROOT = resolve(import.meta.dirname, "../..");
const PROGRAM = process.env["PAINTBOX_PROGRAM"] ?? join(ROOT, "target/release/paintbox");
export const OPERATOR = "operator-of-the-test-suite";

interface Start {
  environment?: Record<string, string>;
  config?: string;
  listen?: string;
}

/** A running service with a store of its own. The kernel ends it with the process that started it. */
export class Server {
  readonly log: string[] = [];

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly address: string,
  ) {}

  /** Starts a server, with more variables of its environment and a configuration in TOML. */
  static async start({ environment = {}, config = "", listen = "127.0.0.1:0" }: Start = {}): Promise<Server> {
    const folder = await mkdtemp(join(tmpdir(), "paintbox-studio-"));
    const file = join(folder, "paintbox.toml");
    await writeFile(file, config);
    const off = Object.fromEntries(
      ["BUDGET_AUTHOR_MS", "BUDGET_DRAFT_MS", "BUDGET_VIEWER_MS", "BUDGET_SHARE_MS"].map((key) => [`PAINTBOX_${key}`, "0"]),
    );
    const child = spawn("setpriv", ["--pdeathsig", "KILL", PROGRAM, "serve", "--listen", listen, "--config", file], {
      cwd: folder,
      env: {
        PATH: process.env["PATH"],
        PAINTBOX_OPERATOR_TOKEN: OPERATOR,
        PAINTBOX_ENGINES_PYTHON_ENVIRONMENT: join(ROOT, ".venv"),
        PAINTBOX_ENGINES_PANDAS_ENABLED: "false",
        PAINTBOX_ENGINES_SCIENCE_ENABLED: "false",
        ...off,
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const log: string[] = [];
    createInterface({ input: child.stderr }).on("line", (line) => log.push(line));
    const address = await new Promise<string>((found, failed) => {
      child.on("error", failed);
      child.on("exit", (code) => failed(new Error(`the server ended with ${code}:\n${log.join("\n")}`)));
      createInterface({ input: child.stdout }).on("line", (line) => {
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
        if (address) found(address);
      });
    });
    child.removeAllListeners("exit");
    const server = new Server(child, folder, address);
    server.log.push(...log);
    createInterface({ input: child.stderr }).on("line", (line) => server.log.push(line));
    await expect.poll(async () => (await fetch(`${address}/readyz`)).status, { timeout: 60_000 }).toBe(200);
    return server;
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.child.once("exit", done));
    this.child.kill("SIGTERM");
    await ended;
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A request with the operator's token, or on behalf of an author. The answer must be a success. */
  async api(method: string, path: string, body?: unknown, author?: string): Promise<unknown> {
    const answer = await fetch(this.address + path, {
      method,
      headers: {
        authorization: `Bearer ${OPERATOR}`,
        ...(author === undefined ? {} : { "paintbox-author": author }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        accept: "application/json",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  }

  /** A new link that signs a browser in as this author, who is added. */
  async signInLink(author: string): Promise<string> {
    const { url } = (await this.api("POST", `/api/v1/authors/${author}/sign-in`)) as { url: string };
    return url;
  }
}

/** Signs a browser in as a new author. */
export async function signIn(page: Page, server: Server, author: string): Promise<void> {
  await page.goto(await server.signInLink(author));
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  // On a phone the editor shows no name.
  await expect(page.getByRole("banner")).toContainText(author);
}

/** That axe-core finds nothing wrong on a page, as it stands: by all of its rules, or by these. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}\n  ${node.failureSummary}`).join("\n")}`);
  expect(found.join("\n"), page.url()).toBe("");
}

/** That a page is no wider than the window. */
export async function expectNothingCut(page: Page): Promise<void> {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

let authors = 0;

interface Fixtures {
  /** A name of an author that no other test uses, who exists. */
  author: string;
  /** Messages of the browser's console that are errors, violations of the policy among them. */
  complaints: string[];
}

interface Shared {
  /** The server of this process's tests. */
  server: Server;
}

export const test = base.extend<Fixtures, Shared>({
  server: [
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.address),
  author: async ({ server }, use, { workerIndex }) => {
    authors += 1;
    const author = `author-${workerIndex}-${authors}`;
    await server.api("POST", "/api/v1/authors", { name: author });
    await use(author);
  },
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      watch(context, complaints);
      await use(complaints);
      // A failed request is what some tests are about; a script that fails, or is refused by the policy, is not.
      expect(complaints.filter((text) => !text.startsWith("Failed to load resource"))).toEqual([]);
    },
    { auto: true },
  ],
});

function watch(context: BrowserContext, complaints: string[]): void {
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
}
