/** Ten signs in two halves, twelve in three: easier to copy by hand. */
export const spaced = (signs: string): string => {
  const size = signs.length === 10 ? 5 : 4;
  return (signs.match(new RegExp(`.{1,${size}}`, "g")) ?? []).join(" ");
};
