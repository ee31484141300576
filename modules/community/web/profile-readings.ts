/** Addresses whose answers show or use a profile: they are read again after a change. */
export const profileOf = (id: string): string[] => [
  `/api/communities/${id}`,
  "/api/pages/communities",
  "/api/pages/shelf",
  "/api/pages/products",
];
