import { type FormEvent, useState } from "react";
import type { Role } from "../../modules/people/contract.ts";
import type { DeclaredHoursInput } from "../../modules/programme/contract.ts";
import type { CommunityPage } from "../../server/pages/contract.ts";
import { useAct } from "../act.ts";
import { send } from "../api.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { CapacityMeter } from "../kit/capacity-meter.tsx";
import { Failure } from "../kit/failure.tsx";
import { NumberField, SelectField, isAbout } from "../kit/field.tsx";
import { Icon } from "../kit/icon.tsx";
import { Note } from "../kit/note.tsx";

/** 人手够不够: what runs here needs, against what people have declared, role by role. */
export function Hours({ page }: { page: CommunityPage }) {
  const { t } = useWords();
  const { dateOf, shortDay } = useFormat();
  const lines = page.hours.map(({ role, used, minutesPerWeek }) => ({
    role,
    planned: used,
    used: 0,
    declared: minutesPerWeek,
    over: Math.max(0, used - minutesPerWeek),
  }));
  return (
    <section className="sheet stack">
      <h2>{t("page.community.hours")}</h2>
      {lines.length === 0 ? (
        <p className="mut">{t("page.community.no_hours")}</p>
      ) : (
        <CapacityMeter lines={lines} />
      )}
      {page.hours.length > 0 && (
        <details className="more">
          <summary>
            {t("page.community.who_declared")}
            <Icon name="down" />
          </summary>
          <ul className="ruled">
            {page.hours.map((hours) => (
              <li key={hours.id} className="s">
                {t("page.community.declared_by", {
                  role: t(`people.role.${hours.role}`),
                  name: hours.declaredBy,
                  date: shortDay(dateOf(hours.declaredAt)),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Declare page={page} />
    </section>
  );
}

/** Hours are said in half hours and kept in minutes; the latest word about a role counts. */
function Declare({ page }: { page: CommunityPage }) {
  const { t, refusal } = useWords();
  const { hours: worded } = useFormat();
  const { declare } = page.may;
  const roles = Object.keys(declare) as Role[];
  // Everybody answers for their own: what others declare is not offered and then refused.
  const mine = roles.filter((each) => declare[each] === null);
  const [role, setRole] = useState<Role | "">(mine[0] ?? "");
  const [typed, setTyped] = useState("");
  const communityId = page.community.id;
  const { act, pending, problem } = useAct({
    run: (input: DeclaredHoursInput, key) => send<unknown>("POST", "/api/hours", input, { key }),
    refreshes: ["/api/pages/communities", "/api/programmes", `/api/communities/${communityId}/hours`],
    onDone: (_, input) => {
      setDone(
        t("page.community.declared", {
          role: t(`people.role.${input.role}`),
          time: worded(input.minutesPerWeek),
        }),
      );
      setTyped("");
    },
  });
  const [done, setDone] = useState<string | null>(null);
  // Nobody here may declare anything: the reason once, without a form that leads nowhere.
  if (role === "") return roles[0] ? <p className="s mut">{refusal(declare[roles[0]] ?? "")}</p> : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const minutesPerWeek = Math.round(Number(typed.replace(",", ".")) * 60);
    if (Number.isFinite(minutesPerWeek)) void act({ communityId, role, minutesPerWeek });
  };
  return (
    <form className="stack t" onSubmit={submit}>
      <h3>{t("page.community.declare")}</h3>
      <div className="fields">
        {mine.length > 1 && (
          <SelectField
            name="role"
            label={t("page.community.whose")}
            problem={problem}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as Role)}
            data={mine.map((each) => ({ value: each, label: t(`people.role.${each}`) }))}
          />
        )}
        <NumberField
          name="minutesPerWeek"
          label={t("page.community.role_a_week", { role: t(`people.role.${role}`) })}
          problem={problem}
          inputMode="decimal"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          pattern="[0-9]{1,3}([.,][0-9])?"
          title={t("page.community.a_week_help")}
          description={t("page.community.a_week_help")}
          required
          withAsterisk={false}
          inputWrapperOrder={["label", "input", "description", "error"]}
        />
      </div>
      {problem && !isAbout(problem, "role", "minutesPerWeek") && <Failure error={problem} />}
      <p>
        <Button type="submit" pending={pending}>
          {t("page.community.declare_act")}
        </Button>
      </p>
      {done && <Note live>{done}</Note>}
    </form>
  );
}
