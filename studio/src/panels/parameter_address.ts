/** Parameters in the page's address: `#year=2014&city=Rome`. */
export function paramsOfAddress(hash: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(hash.replace(/^#/, "")));
}

/** The address's end for these values. */
export function addressOfParams(params: Record<string, string>): string {
  const text = new URLSearchParams(params).toString();
  return text && `#${text}`;
}
