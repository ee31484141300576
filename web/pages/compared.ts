/** Products to compare stand in the address, `P07,P08,P11`, so that a comparison can be sent and gone back to. */
export const most = 3;

export function comparedIn(text: string | undefined): string[] {
  const codes = (text ?? "").split(",").filter((code) => /^[PS]\d{2,4}$/.test(code));
  return [...new Set(codes)].slice(0, most);
}

/** The address's text after a product is put in or taken out; undefined when nothing is left. */
export function toggled(text: string | undefined, code: string): string | undefined {
  const codes = comparedIn(text);
  const next = codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code];
  return next.slice(0, most).join(",") || undefined;
}
