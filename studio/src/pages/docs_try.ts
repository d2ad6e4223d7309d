/** Programs of the tutorial that are changed and drawn in place, for those who are signed in: drawing counts towards their budget. */

interface Drawn {
  image?: string | null;
  error?: { message?: string; exception?: string; line?: number; hint?: string; title?: string } | null;
  detail?: string;
  message?: string;
  title?: string;
}

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
  const draw = () => void render(field.value, picture, message);
  button.addEventListener("click", draw);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) draw();
  });
}

let latest: AbortController | undefined;

async function render(program: string, picture: HTMLImageElement, message: HTMLElement): Promise<void> {
  latest?.abort();
  latest = new AbortController();
  message.textContent = "Drawing …";
  picture.classList.add("is-old");
  try {
    const answer = await fetch("/api/v1/render", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ program }),
      signal: latest.signal,
    });
    const drawn = (await answer.json()) as Drawn;
    if (drawn.image) {
      picture.src = drawn.image;
      picture.classList.remove("is-old");
    }
    message.textContent = problem(drawn, answer.ok);
  } catch (error) {
    if ((error as Error).name !== "AbortError") message.textContent = "The service can't be reached. Your text is still here.";
  }
}

function problem(drawn: Drawn, isFine: boolean): string {
  const error = drawn.error ?? (isFine ? undefined : drawn);
  if (!error) return "";
  const where = drawn.error?.line ? `Line ${drawn.error.line}: ` : "";
  const hint = drawn.error?.hint ? ` (${drawn.error.hint})` : "";
  return `${where}${error.message ?? error.title ?? "It can't be drawn."}${hint}`;
}
