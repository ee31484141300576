import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { RefusedButton } from "../../../web/kit/refusal.tsx";
import type { DutyDetail, DutyLife } from "../contract.ts";
import { Asking } from "./asking.tsx";
import { useDutyWords } from "./reasons.ts";

type SignOff = DutyLife["signOffs"][number];

/** One act on a signature; `to` is what stands after the role in the address. */
function useSign(duty: DutyDetail, onDone?: () => void) {
  return useAct({
    run: ({ to, note }: { to: string; note?: string }, key) =>
      send<DutyLife>("POST", `/api/duties/${duty.id}/${to}`, note === undefined ? undefined : { note }, {
        key,
      }),
    refreshes: ["/api/duties", "/api/waiting", "/api/pages"],
    ...(onDone ? { onDone } : {}),
  });
}

/** 各方签认: who has signed, who is missing, and the own signature, large and under the thumb. */
export function SignOffs({ duty, life }: { duty: DutyDetail; life: DutyLife }) {
  const { t } = useWords();
  const sign = useSign(duty);
  if (life.signOffs.length === 0) return null;
  const own = life.signOffs.find((each) => each.may.sign === null);
  const primary = own && (
    <Button
      kind="pri"
      big
      pending={sign.pending}
      onClick={() => void sign.act({ to: `sign-offs/${own.role}`, note: "" })}
    >
      {t("duty.sign.act")}
    </Button>
  );
  return (
    <>
      <section className="sheet stack">
        <h2>{t("duty.sign.title")}</h2>
        <p className="mut">{t("duty.sign.lead")}</p>
        <ul className="ruled">
          {life.signOffs.map((each) => (
            <Row key={each.role} duty={duty} line={each} />
          ))}
        </ul>
        {sign.problem && <Failure error={sign.problem} />}
        {primary && <div className="only-desk">{primary}</div>}
      </section>
      {primary && <div className="stick only-phone">{primary}</div>}
    </>
  );
}

function Row({ duty, line }: { duty: DutyDetail; line: SignOff }) {
  const { t, refusal } = useWords();
  const { moment } = useFormat();
  const { rolesOf } = useDutyWords();
  const [asking, ask] = useState<"dispute" | "vacate" | null>(null);
  const act = useSign(duty, () => ask(null));
  const { role, signed, may } = line;
  const name = rolesOf([role]);
  return (
    <li className="stack t">
      <div>
        <b>{t(`people.role.${role}`)}</b>
        <span className="s mut block">
          {signed ? (
            <Dotted>
              {[
                <span key="by">
                  <Name name={signed.by} sample={signed.bySample} />{" "}
                  {signed.helpedBy !== null && <>{t("duty.helped_by", { name: signed.helpedBy })} </>}
                  {t(signed.kind === "signed" ? "duty.sign.by" : "duty.sign.vacant_by")}
                </span>,
                moment(signed.at),
                signed.note,
              ]}
            </Dotted>
          ) : (
            t("duty.sign.waits", { role: name })
          )}
        </span>
      </div>
      {may.sign === "duty.sign_one_role" && (
        <RefusedButton label={t("duty.sign.act")} reason={refusal("duty.sign_one_role")} />
      )}
      <div className="row">
        {may.vacate === null && (
          <Button onClick={() => ask("vacate")}>{t("duty.sign.vacate", { role: name })}</Button>
        )}
        {may.dispute === null && (
          <Button kind="link" onClick={() => ask("dispute")}>
            {t("duty.sign.dispute")}
          </Button>
        )}
        {may.unsign === null && (
          <Button
            kind="link"
            pending={act.pending}
            onClick={() => void act.act({ to: "sign-off-withdrawal" })}
          >
            {t("duty.sign.unsign")}
          </Button>
        )}
      </div>
      {act.problem && asking === null && <Failure error={act.problem} />}
      {asking && (
        <Asking
          title={t(asking === "vacate" ? "duty.sign.vacate" : "duty.sign.dispute", { role: name })}
          label={t(`duty.sign.${asking}_why`)}
          help={t(`duty.sign.${asking}_help`)}
          save={t(`duty.sign.${asking}_save`)}
          field="note"
          act={{
            ...act,
            act: (note) =>
              act.act({ to: `sign-offs/${role}/${asking === "vacate" ? "vacancy" : "dispute"}`, note }),
          }}
          onClose={() => ask(null)}
        />
      )}
    </li>
  );
}

/** Why it came back, above the form that closes it anew. */
export function Returned({ life }: { life: DutyLife }) {
  const { t } = useWords();
  const { rolesOf } = useDutyWords();
  if (life.returned === null) return null;
  const { role, reason } = life.returned;
  return <p className="why act">{t("duty.sign.returned", { role: rolesOf([role]), reason })}</p>;
}
