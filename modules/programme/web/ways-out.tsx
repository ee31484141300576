/** The ways out of a refusal, each worked out in numbers and applied with one press. */
import { useState } from "react";
import { type Problem, send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { useMe, whoOf } from "../../../web/session.ts";
import type { ParameterValue } from "../../shelf/contract.ts";
import { valueInWords } from "../../shelf/web/parameter-words.ts";
import type { Programme, WayOut } from "../contract.ts";
import { mayDeclareHours } from "../rules.ts";
import { DeclareHours } from "./declare-hours.tsx";
import { type Write, toldProblem } from "./writes.ts";

type Props = { programme: Programme; write: Write };

export function WaysOut({ programme, write }: Props) {
  const { t } = useWords();
  const changes = programme.capacity.waysOut.filter((way) => way.kind !== "declare");
  const declares = programme.capacity.waysOut.filter((way) => way.kind === "declare");
  return (
    <div className="ways" id="ways">
      {changes.map((way, at) => (
        <Change
          key={`${way.choiceId}-${way.parameter}`}
          first={at === 0}
          way={way}
          programme={programme}
          write={write}
        />
      ))}
      {declares.length > 0 && (
        <p className="s mut">
          {t(changes.length > 0 ? "programme.way.or_declare" : "programme.way.declare_only")}
        </p>
      )}
      {declares.map((way) => (
        <Declare key={way.role} way={way} programme={programme} />
      ))}
    </div>
  );
}

function Change({
  way,
  programme,
  write,
  first,
}: Props & { way: Exclude<WayOut, { kind: "declare" }>; first: boolean }) {
  const { t, pick } = useWords();
  const { hours } = useFormat();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const choice = programme.choices.find((each) => each.id === way.choiceId);
  const parameter = choice?.content.parameters.find((each) => each.key === way.parameter);
  if (!choice || !parameter) return null;
  const value: ParameterValue = way.kind === "shares" ? way.shares : way.to;
  const roles = way.kind === "shares" ? way.lines.filter((line) => (way.shares[line.role] ?? 0) > 0) : [];
  const apply = async () => {
    setPending(true);
    setProblem(null);
    try {
      await write((now) => {
        const held = now.choices.find((each) => each.id === way.choiceId) ?? choice;
        const parameters = { ...held.parameters, [way.parameter]: value };
        return send<Programme>("PATCH", `/api/choices/${held.id}`, { parameters }, { version: held.version });
      });
    } catch (error) {
      setProblem(toldProblem(error));
    }
    setPending(false);
  };
  return (
    <Note>
      <b>{t(first ? "programme.way.fits" : "programme.way.also")}</b>
      {t("programme.way.change", {
        product: pick(choice.content.name),
        what: pick(parameter.label),
        from: valueInWords(parameter, choice.parameters[way.parameter], t, pick),
        to: valueInWords(parameter, value, t, pick),
      })}
      {roles.length > 0 &&
        roles
          .map((line) =>
            t("programme.way.then", {
              role: t(`people.role.${line.role}`),
              minutes: hours(line.minutes),
              declared: hours(line.declared),
            }),
          )
          .join(t("programme.semicolon")) + t("programme.way.same_times")}
      <Button pending={pending} onClick={() => void apply()}>
        {t("programme.way.apply")}
      </Button>
      {problem && <Failure error={problem} />}
    </Note>
  );
}

/** More declared hours: a form for who may declare them, and otherwise whom to ask. */
function Declare({ way, programme }: { way: Extract<WayOut, { kind: "declare" }>; programme: Programme }) {
  const { t, refusal } = useWords();
  const { hours } = useFormat();
  const who = whoOf(useMe());
  const role = t(`people.role.${way.role}`);
  const may = mayDeclareHours(who, programme.communityId, way.role);
  const text = t("programme.way.declare", { role, hours: hours(way.minutes) });
  if (may === null)
    return <DeclareHours role={way.role} minutes={way.minutes} programme={programme} text={text} />;
  return (
    <p className="s">
      {text} <span className="mut">{refusal(may)}</span>
    </p>
  );
}
