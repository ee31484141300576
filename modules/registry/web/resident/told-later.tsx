import { type FormEvent, useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { addDays } from "../../../../web/format.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { DateField, SelectField, TextField, isAbout } from "../../../../web/kit/field.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import { useMe } from "../../../../web/session.ts";
import type { LookExceptions, Resident } from "../../contract.ts";

const grounds = ["secrecy", "obstruction"] as const;
type Holder = { personId: string; name: string; role: string };

/** Whose looks this resident is told of later: on a ground of the law, for a time, and never one's own. */
export function ToldLater({ resident }: { resident: Resident }) {
  const { t } = useWords();
  const path = `/api/residents/${resident.id}/look-exceptions`;
  const me = useMe().person.id;
  return (
    <div className="stack">
      <p>{t("registry.later.line")}</p>
      <Wait for={useGet<LookExceptions>(path)} rows={1}>
        {({ items }) => <Listed items={items} path={path} />}
      </Wait>
      <Wait for={useGet<{ items: Holder[] }>(`/api/communities/${resident.communityId}/posts`)} rows={1}>
        {({ items }) => (
          <Say
            path={path}
            to={items.filter(
              ({ personId, role }) => personId !== me && ["officer", "cadre", "chief"].includes(role),
            )}
          />
        )}
      </Wait>
    </div>
  );
}

function Listed({ items, path }: { items: LookExceptions["items"]; path: string }) {
  const { t } = useWords();
  const { day, today, moment } = useFormat();
  const { act, pending, problem } = useAct({
    run: (id: string, key) => send("POST", `/api/look-exceptions/${id}/end`, undefined, { key }),
    refreshes: [path],
  });
  return (
    <>
      <ul className="ruled">
        {items.map((each) => (
          <li key={each.id} className="stack t">
            <span>
              <b>{each.personName}</b> {t(`registry.ground.${each.ground}`)}
            </span>
            <span className="typed">{each.reason}</span>
            <small className="mut">
              {each.endedAt === null
                ? t("registry.later.until", { day: day(each.untilOn), by: each.by })
                : t("registry.later.ended", { when: moment(each.endedAt) })}
            </small>
            {each.endedAt === null && each.untilOn >= today && (
              <div className="row">
                <Button pending={pending} onClick={() => void act(each.id)}>
                  {t("registry.later.end")}
                  <span className="hush"> {each.personName}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {problem && <Failure error={problem} />}
    </>
  );
}

function Say({ path, to }: { path: string; to: Holder[] }) {
  const { t } = useWords();
  const { today } = useFormat();
  const [personId, setPersonId] = useState(to[0]?.personId ?? "");
  const [ground, setGround] = useState<string>(grounds[0]);
  const [reason, setReason] = useState("");
  const [untilOn, setUntilOn] = useState(addDays(today, 30));
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", path, { personId, ground, reason, untilOn }, { key }),
    refreshes: [path],
    onDone: () => setReason(""),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <SelectField
        name="personId"
        label={t("registry.later.whose")}
        problem={problem}
        value={personId}
        onChange={(event) => setPersonId(event.currentTarget.value)}
        data={to.map((each) => ({
          value: each.personId,
          label: `${each.name} · ${t(`people.role.${each.role}`)}`,
        }))}
      />
      <SelectField
        name="ground"
        label={t("registry.requests.ground")}
        problem={problem}
        value={ground}
        onChange={(event) => setGround(event.currentTarget.value)}
        data={grounds.map((value) => ({ value, label: t(`registry.ground.${value}`) }))}
      />
      <TextField
        name="reason"
        label={t("registry.later.reason")}
        problem={problem}
        value={reason}
        minLength={6}
        maxLength={200}
        required
        withAsterisk={false}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DateField
        name="untilOn"
        label={t("registry.later.until_on")}
        problem={problem}
        value={untilOn}
        required
        withAsterisk={false}
        onChange={(event) => setUntilOn(event.currentTarget.value)}
      />
      {problem && !isAbout(problem, "personId", "ground", "reason", "untilOn") && <Failure error={problem} />}
      <div className="row">
        <Button type="submit" kind="pri" pending={pending}>
          {t("registry.later.act")}
        </Button>
      </div>
    </form>
  );
}
