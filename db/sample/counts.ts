/**
 * Invented counts of incidents by month, marked as sample like everything here: the last month is the one before
 * this, each is known from the third day of the month after it.
 */
type Invented = { community: string; problem: string; months: readonly number[] };

/** Before, during and since the finished year of a programme (finished.ts): 12, 12 and 3 months. */
export const counts: readonly Invented[] = [
  {
    // 欧亚三路: ten, then two. One neighbour in the year before, fewer still since.
    community: "oy3",
    problem: "dispute.neighbour",
    months: [1, 0, 2, 1, 0, 1, 1, 2, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
  },
  {
    community: "xyhy",
    problem: "dispute.neighbour",
    months: [2, 1, 3, 2, 1, 2, 2, 3, 2, 1, 2, 2, 2, 2, 1, 2, 2, 1, 3, 1, 2, 2, 1, 2, 2, 1, 2],
  },
  {
    community: "oyn",
    problem: "dispute.neighbour",
    months: [1, 2, 1, 2, 1, 2, 1, 2, 2, 1, 2, 1, 2, 1, 2, 1, 1, 2, 2, 1, 2, 2, 1, 2, 1, 2, 1],
  },
  {
    // 欧亚南路: twenty, then fourteen, which cannot be told from chance.
    community: "oyn",
    problem: "night.theft",
    months: [2, 1, 2, 1, 3, 1, 2, 2, 1, 2, 1, 2, 1, 2, 1, 0, 2, 1, 1, 2, 1, 1, 1, 1, 1, 2, 1],
  },
  {
    community: "oy3",
    problem: "night.theft",
    months: [1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0],
  },
  {
    // 袁雒: three in a year, then half a year without.
    community: "yl",
    problem: "fraud.telecom",
    months: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
];
