import { type ReactNode, useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { Dotted, Name } from "../../../../web/kit/marks.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";
import type { Mine } from "../../contract.ts";
import { objectable } from "../../request/rules.ts";
import { FactLine } from "../resident/facts.tsx";
import { Ask, type Asking } from "./ask.tsx";
import { Consents, Withdraw } from "./consents.tsx";
import { Looks } from "./looks.tsx";
import { NextCode } from "./next-code.tsx";
import { Requests } from "./requests.tsx";
import { useOwnValue } from "./values.ts";

type Props = { mine: Mine; more: ReactNode; onClose: () => void; closing: boolean };

export function Record({ mine, more, onClose, closing }: Props) {
  const { t, pick } = useWords();
  const { day, dateOf } = useFormat();
  return (
    <>
      <PageHead
        title={
          mine.erasedAt === null ? <Name name={mine.name} sample={mine.sample} /> : t("registry.mine.title")
        }
        named={t("registry.mine.title")}
      >
        <Dotted>{[t("registry.mine.title"), mine.stationName, pick(mine.communityName)]}</Dotted>
      </PageHead>
      {mine.givenTo === "guardian" && <p className="why">{t("registry.mine.for_guardian")}</p>}
      <p className="row b">
        <Button pending={closing} onClick={onClose}>
          {t("registry.mine.close")}
        </Button>
        <small className="mut">{t("registry.mine.closes")}</small>
      </p>
      {mine.erasedAt === null ? (
        <Fields mine={mine} />
      ) : (
        <p className="why">{t("registry.mine.erased", { day: day(dateOf(mine.erasedAt)) })}</p>
      )}
      {mine.erasedAt === null && more}
      <Looks />
      {mine.erasedAt === null && <Consents mine={mine} />}
      <Requests mine={mine} />
      {mine.erasedAt === null && <NextCode />}
      {mine.operator && (
        <section className="sheet stack" aria-labelledby="asks">
          <h2 id="asks">{t("registry.mine.asks")}</h2>
          <p>
            {t("registry.mine.operator", {
              name: mine.operator.name,
              contact: mine.operator.privacyContact ?? mine.operator.contact,
            })}
          </p>
        </section>
      )}
    </>
  );
}

type Open = Asking | { kind: "withdraw"; consent: Mine["consents"][number] };
function Fields({ mine }: { mine: Mine }) {
  const { t } = useWords();
  const { day } = useFormat();
  const say = useOwnValue();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const consentFor = (field: string) =>
    mine.consents.find((each) => each.field === field && each.withdrawnAt === null);
  return (
    <section className="sheet stack" aria-labelledby="fields">
      <h2 id="fields">{t("registry.mine.fields")}</h2>
      <p>
        {t("registry.mine.home")} <b>{mine.door}</b>
        <span className="block mut">
          <Dotted>
            {[
              t("registry.mine.care", { grade: t(`registry.care.${mine.careGrade}`) }),
              mine.allGoneOn !== null && t("registry.mine.all_gone", { day: day(mine.allGoneOn) }),
            ]}
          </Dotted>
        </span>
      </p>
      <ul className="ruled lived">
        {mine.fields.map(({ field, value, fact }) => {
          const consent = consentFor(field);
          const name = t(`registry.field.${field}`);
          const acts: [string, Open][] = [[t("registry.mine.correct"), { kind: "correct", field, value }]];
          if (consent) acts.push([t("registry.mine.withdraw"), { kind: "withdraw", consent }]);
          else if ((objectable as readonly string[]).includes(field)) {
            const atOnce = fact.basis === "consent";
            const label = t(atOnce ? "registry.mine.withdraw" : "registry.mine.object");
            acts.push([label, { kind: "object", field, atOnce }]);
          }
          return (
            <li key={field} className="stack t">
              <span>
                {name} <b>{say(field, value)}</b>
              </span>
              <FactLine fact={fact} />
              {fact.keepUntil === null && (
                <small className="mut3">{t("registry.mine.kept_while_here")}</small>
              )}
              <div className="row acts">
                {acts.map(([label, act]) => (
                  <Button key={label} kind="link" onClick={() => setOpen(act)}>
                    {label}
                    <span className="hush"> {name}</span>
                  </Button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      <p className="mut">{t("registry.mine.only_mine")}</p>
      <Dialog
        open={open !== null && open.kind === "withdraw"}
        title={t("registry.mine.withdraw")}
        onClose={close}
      >
        {open?.kind === "withdraw" && <Withdraw consent={open.consent} onDone={close} />}
      </Dialog>
      <Dialog
        open={open !== null && open.kind !== "withdraw"}
        title={
          open && open.kind !== "withdraw" && open.kind !== "erase"
            ? t("registry.mine.field_act", {
                act: t(
                  `registry.request.kind.${open.kind === "object" && open.atOnce ? "withdraw" : open.kind}`,
                ),
                field: t(`registry.field.${open.field}`),
              })
            : ""
        }
        onClose={close}
      >
        {open && open.kind !== "withdraw" && <Ask asking={open} onDone={close} />}
      </Dialog>
    </section>
  );
}
