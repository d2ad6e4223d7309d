/** Tabs of this browser that have the editor open. Each has its own draft, and says so to the others. */
import { signal } from "@preact/signals";

type Message =
  /** A tab has opened an image. */
  | { kind: "opened"; tab: string; page: string; image: string | null }
  /** A tab has it open, too. */
  | { kind: "here"; tab: string; page: string; image: string | null; to: string }
  | { kind: "closed"; page: string };

const ANSWER_MS = 120;
const random = () => Math.random().toString(36).slice(2, 12);

export class Tabs {
  /** This tab; it keeps its name over a reload. */
  tab: string;
  /** Whether the image is open in another tab. */
  readonly alsoOpen = signal(false);
  private readonly page = random();
  private readonly others = new Map<string, { tab: string; image: string | null }>();
  private readonly channel: BroadcastChannel | null;

  constructor(private image: string | null) {
    this.tab = remembered() ?? random();
    this.channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("paintbox-studio") : null;
    this.channel?.addEventListener("message", (event: MessageEvent<Message>) => this.receive(event.data));
    globalThis.addEventListener?.("pagehide", () => this.send({ kind: "closed", page: this.page }));
    globalThis.addEventListener?.("pageshow", (event) => event.persisted && this.announce());
  }

  /** The names of the other tabs that are open. A tab that was duplicated gets a name of its own. */
  async find(): Promise<Set<string>> {
    this.announce();
    await new Promise((done) => setTimeout(done, ANSWER_MS));
    const names = new Set([...this.others.values()].map((other) => other.tab));
    if (names.has(this.tab)) this.tab = random();
    remember(this.tab);
    return names;
  }

  /** The tab has another image now. */
  moved(image: string | null): void {
    this.image = image;
    this.announce();
  }

  private announce(): void {
    this.send({ kind: "opened", tab: this.tab, page: this.page, image: this.image });
  }

  private send(message: Message): void {
    this.channel?.postMessage(message);
  }

  private receive(message: Message): void {
    if (message.page === this.page) return;
    if (message.kind === "closed") {
      this.others.delete(message.page);
    } else if (message.kind === "opened" || message.to === this.page) {
      this.others.set(message.page, { tab: message.tab, image: message.image });
    }
    if (message.kind === "opened") {
      this.send({ kind: "here", tab: this.tab, page: this.page, image: this.image, to: message.page });
    }
    this.alsoOpen.value = this.image !== null && [...this.others.values()].some((other) => other.image === this.image);
  }
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem("paintbox:tab");
  } catch {
    return null;
  }
}

function remember(tab: string): void {
  try {
    sessionStorage.setItem("paintbox:tab", tab);
  } catch {
    // Without storage a reload is a new tab.
  }
}
