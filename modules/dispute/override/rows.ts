/** What a chief let pass in one mediation, with reason and citation. None is kept yet. */
import type { Tx } from "../../../server/db.ts";

export type Override = { id: string };
export const overrideFor = async (_tx: Tx, _mediationId: string, _code: string): Promise<Override | null> =>
  null;
