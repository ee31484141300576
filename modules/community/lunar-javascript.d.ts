/** The few calls of lunar-javascript 1.7.7 that calendar.ts makes; the package ships no types. */
declare module "lunar-javascript" {
  export const Lunar: {
    /** `month` is negative for a leap month. */
    fromYmd(year: number, month: number, day: number): { getSolar(): { toYmd(): string } };
  };
}
