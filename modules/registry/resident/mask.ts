/** What is shown in the place of a value: enough to know it again, too little to use. Pure. */

/** 张*示; of two characters the first: 张*. Letters are kept by their first one. */
export function maskName(name: string): string {
  const signs = [...name];
  if (signs.length <= 1) return signs.length === 0 ? "" : "*";
  if (!/\p{Script=Han}/u.test(signs[0]!)) return `${signs[0]}***`;
  return signs.length === 2 ? `${signs[0]}*` : `${signs[0]}${"*".repeat(signs.length - 2)}${signs.at(-1)}`;
}

/** 138****0000. Another number by its last two digits. */
export function maskPhone(phone: string): string {
  return /^\d{11}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `***${phone.slice(-2)}`;
}

/** The last four signs, ends in 0014; of one that is too short to hide as many beside them, none. */
export const maskCitizenNumber = (number: string): string =>
  number.length < 8 ? "*".repeat(18) : `**************${number.slice(-4)}`;
