/** The form of an image's parameters: sliders, colour wells, and a picture that follows. */

/** How long after the last change the picture is drawn, ms. */
const WAIT = 250;

/** Adds a slider to bounded numbers, and a colour well to colours. The fields that are sent stay the same. */
export function enrich(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll<HTMLInputElement>("input")) {
    if (input.type === "number" && input.min !== "" && input.max !== "") addSlider(input);
    if (input.dataset["kind"] === "color") addWell(input);
  }
}

function beside(input: HTMLInputElement, type: string, className: string): HTMLInputElement {
  const other = document.createElement("input");
  other.type = type;
  // It has no name, so that it isn't sent.
  other.setAttribute("aria-label", input.labels?.[0]?.textContent ?? input.name);
  const both = document.createElement("div");
  both.className = className;
  input.replaceWith(both);
  both.append(other, input);
  return other;
}

function addSlider(input: HTMLInputElement): void {
  const slider = beside(input, "range", "both");
  slider.min = input.min;
  slider.max = input.max;
  const range = Number(input.max) - Number(input.min);
  slider.step = input.step === "1" ? "1" : String(range / 1000);
  slider.value = input.value;
  slider.addEventListener("input", () => {
    input.value = input.step === "1" ? slider.value : String(Number(Number(slider.value).toPrecision(4)));
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  input.addEventListener("input", () => {
    if (input.value !== "") slider.value = input.value;
  });
}

function addWell(input: HTMLInputElement): void {
  const well = beside(input, "color", "both colors");
  const show = () => {
    const hex = hexOf(input.value);
    if (hex) well.value = hex;
  };
  show();
  well.addEventListener("input", () => {
    input.value = well.value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  input.addEventListener("input", show);
}

/** A colour as the well has it, `#rrggbb`; null for what isn't a colour. */
function hexOf(text: string): string | null {
  const bare = /^([\da-f]{3}|[\da-f]{6})$/i.test(text.trim()) ? `#${text.trim()}` : text;
  if (!CSS.supports("color", bare)) return null;
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return null;
  context.fillStyle = bare;
  const hex = String(context.fillStyle);
  return /^#[\da-f]{6}$/i.test(hex) ? hex : null;
}

/** The values that differ from their defaults, as a query. */
export function queryOf(form: HTMLFormElement): string {
  const defaults = new Map<string, string>();
  for (const field of form.elements) {
    if ((field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.dataset["default"] !== undefined)
      defaults.set(field.name, field.dataset["default"]);
  }
  const values = new Map<string, string>();
  // Of a name that is there twice, the last value counts.
  for (const [name, value] of new FormData(form)) values.set(name, String(value));
  const query = new URLSearchParams();
  for (const [name, value] of values) if (defaults.get(name) !== value) query.set(name, value);
  return query.toString();
}

/** Draws what the form says while it changes, and puts it into the address. */
export function startForm(form: HTMLFormElement): void {
  const picture = document.querySelector<HTMLImageElement>("img#picture");
  const path = form.dataset["picture"];
  if (!picture || !path) return;
  let timer = 0;
  let drawn = queryOf(form);
  const draw = () => {
    if (!form.checkValidity()) return;
    const query = queryOf(form);
    if (query === drawn) return;
    drawn = query;
    const suffix = query === "" ? "" : `?${query}`;
    picture.classList.add("drawing");
    const next = new Image();
    next.addEventListener("load", () => {
      if (drawn !== query) return;
      picture.removeAttribute("srcset");
      picture.src = next.src;
      picture.classList.remove("drawing");
    });
    next.addEventListener("error", () => {
      if (drawn === query) form.submit();
    });
    next.src = `${path}${suffix}`;
    history.replaceState(null, "", `${location.pathname}${suffix}`);
    showAddresses(suffix);
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(draw, WAIT);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (form.reportValidity()) draw();
  });
}

/** Snippets and files follow the parameters: the server's page has them, so it is asked for them. */
function showAddresses(suffix: string): void {
  const address = `${location.pathname}${suffix}`;
  void fetch(address, { headers: { Accept: "text/html" } })
    .then((response) => (response.ok ? response.text() : ""))
    .then((text) => {
      if (text === "" || `${location.pathname}${location.search}` !== address) return;
      const page = new DOMParser().parseFromString(text, "text/html");
      for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(".snippet input, .snippet textarea")) {
        const other = page.getElementById(field.id);
        if (other instanceof HTMLInputElement || other instanceof HTMLTextAreaElement) field.value = other.value;
      }
      const links = page.querySelectorAll<HTMLAnchorElement>(".files a");
      document.querySelectorAll<HTMLAnchorElement>(".files a").forEach((link, at) => {
        const href = links[at]?.getAttribute("href");
        if (href) link.setAttribute("href", href);
      });
    })
    .catch(() => undefined);
}
