/** The page's colours for what scripts draw. */

/** Colour tokens as they are in the theme that is shown: `rgb(…)`. */
export function colorsOf<Token extends `--${string}`>(...tokens: Token[]): Record<Token, string> {
  const place = document.createElement("div");
  place.hidden = true;
  // An element for each: one whose colour changes may be in a transition.
  const probes = tokens.map((token) => {
    const probe = place.appendChild(document.createElement("i"));
    probe.style.color = `var(${token})`;
    return [token, probe] as const;
  });
  document.body.append(place);
  const colors = probes.map(([token, probe]) => [token, getComputedStyle(probe).color] as const);
  place.remove();
  return Object.fromEntries(colors) as Record<Token, string>;
}

/** Calls when the theme changes: by the page's button, or with the system. */
export function followTheme(changed: () => void): () => void {
  const chosen = new MutationObserver(changed);
  chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", changed);
  return () => {
    chosen.disconnect();
    system.removeEventListener("change", changed);
  };
}
