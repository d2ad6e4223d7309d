/** Programs of the tutorial that are changed and drawn in place, for those who are signed in: drawing counts towards their budget. */
import { draw } from "../api/draft";
import { type Problem, RequestFailed, Unreachable } from "../api/problem";

export function startTries(): void {
  const isSignedIn = document.querySelector('form.account[action="/sign-out"]') !== null;
  if (!isSignedIn) return;
  document.querySelectorAll<HTMLElement>(".try").forEach(startTry);
}

function startTry(box: HTMLElement): void {
  const program = box.querySelector<HTMLElement>(".try-program");
  const picture = box.querySelector<HTMLImageElement>(".try-picture img");
  const actions = box.querySelector(".try-actions");
  if (!program || !picture || !actions) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "primary";
  button.textContent = "Change it here";
  button.addEventListener("click", () => edit(program, picture, button), { once: true });
  actions.prepend(button);
}

function edit(program: HTMLElement, picture: HTMLImageElement, button: HTMLButtonElement): void {
  const field = document.createElement("textarea");
  field.className = "program";
  field.value = program.textContent ?? "";
  field.rows = field.value.split("\n").length + 1;
  field.spellcheck = false;
  field.setAttribute("aria-label", "The program");
  const message = document.createElement("p");
  message.className = "try-message";
  message.setAttribute("role", "status");
  program.replaceChildren(field, message);
  field.focus();
  field.setSelectionRange(0, 0);
  button.textContent = "Draw";
  const drawNow = () => void render(field.value, picture, message);
  button.addEventListener("click", drawNow);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) drawNow();
  });
}

let latest: AbortController | undefined;

async function render(program: string, picture: HTMLImageElement, message: HTMLElement): Promise<void> {
  latest?.abort();
  latest = new AbortController();
  message.textContent = "Drawing …";
  picture.classList.add("is-old");
  try {
    const drawn = await draw({ program }, null, latest.signal);
    if (drawn.image) {
      picture.src = drawn.image;
      picture.classList.remove("is-old");
    }
    message.textContent = drawn.error ? described(drawn.error) : "";
  } catch (failure) {
    if (failure instanceof RequestFailed) message.textContent = failure.problem.message;
    else if (failure instanceof Unreachable) message.textContent = `${failure.message} Your text is still here.`;
  }
}

function described({ line, message, title, hint }: Problem): string {
  return `${line ? `Line ${line}: ` : ""}${message || title}${hint ? ` (${hint})` : ""}`;
}
