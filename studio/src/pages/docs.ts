/** What the documentation can do with a script: results while somebody types, and programs that are changed in place. */
import { startTries } from "./docs_try";

/** How many results are shown at once. */
const MOST = 8;

/** What the service finds. */
interface Entry {
  name: string;
  summary: string;
  address: string;
  picture?: string;
}

/** What was asked on this page before. */
const known = new Map<string, Entry[]>();

/** The best results for a query, in the order in which the service has them. */
async function find(query: string, signal: AbortSignal): Promise<Entry[]> {
  const words = query.trim().toLowerCase();
  if (words === "") return [];
  const before = known.get(words);
  if (before) return before;
  const answer = await fetch(`/docs/search.json?${new URLSearchParams({ q: words })}`, { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  const { results } = (await answer.json()) as { results: Entry[] };
  known.set(words, results.slice(0, MOST));
  return results.slice(0, MOST);
}

export function startDocs(): void {
  const forms = document.querySelectorAll<HTMLFormElement>("form.docs-search");
  if (forms.length === 0) return;
  forms.forEach((form, number) => startSearch(form, `docs-found-${number}`));
  startTries();
  document.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    const isTyping = target.matches("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    document.querySelector<HTMLInputElement>("form.docs-search input")?.focus();
  });
}

/** The combobox of WAI-ARIA: the field keeps the focus, and arrows choose among the results. */
function startSearch(form: HTMLFormElement, id: string): void {
  const input = form.querySelector("input");
  if (!input) return;
  const list = document.createElement("ul");
  list.id = id;
  list.className = "docs-results";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Results");
  list.hidden = true;
  form.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", id);
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.placeholder = "Search the docs  /";
  let chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (at: number) => {
    const options = [...list.children];
    chosen = options.length === 0 ? -1 : (at + options.length) % options.length;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === chosen)));
    const option = options[chosen];
    if (!option) return;
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  let asked = new AbortController();
  const show = async () => {
    // What is typed by now is another question.
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    const found = await find(input.value, signal).catch(() => []);
    if (signal.aborted || document.activeElement !== input) return;
    list.replaceChildren(...found.map((entry, number) => result(entry, `${id}-${number}`)));
    if (found.length === 0) return close();
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    choose(0);
  };
  input.addEventListener("input", () => void show());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) void show();
      else choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
      event.preventDefault();
      (list.children[chosen] as HTMLElement | undefined)?.click();
    }
  });
}

function result(entry: Entry, id: string): HTMLLIElement {
  const item = document.createElement("li");
  item.id = id;
  item.setAttribute("role", "option");
  const picture = document.createElement(entry.picture ? "img" : "span");
  picture.className = "picture";
  if (entry.picture && picture instanceof HTMLImageElement) {
    picture.src = entry.picture;
    picture.alt = "";
  }
  const name = document.createElement("b");
  name.textContent = entry.name;
  const summary = document.createElement("span");
  summary.textContent = entry.summary.replaceAll("`", "");
  const words = document.createElement("span");
  words.className = "words";
  words.append(name, summary);
  item.append(picture, words);
  // The field must not lose the focus before the click arrives.
  item.addEventListener("mousedown", (event) => event.preventDefault());
  item.addEventListener("click", () => location.assign(entry.address));
  return item;
}
