/** Words of the pages that show several modules at once. */
export const words = {} as const;
