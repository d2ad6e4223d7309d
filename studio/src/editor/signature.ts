/** The parameters of the call that is being written. */
import { type Extension, Prec, StateEffect, StateField } from "@codemirror/state";
import { EditorView, keymap, showTooltip, type Tooltip, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { type Fn, type Functions, functions } from "../api/functions";
import { described, element } from "./described";
import { Inference } from "./inference";

interface Shown {
  /** Where the call's parentheses begin. */
  at: number;
  fn: Fn;
  /** The parameter that is being written; -1 for none. */
  active: number;
  params: ReturnType<Functions["namedParams"]>;
}

const show = StateEffect.define<Shown | null>();

const shown = StateField.define<Shown | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return value && transaction.docChanged ? { ...value, at: transaction.changes.mapPos(value.at) } : value;
  },
  provide: (field) => showTooltip.from(field, (value) => value && tooltip(value)),
});

function tooltip({ at, fn, active, params }: Shown): Tooltip {
  return { pos: at, above: true, strictSide: true, create: () => ({ dom: picture(fn, active, params) }) };
}

function picture(fn: Fn, active: number, params: Shown["params"]): HTMLElement {
  const param = params[active];
  const signature = element("code", "cm-signature", `${fn.shown}(`);
  fn.params.forEach((each, index) => {
    if (index > 0) signature.append(", ");
    const text = `${each.kind === "variadic" ? "*" : ""}${each.name}${each.default === undefined ? "" : `=${each.default}`}`;
    signature.append(each === param ? element("b", "active", text) : text);
  });
  if (fn.keywords !== undefined) {
    const more = params.indexOf(param as (typeof params)[number]) >= fn.params.length;
    signature.append(fn.params.length > 0 ? ", " : "", more && param ? element("b", "active", `${param.name}=…`) : "…");
  }
  signature.append(")");
  const dom = element("div", "cm-signature-help", signature);
  if (param) dom.append(element("p", "", element("b", "", param.name), param.takes ? ` (${param.takes})` : "", ": ", described(param.doc)));
  else dom.append(element("p", "", described(fn.summary)));
  return dom;
}

/** Looks for the call around the cursor. */
function find(view: EditorView, table: Functions): Shown | null {
  const call = new Inference(view.state, table).callAround(view.state.selection.main.head);
  if (!call) return null;
  const params = table.namedParams(call.fn);
  const { params: own } = call.fn;
  const positional = own[Math.min(call.index, own.length - 1)];
  const found = call.keyword === null ? (positional && (call.index < own.length || positional.kind === "variadic") ? positional : undefined) : params.find(({ name, also }) => name === call.keyword || also?.includes(call.keyword ?? ""));
  return { at: call.args.from, fn: call.fn, active: found ? params.indexOf(found) : -1, params };
}

const follower = ViewPlugin.fromClass(
  class {
    private open = false;

    update(update: ViewUpdate): void {
      const { view } = update;
      let opened = false;
      if (update.docChanged && update.transactions.some((transaction) => transaction.isUserEvent("input"))) {
        update.changes.iterChanges((_from, _to, _fromB, _toB, inserted) => {
          if (/[(,]/.test(inserted.toString())) opened = true;
        });
      }
      if (update.state.field(shown) === null && update.startState.field(shown) !== null && !update.docChanged) this.open = false;
      if (opened) this.open = true;
      if (this.open && (update.docChanged || update.selectionSet)) void this.look(view);
    }

    async look(view: EditorView): Promise<void> {
      this.open = true;
      const table = await functions();
      // Not within the update that asked for it.
      await Promise.resolve();
      const next = table && find(view, table);
      const now = view.state.field(shown, false) ?? null;
      if (!next) this.open = false;
      if (next?.at === now?.at && next?.fn === now?.fn && next?.active === now?.active) return;
      view.dispatch({ effects: show.of(next) });
    }
  },
);

export const signatureHelp: Extension = [
  shown,
  follower,
  Prec.low(
    keymap.of([
      { key: "Mod-Shift-Space", run: (view) => { void view.plugin(follower)?.look(view); return true; } },
      {
        key: "Escape",
        run: (view) => {
          if (!view.state.field(shown)) return false;
          view.dispatch({ effects: show.of(null) });
          return true;
        },
      },
    ]),
  ),
];
