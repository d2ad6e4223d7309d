/** The operator's pages: figures and charts that follow the service. */

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

export function startAdmin(): void {
  if (!document.querySelector("[data-live]")) return;
  setInterval(() => {
    if (document.visibilityState === "visible") refresh().catch(() => undefined);
  }, EVERY_MS);
}
