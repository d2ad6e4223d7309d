/** The editor. The server's page has a place for it, and what it starts from. */
import { render } from "preact";
import { Studio } from "./editor/Studio";
import { readStart } from "./start";

const place = document.getElementById("studio");
if (place) {
  // The form for browsers without scripts.
  place.replaceChildren();
  render(<Studio start={readStart()} />, place);
}
