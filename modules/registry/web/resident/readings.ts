/** Addresses of a household's readings: what an act on its people makes old. */
export const readingsOf = (householdId: string) => [
  `/api/households/${householdId}/residents`,
  `/api/households/${householdId}/life`,
  `/api/households/${householdId}/care`,
];
