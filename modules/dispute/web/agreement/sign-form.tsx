import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { DateField, SelectField } from "../../../../web/kit/field.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import type { Agreement } from "../../agreement/contract.ts";
import type { Dispute } from "../../contract.ts";
import { useDisputeAct } from "../use-dispute-act.ts";
import { SignaturePad } from "./pad.tsx";
import type { Place } from "./signatures.tsx";
import { useNames } from "./use-names.ts";

type Props = { dispute: Dispute; of: Agreement; place: Place; onDone: () => void };

/** One signature: drawn here, or on the paper and noted. A fingerprint is only ever noted. */
export function SignForm({ dispute, of, place, onDone }: Props) {
  const { t } = useWords();
  const { today } = useFormat();
  const { nameOf } = useNames(dispute);
  const beside = dispute.parties.filter(({ ofPartyId }) => ofPartyId !== null && ofPartyId === place.partyId);
  const guardian = beside.find(({ role }) => role === "guardian");
  const [by, setBy] = useState(guardian?.id ?? place.partyId ?? "");
  const [medium, setMedium] = useState<"screen" | "paper">(place.of === "seal" ? "paper" : "screen");
  const [way, setWay] = useState<"signed" | "sealed" | "fingerprint">(
    place.of === "seal" ? "sealed" : "signed",
  );
  const [on, setOn] = useState(today);
  const [drawing, draw] = useState("");
  const { act, pending, problem } = useDisputeAct(dispute, `agreements/${of.id}/signatures`, onDone);
  const screen = medium === "screen";
  return (
    <div className="stack">
      {beside.length > 0 && (
        <SelectField
          name="byPartyId"
          label={t("dispute.sign.by")}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          data={[
            { value: place.partyId!, label: `${nameOf(place.partyId)}（${t("dispute.sign.self")}）` },
            ...beside.map(({ id, role }) => ({
              value: id,
              label: t("dispute.sign.for", { name: nameOf(id), role: t(`dispute.party.${role}`) }),
            })),
          ]}
          problem={problem}
        />
      )}
      {place.of !== "seal" && (
        <Seg
          label={t("dispute.sign.where")}
          labelled
          value={medium}
          onChange={(next) => {
            setMedium(next);
            if (next === "screen") setWay("signed");
          }}
          options={[
            { value: "screen", label: t("dispute.sign.screen") },
            { value: "paper", label: t("dispute.sign.paper") },
          ]}
        />
      )}
      {screen ? (
        <SignaturePad label={t("dispute.sign.draw")} onChange={draw} />
      ) : (
        <>
          {place.of === "party" && (
            <Seg
              label={t("dispute.sign.way")}
              labelled
              value={way}
              onChange={setWay}
              options={(["signed", "sealed", "fingerprint"] as const).map((value) => ({
                value,
                label: t(`dispute.sign.${value}`),
              }))}
            />
          )}
          {way === "fingerprint" && <p className="s mut">{t("dispute.sign.no_prints")}</p>}
          <DateField
            name="on"
            label={t("dispute.sign.on")}
            min={of.agreedOn}
            max={today}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
            problem={problem}
          />
        </>
      )}
      {problem && <Failure error={problem} />}
      <Button
        kind="pri"
        big
        pending={pending}
        onClick={() =>
          void act({
            of: place.of,
            partyId: place.partyId,
            byPartyId: place.of === "party" && by !== place.partyId ? by : null,
            way,
            medium,
            ...(screen ? { drawing: drawing || null } : { on }),
          })
        }
      >
        {t("dispute.sign.save")}
      </Button>
    </div>
  );
}
