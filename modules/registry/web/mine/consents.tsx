import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import type { Mine } from "../../contract.ts";
import { restingOnConsent } from "../../mine/rules.ts";

type Consent = Mine["consents"][number];

/** What was agreed to and taken back; the way to take it back stands at the field. */
export function Consents({ mine }: { mine: Mine }) {
  const { t } = useWords();
  const { day, dateOf } = useFormat();
  const resting = restingOnConsent(mine);
  return (
    <section className="sheet stack" aria-labelledby="consents">
      <h2 id="consents">{t("registry.mine.consents")}</h2>
      {mine.consents.length + resting.length === 0 && <p className="mut">{t("registry.mine.no_consents")}</p>}
      <ul className="ruled">
        {mine.consents.map((each) => (
          <li key={each.id}>
            <b>{t(`registry.field.${each.field}`)}</b>{" "}
            <span className="mut">
              <Dotted>
                {[
                  t("registry.mine.agreed", { day: day(each.givenOn) }),
                  each.withdrawnAt !== null &&
                    t("registry.mine.taken_back", { day: day(dateOf(each.withdrawnAt)) }),
                ]}
              </Dotted>
            </span>
          </li>
        ))}
        {resting.map(({ field, fact }) => (
          <li key={field}>
            <b>{t(`registry.field.${field}`)}</b>{" "}
            <span className="mut">{t("registry.mine.rests", { day: day(fact.asOf) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As easy as giving it was: one page, one press, at once (PIPL 15). */
export function Withdraw({ consent, onDone }: { consent: Consent; onDone: () => void }) {
  const { t } = useWords();
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", `/api/mine/consents/${consent.id}/withdrawal`, undefined, { key }),
    refreshes: ["/api/mine"],
    onDone,
  });
  return (
    <div className="stack">
      <p>
        <b>{t(`registry.field.${consent.field}`)}</b>
      </p>
      <p>{t("registry.mine.withdraw_line")}</p>
      {problem && <Failure error={problem} />}
      <div className="row">
        <Button kind="pri" pending={pending} onClick={() => void act()}>
          {t("registry.mine.withdraw_act")}
        </Button>
        <Button onClick={onDone}>{t("registry.sensitive.keep")}</Button>
      </div>
    </div>
  );
}
