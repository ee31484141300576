/** The first signs of a text; half of one is none, and no database takes it (UTF-16 surrogates). Pure. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
