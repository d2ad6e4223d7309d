/** An image's page: the form draws as values change, and snippets are copied with one click. */
import { enrich, startForm } from "./params";

export function startImage(): void {
  const form = document.querySelector<HTMLFormElement>("form#params");
  if (form) {
    enrich(form);
    startForm(form);
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-snippet]")) startCopy(button);
}

function startCopy(button: HTMLButtonElement): void {
  const field = document.getElementById(button.dataset["snippet"] ?? "");
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const name = button.textContent;
  let timer = 0;
  button.addEventListener("click", () => {
    void copy(field).then((done) => {
      button.textContent = done ? "Copied" : "Press Ctrl+C";
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        button.textContent = name;
      }, 2000);
    });
  });
  field.addEventListener("focus", () => field.select());
  button.hidden = false;
}

async function copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Without https there is no clipboard: the text is selected for the keyboard.
    field.focus();
    field.select();
    return false;
  }
}
