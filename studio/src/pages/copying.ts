/** Buttons that copy a field, whose id is their `data-copy`. Without a script the field can be copied by hand. */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) startCopy(button);
}

function startCopy(button: HTMLButtonElement): void {
  const field = document.getElementById(button.dataset["copy"] ?? "");
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
