/** What only the later pages of the register say. */
import { importWords } from "./import/words.ts";

export const words = { ...importWords };
