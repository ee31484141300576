/** Numbered doors and nothing else: nobody lives behind them in the sample. */
const door = (building: string, unit: string | null, room: string) => ({
  address: { building, unit, floor: null, room },
  careGrade: "ordinary" as const,
  sample: true,
});

export const doorsOf = {
  /** 310: 10 buildings of 31. */
  xyhy: Array.from({ length: 310 }, (_, i) =>
    door(
      `${Math.floor(i / 31) + 1}`,
      `${Math.floor((i % 31) / 16) + 1}`,
      `${Math.floor((i % 16) / 2) + 1}0${(i % 2) + 1}`,
    ),
  ),
  /** 24 of the village, three groups, as far as the sample's register has come. */
  yl: Array.from({ length: 24 }, (_, i) => door(`${Math.floor(i / 8) + 1}组`, null, `${(i % 8) + 1}`)),
};
