/** The result of a merge: a program that can be edited, and that knows the places where somebody has to choose. */
import { defaultKeymap, history, historyKeymap, invertedEffects } from "@codemirror/commands";
import { type ChangeDesc, EditorState, type Extension, RangeSetBuilder, StateEffect, StateField, type Text, type Transaction, type TransactionSpec } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, keymap } from "@codemirror/view";
import { replacing } from "../editor/replacing";
import { pythonView } from "../editor/state";
import type { Choice, Placed } from "./merging";

/** A place of the result, with what it has become; null while that is open. */
export interface Place extends Placed {
  choice: Choice | "own" | null;
}

/** The result as it was left. */
export interface Draft {
  text: string;
  places: Place[];
}

const choose = StateEffect.define<{ index: number; choice: Place["choice"] }>();

const places = StateField.define<Place[]>({
  create: () => [],
  update: followed,
  provide: (field) => EditorView.decorations.from(field, (found) => (view) => marks(view.state.doc, found)),
});

function followed(before: Place[], transaction: Transaction): Place[] {
  const { changes } = transaction;
  let after = before;
  if (transaction.docChanged) {
    after = before.map((place) => ({
      ...place,
      from: changes.mapPos(place.from, place.position === "last" && place.from < place.to ? 1 : -1),
      to: changes.mapPos(place.to, place.from === place.to || place.position !== "inner" ? 1 : -1),
      choice: isEdited(place, changes) ? "own" : place.choice,
    }));
  }
  for (const effect of transaction.effects) {
    if (effect.is(choose)) after = after.map((place, index) => (index === effect.value.index ? { ...place, choice: effect.value.choice } : place));
  }
  return after;
}

/** Whether changes are within a place. */
function isEdited({ from, to, position }: Place, changes: ChangeDesc): boolean {
  let edited = false;
  changes.iterChangedRanges((start, end) => {
    if (start < end) edited ||= start < to && end > from;
    else if (from === to) edited ||= start === from;
    else edited ||= position === "last" ? start > from && start <= to : start >= from && (start < to || position === "only");
  });
  return edited;
}

/** A choice that is undone is open again. */
const undoable = invertedEffects.of((transaction) => {
  const before = transaction.startState.field(places);
  const after = followed(before, transaction);
  return before.flatMap(({ choice }, index) => (after[index]?.choice === choice ? [] : [choose.of({ index, choice })]));
});

const open = Decoration.line({ class: "cm-mergeOpen" });
const decided = Decoration.line({ class: "cm-mergeDecided" });

function marks(doc: Text, found: Place[]): DecorationSet {
  const built = new RangeSetBuilder<Decoration>();
  for (const place of found) {
    const from = place.position === "last" ? place.from + 1 : place.from;
    const to = place.position === "inner" ? place.to - 1 : place.to;
    if (from > to || from > doc.length) continue;
    for (let line = doc.lineAt(from); ; line = doc.line(line.number + 1)) {
      built.add(line.from, line.from, place.choice === null ? open : decided);
      if (line.to >= to || line.number === doc.lines) break;
    }
  }
  return built.finish();
}

/** A state's part that follows the places. */
export const following = (start: Place[]): Extension => [places.init(() => start), undoable];

export const placesOf = (state: EditorState): Place[] => state.field(places);

/** Puts a choice's text at its place. */
export function choosing(state: EditorState, index: number, choice: Choice, text: string): TransactionSpec {
  const { from = 0, to = 0 } = placesOf(state)[index] ?? {};
  return { changes: { from, to, insert: text }, effects: choose.of({ index, choice }), userEvent: "input.choose" };
}

export class ResultEditor {
  private readonly view: EditorView;

  constructor(parent: HTMLElement, nonce: string, start: Draft, changed: (draft: Draft) => void) {
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: start.text,
        extensions: [
          pythonView(nonce), EditorView.lineWrapping, history(), following(start.places), replacing,
          keymap.of([...historyKeymap, ...defaultKeymap]),
          EditorView.contentAttributes.of({ tabindex: "0", "aria-label": "Result", spellcheck: "false", autocapitalize: "off", autocorrect: "off" }),
          EditorView.updateListener.of((update) => {
            if (placesOf(update.startState) !== placesOf(update.state)) changed(this.draft);
          }),
        ],
      }),
    });
  }

  get draft(): Draft {
    const { state } = this.view;
    return { text: state.doc.toString(), places: placesOf(state) };
  }

  /** Puts a choice's text at its place, and shows it. */
  choose(index: number, choice: Choice, text: string): void {
    this.view.dispatch(choosing(this.view.state, index, choice, text));
    this.show(index);
  }

  show(index: number): void {
    const place = placesOf(this.view.state)[index];
    if (place) this.view.dispatch({ effects: EditorView.scrollIntoView(place.from, { y: "center" }) });
  }

  destroy(): void {
    this.view.destroy();
  }
}
