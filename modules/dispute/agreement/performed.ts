/** Whether every promise of an agreement was confirmed by the one promised. None is kept yet. */
import type { Tx } from "../../../server/db.ts";

export const allPerformed = async (_tx: Tx, _mediationId: string): Promise<boolean> => false;
