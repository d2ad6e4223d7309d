/** An image's page: the form draws as values change. */
import { enrich, startForm } from "./params";

export function startImage(): void {
  const form = document.querySelector<HTMLFormElement>("form#params");
  if (form) {
    enrich(form);
    startForm(form);
  }
}
