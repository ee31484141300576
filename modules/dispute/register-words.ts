/** What people read of the register of disputes. */
export const registerWords = {} as const;
