import "../../../../web/look/agreement.css";
import { Failure } from "../../../../web/kit/failure.tsx";
import { useGet } from "../../../../web/query.ts";
import type { Aftermath } from "../../agreement/aftermath-contract.ts";
import type { Dispute } from "../../contract.ts";
import { CourtSheet } from "./court.tsx";
import { FollowUpSheet } from "./follow-up.tsx";
import { LetterSheet } from "./letter.tsx";
import { OverrideSheet } from "./override.tsx";
import { AgreementSheet } from "./sheet.tsx";

export type Of = { dispute: Dispute; after: Aftermath };
/** Read once for both columns. */
const useAftermath = (dispute: Dispute) => useGet<Aftermath>(`/api/disputes/${dispute.id}/aftermath`);

/** 协议: what they came to; where violence is known the letter stands before it. */
export function AgreementSheets({ dispute }: { dispute: Dispute }) {
  const query = useAftermath(dispute);
  const after = query.data;
  if (after === undefined)
    return query.error ? <Failure error={query.error} retry={() => void query.refetch()} /> : null;
  return (
    <>
      <LetterSheet dispute={dispute} after={after} />
      <AgreementSheet dispute={dispute} after={after} />
    </>
  );
}
/** 以后: the court, the looks back, what a chief let pass. */
export function AftermathSheets({ dispute }: { dispute: Dispute }) {
  const { data: after } = useAftermath(dispute);
  if (after === undefined) return null;
  return (
    <>
      <FollowUpSheet dispute={dispute} after={after} />
      <CourtSheet dispute={dispute} after={after} />
      <OverrideSheet dispute={dispute} after={after} />
    </>
  );
}
