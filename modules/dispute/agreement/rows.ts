/** The agreement of one mediation, as the machines are asked with it. None is kept yet. */
import type { Tx } from "../../../server/db.ts";
import type { Agreement } from "./agreement.ts";

export const agreementOf = async (_tx: Tx, _mediationId: string): Promise<Agreement | null> => null;
