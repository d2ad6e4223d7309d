/** What a function does, with its example and picture, when the pointer rests on its name. */
import { syntaxTree } from "@codemirror/language";
import { hoverTooltip } from "@codemirror/view";
import { type Fn, functions } from "../api/functions";
import { request } from "../api/request";
import { described, element } from "./described";
import { Inference } from "./inference";

export const hoverHelp = hoverTooltip(
  async (view, pos, side) => {
    const node = syntaxTree(view.state).resolveInner(pos, side);
    if (node.name !== "PropertyName" || !node.parent) return null;
    const table = await functions();
    const found = table && new Inference(view.state, table).functionOf(node.parent);
    return found ? { pos: node.from, end: node.to, above: true, create: () => ({ dom: help(found) }) } : null;
  },
  { hoverTime: 350 },
);

function help(found: Fn): HTMLElement {
  const dom = element("div", "cm-function", element("code", "cm-signature", found.shown, found.signature), element("p", "", described(found.summary)));
  if (found.example !== undefined) dom.append(example(found.example, found.shown));
  if (found.docs !== undefined) {
    const link = element("a", "", "Read more") as HTMLAnchorElement;
    link.href = found.docs;
    link.target = "_blank";
    link.rel = "noopener";
    dom.append(link);
  }
  return dom;
}

/** The example is loaded when it is looked at. */
function example(id: string, shown: string): HTMLElement {
  const image = element("img", "") as HTMLImageElement;
  image.alt = `What the example of ${shown} draws`;
  image.src = `/docs/${id}.png`;
  image.addEventListener("error", () => image.remove());
  const source = element("pre", "");
  request(`/docs/${id}.py`, { headers: { accept: "text/x-python, text/plain" } }).then(
    async (response) => (source.textContent = (await response.text()).trim()),
    () => source.remove(),
  );
  return element("div", "cm-example", image, source);
}
