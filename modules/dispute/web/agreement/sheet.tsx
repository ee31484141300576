import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { Lines } from "../../../../web/kit/lines.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { MayButton } from "../../../../web/kit/refusal.tsx";
import { Icon } from "../../../../web/kit/icon.tsx";
import type { Agreement } from "../../agreement/contract.ts";
import { useDisputeAct } from "../use-dispute-act.ts";
import type { Of } from "./aftermath.tsx";
import { ClauseList } from "./clause-list.tsx";
import { AgreementForm } from "./form.tsx";
import { GoingOn } from "./going-on.tsx";
import { Signatures } from "./signatures.tsx";
import { useNames } from "./use-names.ts";

/** 调解协议: the last one in full, earlier ones folded. Nothing where no mediation ever began. */
export function AgreementSheet({ dispute, after }: Of) {
  const { t } = useWords();
  const [writing, write] = useState<Agreement | "new" | null>(null);
  const [last, ...before] = after.agreements;
  if (after.mediationId === null) return null;
  // Beside one that stands, another is for the rest of a partial one, or where it came to nothing.
  const stands = ["effective", "performed", "settled"].includes(dispute.mediation?.state ?? "");
  const mayWrite = last === undefined || (last.effectiveOn !== null && (last.partial || !stands));
  const close = () => write(null);
  return (
    <section className="sheet stack agreement" aria-labelledby="agreement">
      <h2 id="agreement">{t("dispute.agreement.title")}</h2>
      {last ? (
        <One dispute={dispute} after={after} of={last} onChange={() => write(last)} />
      ) : (
        <p className="mut">{t("dispute.agreement.none")}</p>
      )}
      {mayWrite && after.may.write === null && (
        <div className="row">
          <MayButton
            may={after.may.write}
            kind={last ? "plain" : "pri"}
            label={t(last ? "dispute.agreement.again" : "dispute.agreement.write")}
            onClick={() => write("new")}
          />
        </div>
      )}
      <GoingOn dispute={dispute} after={after} />
      {before.map((each) => (
        <details key={each.id} className="rarer">
          <summary>
            <Icon name="down" />
            {t("dispute.agreement.of", { n: each.n })}
          </summary>
          <One dispute={dispute} after={after} of={each} onChange={null} />
        </details>
      ))}
      <Dialog
        open={writing !== null}
        title={t(writing === "new" ? "dispute.agreement.write" : "dispute.agreement.change")}
        onClose={close}
      >
        {writing !== null && (
          <AgreementForm dispute={dispute} of={writing === "new" ? null : writing} onDone={close} />
        )}
      </Dialog>
    </section>
  );
}

function Standing({ of }: { of: Agreement }) {
  const { t } = useWords();
  const { shortDay } = useFormat();
  const how =
    of.effectiveOn !== null
      ? t("dispute.agreement.in_effect", { day: shortDay(of.effectiveOn) })
      : t(of.concludedAt === null ? "dispute.agreement.draft" : "dispute.agreement.concluded");
  return (
    <p>
      <b>{how}</b>
      <br />
      <span className="s mut">
        <Dotted>
          {[
            t(`dispute.agreement.${of.form}`),
            of.partial && t("dispute.agreement.partial"),
            shortDay(of.agreedOn),
            of.form === "written" && t("dispute.agreement.copies", { n: of.copies }),
          ]}
        </Dotted>
      </span>
    </p>
  );
}

type OneProps = Of & { of: Agreement; onChange: (() => void) | null };
function One({ dispute, after, of, onChange }: OneProps) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { nameOf, ids } = useNames(dispute);
  const noun = `agreements/${of.id}`;
  const concluding = useDisputeAct(dispute, `${noun}/conclusion`);
  const effect = useDisputeAct(dispute, `${noun}/effect`);
  const recording = useDisputeAct(dispute, `${noun}/recording`);
  const problem = concluding.problem ?? effect.problem ?? recording.problem;
  const unsigned =
    of.missing.length === 0
      ? null
      : of.form === "oral"
        ? "dispute.agreement_oral"
        : "dispute.agreement_unsigned";
  const own = after.machine === "own";
  const open = of.effectiveOn === null && onChange !== null;
  const lines = [
    ...(of.facts === "" ? [] : [{ term: t("dispute.agreement.facts"), text: <Text of={of.facts} /> }]),
    ...(of.disputed === ""
      ? []
      : [{ term: t("dispute.agreement.disputed"), text: <Text of={of.disputed} /> }]),
    ...of.responsibilities.map(({ partyId, text }) => ({
      term: t("dispute.agreement.answers", { name: nameOf(partyId) }),
      text: <Text of={text} />,
    })),
    ...(of.rest === "" ? [] : [{ term: t("dispute.agreement.rest"), text: <Text of={of.rest} /> }]),
  ];
  return (
    <div className="stack">
      <Standing of={of} />
      <ClauseList dispute={dispute} of={of} />
      {lines.length > 0 && <Lines lines={lines} />}
      {of.recordedAt !== null && (
        <p className="s mut">{t("dispute.agreement.recorded", { at: moment(of.recordedAt) })}</p>
      )}
      {of.form === "written" && !own && <Signatures dispute={dispute} of={of} machine={after.machine} />}
      {problem && <Failure error={problem} />}
      {open && (
        <div className="row acts">
          {of.may.change === null && (
            <MayButton may={null} label={t("dispute.agreement.change")} onClick={onChange} />
          )}
          {of.form === "oral" && of.recordedAt === null && !own && (
            <MayButton
              may={of.may.record}
              label={t("dispute.agreement.record")}
              pending={recording.pending}
              onClick={() => void recording.act({})}
            />
          )}
          {of.concludedAt === null && (
            <MayButton
              may={of.may.conclude}
              kind="pri"
              label={t(own ? "dispute.agreement.settled" : "dispute.agreement.conclude")}
              pending={concluding.pending}
              onClick={() => void concluding.act({ saidBy: own ? ids : [] })}
            />
          )}
          {of.concludedAt !== null && (
            <MayButton
              may={of.may.effect ?? unsigned}
              details={{ n: of.missing.length }}
              kind="pri"
              label={t("dispute.agreement.effect")}
              pending={effect.pending}
              onClick={() => void effect.act({})}
            />
          )}
        </div>
      )}
      {open && of.concludedAt !== null && of.may.effect === null && unsigned === null && (
        <p className="s mut">{t("dispute.agreement.effect_line")}</p>
      )}
    </div>
  );
}
const Text = ({ of }: { of: string }) => <span className="written">{of}</span>;
