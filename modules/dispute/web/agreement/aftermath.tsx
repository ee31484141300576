import "../../../../web/look/agreement.css";
import { useGet } from "../../../../web/query.ts";
import { Failure } from "../../../../web/kit/failure.tsx";
import type { Aftermath } from "../../agreement/aftermath-contract.ts";
import type { Dispute } from "../../contract.ts";
import { CourtSheet } from "./court.tsx";
import { FollowUpSheet } from "./follow-up.tsx";
import { LetterSheet } from "./letter.tsx";
import { OverrideSheet } from "./override.tsx";
import { AgreementSheet } from "./sheet.tsx";

export type Of = { dispute: Dispute; after: Aftermath };

/** 协议和以后: what they came to, whether it is kept, the court, and how it stands weeks later. */
export function AftermathSheets({ dispute }: { dispute: Dispute }) {
  const query = useGet<Aftermath>(`/api/disputes/${dispute.id}/aftermath`);
  const after = query.data;
  if (after === undefined)
    return query.error ? <Failure error={query.error} retry={() => void query.refetch()} /> : null;
  const of = { dispute, after };
  return (
    <>
      <AgreementSheet {...of} />
      <CourtSheet {...of} />
      <FollowUpSheet {...of} />
      <LetterSheet {...of} />
      <OverrideSheet {...of} />
    </>
  );
}
