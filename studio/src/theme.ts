/** Shows a page in the theme that its reader chose, before anything is painted. The rest is in site.ts. */
{
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem("theme");
  } catch {
    // Storage is off: the system's theme it is.
  }
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset["theme"] = chosen;
  // What a script is about to replace isn't shown first.
  document.documentElement.classList.add("scripted");
}
