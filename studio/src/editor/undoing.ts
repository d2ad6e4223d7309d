/** Changes of one gesture are undone together, as long as it goes on without a pause. */

/** The event that each change of a gesture is dispatched with: the first begins a step of the history, which the others join. */
export function oneUndo(userEvent: string): () => { userEvent?: string } {
  let begun = false;
  return () => {
    // The history joins changes that name no event.
    const event = begun ? {} : { userEvent };
    begun = true;
    return event;
  };
}
