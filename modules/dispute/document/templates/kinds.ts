/** Types and sources as the forms print them: with 纠纷 behind, save where the word says it already. */
import { type DisputeKind, type DisputeSource, disputeKinds, disputeSources } from "../../kinds.ts";

export const kindText = (kind: DisputeKind): string =>
  kind === "labour" ? "劳动争议" : `${disputeKinds[kind].zh}纠纷`;
export const sourceText = (source: DisputeSource): string => disputeSources[source].zh;
