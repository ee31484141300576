/** What one window says to the others of what it heard. */
export type Told = {
  /** Where the station's journal is. */
  at: number;
  old: readonly string[];
  all: boolean;
};
