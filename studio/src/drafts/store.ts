/** Drafts in this browser: what somebody has typed and not saved, for each account, tab and image. */

/** The saved version that a draft began from. */
export interface Base {
  etag: string;
  version: number;
  program: string;
  width: number;
  height: number;
}

export interface StoredDraft {
  /** The image; null for a new picture. */
  image: string | null;
  /** When it was last changed, ms since 1970. */
  time: number;
  program: string;
  width: number;
  height: number;
  params: Record<string, string>;
  base: Base | null;
  /** The editor's state: selection and undo history. Left out if there is no room. */
  editor?: unknown;
}

export interface Listed {
  key: string;
  tab: string;
  draft: StoredDraft;
}

const PREFIX = "paintbox:draft:";
/** An undo history longer than this isn't kept, characters. */
const MOST_HISTORY = 600_000;

/** The parts of `Storage` that drafts need. */
export type KeyValues = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export class DraftStore {
  private readonly prefix: string;

  constructor(
    private readonly storage: KeyValues,
    account: string,
  ) {
    this.prefix = `${PREFIX}${encodeURIComponent(account)}:`;
  }

  private key(tab: string, image: string | null): string {
    return `${this.prefix}${tab}:${image ?? ""}`;
  }

  read(tab: string, image: string | null): StoredDraft | null {
    return this.parse(this.key(tab, image));
  }

  /** Keeps a draft. False if the browser has no room for it, or no storage. */
  write(tab: string, draft: StoredDraft): boolean {
    const key = this.key(tab, draft.image);
    const { editor, ...bare } = draft;
    const history = editor === undefined ? "" : JSON.stringify(editor);
    const whole = history && history.length <= MOST_HISTORY ? JSON.stringify(draft) : JSON.stringify(bare);
    return this.set(key, whole) || this.set(key, JSON.stringify(bare));
  }

  remove(tab: string, image: string | null): void {
    this.drop(this.key(tab, image));
  }

  drop(key: string): void {
    try {
      this.storage.removeItem(key);
    } catch {
      // Without storage there is nothing to remove.
    }
  }

  /** The drafts of an image, the newest first. */
  list(image: string | null): Listed[] {
    const found: Listed[] = [];
    try {
      for (let at = 0; at < this.storage.length; at++) {
        const key = this.storage.key(at);
        if (!key?.startsWith(this.prefix)) continue;
        const [tab = "", of = ""] = key.slice(this.prefix.length).split(":");
        const draft = of === (image ?? "") ? this.parse(key) : null;
        if (draft) found.push({ key, tab, draft });
      }
    } catch {
      return [];
    }
    return found.sort((a, b) => b.draft.time - a.draft.time);
  }

  private set(key: string, text: string): boolean {
    try {
      this.storage.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  }

  private parse(key: string): StoredDraft | null {
    try {
      const draft = JSON.parse(this.storage.getItem(key) ?? "null") as StoredDraft | null;
      return typeof draft?.program === "string" && typeof draft.time === "number" ? draft : null;
    } catch {
      return null;
    }
  }
}
