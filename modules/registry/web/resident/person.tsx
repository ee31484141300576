import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { useMe, whoOf } from "../../../../web/session.ts";
import type { Resident } from "../../contract.ts";
import { mayHoldBack } from "../../mine/rules.ts";
import { seesNames } from "../../resident/rules.ts";
import { CoveredName } from "./covered-name.tsx";
import { Card } from "./card.tsx";
import { Erase } from "./erase.tsx";
import { Facts } from "./facts.tsx";
import { Leave } from "./leave.tsx";
import { PersonForm } from "./person-form.tsx";
import { SensitiveForm } from "./sensitive-form.tsx";
import { ToldLater } from "./told-later.tsx";
import { SensitiveValue } from "./sensitive-value.tsx";

type Props = { resident: Resident; mayWrite: boolean; sensitive: string | null };
type Act = "edit" | "sensitive" | "card" | "later" | "leave" | "erase";

/** One resident: who, what is known and from where; sensitive fields covered until they are opened. */
export function Person({ resident, mayWrite, sensitive }: Props) {
  const { t } = useWords();
  const { day } = useFormat();
  const [open, setOpen] = useState<Act | null>(null);
  const who = whoOf(useMe());
  const { name, state, leftOn } = resident;
  const close = () => setOpen(null);
  const gone =
    state !== "here" && leftOn !== null ? t(`registry.people.${state}`, { day: day(leftOn) }) : null;
  const acts: [Act, string][] = [
    ["edit", t("registry.people.edit")],
    ...(state === "here"
      ? ([
          ...(sensitive === null ? [["sensitive", t("registry.sensitive.open")]] : []),
          ["leave", t("registry.leave.open")],
        ] as [Act, string][])
      : []),
    ["card", t("registry.card.open")],
    ["erase", t("registry.erase.open")],
  ];
  return (
    <li className="stack t">
      <div className="row b">
        <CoveredName resident={resident} covered={!seesNames(who, resident.communityId)} />
        <span className="mut">
          <Dotted>
            {[
              t(`registry.relation.${resident.relation}`),
              resident.birthOn !== null
                ? t("registry.people.born", { year: resident.birthOn.slice(0, 4) })
                : resident.birthYear !== null &&
                  t("registry.people.born", { year: String(resident.birthYear) }),
              resident.work,
              gone,
            ].filter((part) => typeof part === "string" && part !== "")}
          </Dotted>
        </span>
      </div>
      {resident.helpAtDoor && <p>{t("registry.people.help")}</p>}
      {resident.sensitive.map((each) => (
        <SensitiveValue
          key={each.field}
          resident={resident}
          of={each}
          mayWrite={mayWrite}
          standing={sensitive}
        />
      ))}
      {resident.sameNumber > 0 && (
        <p className="why act">{t("registry.people.same_number", { count: resident.sameNumber })}</p>
      )}
      <Facts facts={resident.facts} />
      {mayHoldBack(who) === null && (
        <div className="row acts">
          <Button kind="link" onClick={() => setOpen("later")}>
            {t("registry.later.open")}
            <span className="hush"> {name}</span>
          </Button>
        </div>
      )}
      {mayWrite && (
        <div className="row acts">
          {acts.map(([act, label]) => (
            <Button key={act} kind="link" onClick={() => setOpen(act)}>
              {label}
              <span className="hush"> {name}</span>
            </Button>
          ))}
        </div>
      )}
      <Dialog open={open === "edit"} title={t("registry.form.edit", { name })} onClose={close}>
        <PersonForm resident={resident} onDone={close} />
      </Dialog>
      <Dialog open={open === "sensitive"} title={t("registry.sensitive.of", { name })} onClose={close}>
        <SensitiveForm resident={resident} onDone={close} />
      </Dialog>
      <Dialog open={open === "leave"} title={t("registry.leave.title", { name })} onClose={close}>
        <Leave resident={resident} onDone={close} />
      </Dialog>
      <Dialog open={open === "card"} title={t("registry.card.title", { name })} onClose={close}>
        <Card resident={resident} />
      </Dialog>
      <Dialog open={open === "later"} title={t("registry.later.title", { name })} onClose={close}>
        <ToldLater resident={resident} />
      </Dialog>
      <Dialog open={open === "erase"} title={t("registry.erase.title", { name })} onClose={close}>
        <Erase resident={resident} onDone={close} />
      </Dialog>
    </li>
  );
}
