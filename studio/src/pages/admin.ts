/** The operator's pages: figures and charts that follow the service, and links that are copied with one click. */

const EVERY_MS = 10_000;

/** Takes the figures and pictures of the page as it is now. Only texts and addresses of pictures change. */
async function refresh(): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  const now = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const figure of document.querySelectorAll<HTMLElement>("[data-live]")) {
    const text = now.querySelector(`[data-live="${CSS.escape(figure.dataset.live ?? "")}"]`)?.textContent;
    if (text && text !== figure.textContent) figure.textContent = text;
  }
  for (const picture of document.querySelectorAll<HTMLImageElement>("img[data-live-picture]")) {
    if (picture.offsetParent === null) continue;
    const address = new URL(picture.src);
    address.searchParams.set("at", String(Date.now()));
    const next = new Image();
    // It takes the place of the old one when it is there, so that nothing flickers.
    next.addEventListener("load", () => (picture.src = next.src));
    next.src = address.href;
  }
}

function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy ?? "");
      button.textContent = "Copied";
    });
  }
  for (const field of document.querySelectorAll<HTMLInputElement>("input[data-select]")) {
    field.addEventListener("focus", () => field.select());
  }
}

export function startAdmin(): void {
  startCopying();
  if (!document.querySelector("[data-live]")) return;
  setInterval(() => {
    if (document.visibilityState === "visible") refresh().catch(() => undefined);
  }, EVERY_MS);
}
