/** Text that puts a picture into something else. */
export interface Snippet {
  name: string;
  text: string;
}

const html = (text: string) => text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? character);
const markdown = (text: string) => text.replace(/[[\]\\]/g, "\\$&");
const typst = (text: string) => text.replace(/["\\]/g, "\\$&");

/** Snippets for a picture at this address, which ends in `.png`. */
export function snippets(url: string, alt: string, width: number, height: number, params: Record<string, string>): Snippet[] {
  const query = new URLSearchParams(params).toString();
  const address = (more: string) => {
    const all = [query, more].filter(Boolean).join("&");
    return all ? `${url}?${all}` : url;
  };
  const plain = address("");
  const file = url.replace(/^.*\//, "");
  return [
    { name: "Address", text: plain },
    { name: "HTML", text: `<img src="${html(plain)}" srcset="${html(address("_scale=2"))} 2x" width="${width}" height="${height}" alt="${html(alt)}">` },
    { name: "Markdown", text: `![${markdown(alt)}](${plain})` },
    { name: "BBCode", text: `[img]${plain}[/img]` },
    { name: "Typst", text: `// curl -o ${file} '${plain}'\n#image("${typst(file)}", alt: "${typst(alt)}", width: 100%)` },
    { name: "LaTeX", text: `% curl -o ${file.replace(/\.png$/, ".pdf")} '${plain.replace(/\.png/, ".pdf")}'\n\\includegraphics[width=\\linewidth]{${file.replace(/\.png$/, ".pdf")}}` },
  ];
}
