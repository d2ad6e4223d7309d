/** Notes on data, in sentences of the service. */

/** The columns that a note speaks of. */
export function columnsOf(note: string, names: string[]): string[] {
  return names.filter((name) => name !== "" && (note.includes(`"${name}"`) || note.includes(`'${name}'`) || note.includes(`“${name}”`) || note.includes(`\`${name}\``)));
}
