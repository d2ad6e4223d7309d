/** What is open in the editor: a program, its size, parameters and data, and the saved version that it began from. */
import { type EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { batch, computed, signal } from "@preact/signals";
import { draw, type Draft, type Format } from "../api/draft";
import type { Image, Settings } from "../api/images";
import { type Base, DraftStore } from "../drafts/store";
import { Tabs } from "../drafts/tabs";
import { LivePreview } from "../preview/live";
import type { Start } from "../start";
import { columnOf, unitsOf } from "./columns";
import type { WorkData } from "./data";

/** Something to tell, with what can be done about it. */
export interface Notice {
  id: string;
  tone: "info" | "warn" | "bad" | "good";
  text: string;
  actions?: { label: string; run: () => void }[];
}

/** Somebody else has saved the image since it was opened, or an image under the name of a new one. */
export interface Conflict {
  theirs: Image;
  etag: string;
  /** The version that both began from; null for a new picture. */
  base: Base | null;
  /** What was about to be saved beside the program. */
  settings: Partial<Settings>;
}

/** A dialog that is open. */
export type Dialog = "palette" | "keys" | "save" | "copy" | "compare" | "conflict" | "version" | null;

const storage = (): Storage | null => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};
const NO_STORAGE = { length: 0, getItem: () => null, setItem: () => { throw new Error("no storage"); }, removeItem() {}, key: () => null };

export class Workspace {
  readonly image = signal<Image | null>(null);
  readonly base = signal<Base | null>(null);
  /** Whether the program differs from the saved version. */
  readonly changed = signal(false);
  readonly width = signal(600);
  readonly height = signal(400);
  readonly scale = signal(1);
  readonly format = signal<Format>("png");
  /** Whether turtles draw step by step. */
  readonly animate = signal(false);
  readonly params = signal<Record<string, string>>({});
  readonly data = signal<WorkData | null>(null);
  /** Whether the saved data was taken away, and isn't replaced. */
  readonly dataRemoved = signal(false);
  readonly source = signal<string | null>(null);
  /** Whether a file is being read, or why it couldn't be. */
  readonly taking = signal<{ reading: boolean; failure: string | null }>({ reading: false, failure: null });
  readonly notices = signal<Notice[]>([]);
  readonly dialog = signal<Dialog>(null);
  readonly conflict = signal<Conflict | null>(null);
  readonly saving = signal(false);
  /** When the draft was last kept in this browser. */
  readonly kept = signal<number | null>(null);
  readonly cursor = signal({ line: 1, column: 1, selected: 0 });
  /** The template that hasn't been touched. */
  readonly template = signal<string | null>(null);
  /** What screen readers are told. */
  readonly announcement = signal("");
  readonly pane = signal<"program" | "picture">("program");
  readonly panel = signal<"result" | "parameters" | "data" | "publish" | "versions">("result");
  /** A version or draft that is compared with the program. */
  readonly compared = signal<{ title: string; program: string; picture?: string; size?: [number, number]; version?: number } | null>(null);
  readonly ready = signal(false);

  readonly preview: LivePreview;
  readonly drafts: DraftStore;
  /** Drafts of somebody who wasn't signed in yet; null if nobody is. */
  readonly unsigned: DraftStore | null;
  readonly tabs: Tabs;
  view!: EditorView;
  /** Keeps the draft, soon. */
  keep: () => void = () => undefined;
  /** The revision of the image as it was read, if the draft began from an older one. */
  savedEtag = "";

  readonly name = computed(() => this.image.value?.name ?? null);
  /** Whether the image, or the new picture, is the caller's to save. */
  readonly isMine = computed(() => {
    const image = this.image.value;
    const { account } = this.start;
    return image === null || account?.operator === true || (account !== null && image.owner === account.name);
  });
  readonly unsaved = computed(
    () => this.changed.value || this.data.value?.unsaved === true || this.dataRemoved.value || this.resized.value || this.sourceChanged.value,
  );
  private readonly resized = computed(() => {
    const base = this.base.value;
    return base !== null && (base.width !== this.width.value || base.height !== this.height.value);
  });
  private readonly sourceChanged = computed(() => {
    const image = this.image.value;
    return image !== null && image.source !== this.source.value;
  });

  constructor(readonly start: Start) {
    this.drafts = new DraftStore(storage() ?? NO_STORAGE, this.account);
    this.unsigned = start.account ? new DraftStore(storage() ?? NO_STORAGE, "") : null;
    this.tabs = new Tabs(start.image);
    const job = () => ({ draft: this.draft(), data: this.data.value?.file ?? null });
    this.preview = new LivePreview(job, draw, undefined, () => this.cursor.value.line);
    if (!start.account) this.preview.signedOut();
  }

  get account(): string {
    const { account } = this.start;
    return account ? (account.name ?? "operator") : "";
  }

  get program(): string {
    return this.view.state.doc.toString();
  }

  /** What is drawn: PNG with its frames, but for formats that show something else. */
  draft(): Draft {
    const shown = this.format.value;
    const format = shown === "svg" || shown === "jpg" ? shown : "png";
    const source = this.source.value;
    return {
      program: this.program,
      params: this.params.value,
      width: this.width.value,
      height: this.height.value,
      scale: this.scale.value,
      format,
      line_map: true,
      ...(this.animate.value ? { animate: true } : {}),
      ...(format === "png" ? { frames: true } : {}),
      ...(source === null ? {} : { source }),
      ...(this.image.value?.engine ? { engine: this.image.value.engine } : {}),
    };
  }

  /** A new text; it can be undone. */
  replaceProgram(text: string): void {
    const { view } = this;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: "input.replace", selection: { anchor: 0 } });
  }

  /** What the editor starts with, without a history. */
  setState(state: EditorState): void {
    this.view.setState(state);
    this.compareWithBase();
  }

  compareWithBase(): void {
    const base = this.base.value;
    const { doc } = this.view.state;
    this.changed.value = base ? doc.length !== base.program.length || doc.toString() !== base.program : this.template.value === null && doc.length > 0;
  }

  setSize(width: number, height: number): void {
    batch(() => {
      this.width.value = width;
      this.height.value = height;
    });
    this.preview.changed();
  }

  /** Takes the image as it was read or saved. */
  takeImage(image: Image, etag: string): void {
    batch(() => {
      this.image.value = image;
      this.source.value = image.source;
      if (image.program === undefined) return;
      const { version, program, width, height } = image;
      this.base.value = { etag, version, program, width, height };
    });
  }

  /** Another revision of the same program. */
  takeEtag(etag: string): void {
    const base = this.base.value;
    if (base) this.base.value = { ...base, etag };
  }

  notify(notice: Notice): void {
    this.notices.value = [...this.notices.value.filter(({ id }) => id !== notice.id), notice];
  }

  dismiss(id: string): void {
    if (this.notices.value.some((notice) => notice.id === id)) {
      this.notices.value = this.notices.value.filter((notice) => notice.id !== id);
    }
  }

  /** The program has changed. */
  edited(): void {
    if (!this.ready.value) return;
    this.template.value = null;
    this.compareWithBase();
    this.preview.changed();
    this.keep();
  }

  /** The cursor has moved. */
  moved(): void {
    const { doc, selection } = this.view.state;
    const { head, from, to } = selection.main;
    const line = doc.lineAt(head);
    this.cursor.value = { line: line.number, column: columnOf(line.text, head - line.from), selected: to - from };
  }

  /** Puts the cursor at a line of the program, and shows it. Lines and columns count from 1. */
  goTo(line: number, column = 1): void {
    const { doc } = this.view.state;
    if (line < 1 || line > doc.lines) return;
    const found = doc.line(line);
    const anchor = found.from + unitsOf(found.text, column);
    this.pane.value = "program";
    this.view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    this.view.focus();
  }
}
