/** What people read of disputes. */
export const words = {} as const;
