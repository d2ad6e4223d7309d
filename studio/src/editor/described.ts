/** Words of the documentation as elements; `code` is in backquotes. */
export function described(text: string): HTMLElement {
  const element = document.createElement("span");
  text.split("`").forEach((part, index) => {
    if (index % 2 === 0) {
      element.append(part);
    } else {
      const code = document.createElement("code");
      code.textContent = part;
      element.append(code);
    }
  });
  return element;
}

/** An element with a class and what is in it. */
export function element(name: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}
