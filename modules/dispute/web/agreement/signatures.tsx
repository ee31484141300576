import { useState } from "react";
import { get } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { Icon } from "../../../../web/kit/icon.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { useAct } from "../../../../web/act.ts";
import type { Agreement } from "../../agreement/contract.ts";
import type { Dispute } from "../../contract.ts";
import { ByReason } from "./by-reason.tsx";
import { Drawing } from "./pad.tsx";
import { Scans } from "./scans.tsx";
import { SignForm } from "./sign-form.tsx";
import { useNames } from "./use-names.ts";

export type Place = { of: "party" | "mediator" | "seal"; partyId: string | null };
type Signature = Agreement["signatures"][number];

/** 签名和印章: who has signed and who has not, one line each. */
export function Signatures({
  dispute,
  of,
  machine,
}: {
  dispute: Dispute;
  of: Agreement;
  machine: string | null;
}) {
  const { t } = useWords();
  const { own, nameOf } = useNames(dispute);
  const [signing, sign] = useState<Place | null>(null);
  const places: Place[] = [
    ...own.map(({ id }) => ({ of: "party" as const, partyId: id })),
    ...(machine === "police"
      ? []
      : (["mediator", "seal"] as const).map((each) => ({ of: each, partyId: null }))),
  ];
  const nameAt = (place: Place) =>
    place.of === "party" ? nameOf(place.partyId) : t(`dispute.sign.${place.of}_of`);
  const close = () => sign(null);
  return (
    <div className="stack t">
      <h3>{t("dispute.sign.title")}</h3>
      <ul className="signatures">
        {places.map((place) => {
          const signed = of.signatures.find((each) => each.of === place.of && each.partyId === place.partyId);
          return (
            <li key={`${place.of}-${place.partyId}`} className={signed ? "signed" : undefined}>
              <span>
                {signed && <Icon name="tick" />} <b>{nameAt(place)}</b>
              </span>
              {signed ? (
                <Signed dispute={dispute} signature={signed} name={nameAt(place)} />
              ) : of.may.sign === null ? (
                <Button onClick={() => sign(place)}>
                  {place.of === "party"
                    ? t("dispute.sign.party", { name: nameAt(place) })
                    : t(`dispute.sign.${place.of}`)}
                </Button>
              ) : (
                <span className="s mut">{t("dispute.sign.waits")}</span>
              )}
            </li>
          );
        })}
      </ul>
      <Scans dispute={dispute} of={of} />
      {of.may.reopen === null && (
        <ByReason
          dispute={dispute}
          path={`agreements/${of.id}/reopening`}
          title={t("dispute.agreement.reopen")}
          why={t("dispute.agreement.reopen_why")}
        />
      )}
      <Dialog open={signing !== null} title={signing ? nameAt(signing) : ""} onClose={close}>
        {signing && <SignForm dispute={dispute} of={of} place={signing} onDone={close} />}
      </Dialog>
    </div>
  );
}

function Signed({ dispute, signature, name }: { dispute: Dispute; signature: Signature; name: string }) {
  const { t } = useWords();
  const { shortDay } = useFormat();
  const [drawing, show] = useState<string | null>(null);
  const { act, pending, problem } = useAct<void, { drawing: string }>({
    run: () => get(`/api/disputes/${dispute.id}/signatures/${signature.id}`),
    onDone: (answer) => show(answer.drawing),
  });
  return (
    <span className="s mut by">
      <Dotted>
        {[
          t(`dispute.sign.${signature.way}`),
          shortDay(signature.on),
          signature.byPartyId !== null && signature.byPartyId !== signature.partyId && signature.name,
          signature.of === "mediator" && signature.name,
        ]}
      </Dotted>
      {signature.drawn && drawing === null && (
        <Button kind="link" pending={pending} onClick={() => void act()}>
          {t("dispute.sign.show")}
        </Button>
      )}
      {drawing !== null && <Drawing path={drawing} label={name} />}
      {problem && <Failure error={problem} />}
    </span>
  );
}
