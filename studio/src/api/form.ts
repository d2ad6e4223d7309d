/** Requests with a data file: forms, as `multipart/form-data`. */

/** A file of data, and how it is read. */
export interface DataFile {
  blob: Blob;
  /** Its media type. */
  type: string;
  name: string;
  options: Record<string, string>;
}

/** Fields and a data file as a form. Text is sent as a file, because browsers change the line ends of other text. */
export function formOf(fields: object, data: DataFile): FormData {
  const form = new FormData();
  const set = (name: string, value: unknown) => form.append(name, new Blob([typeof value === "string" ? value : JSON.stringify(value)]), name);
  for (const [name, value] of Object.entries(fields) as [string, unknown][]) {
    if (Array.isArray(value)) value.forEach((each) => set(name, each));
    else if (value !== undefined) set(name, value);
  }
  if (Object.keys(data.options).length > 0) set("data_options", data.options);
  form.append("data", new Blob([data.blob], { type: data.type }), data.name);
  return form;
}
