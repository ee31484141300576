import { Fragment, useEffect } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Package } from "../../../web/kit/package.tsx";
import { EffortTag } from "../../../web/kit/tag.tsx";
import type { ParameterValues } from "../../shelf/contract.ts";
import { isSame } from "../../shelf/diff.ts";
import { refuseValue } from "../../shelf/rules.ts";
import { ParameterField } from "../../shelf/web/parameter-field.tsx";
import { valueInWords } from "../../shelf/web/parameter-words.ts";
import { Sum } from "../../shelf/web/sum.tsx";
import type { Choice, TakenVersions } from "../contract.ts";
import { type Unsaved, unsavedIn, useChoiceDraft } from "./choice-draft.ts";
import type { Write } from "./writes.ts";

type Props = {
  choice: Choice;
  /** What a newer version moved in its settings: said at each until it is set otherwise. */
  check?: TakenVersions["items"][number] | undefined;
  weeks: number;
  households: { all: number; focus: number } | null;
  write: Write;
  onRemove: (choice: Choice) => void;
  /** What is not stored yet, on its way or waiting for its author: nothing is submitted meanwhile. */
  onUnsaved: (id: string, unsaved: Unsaved | null) => void;
};

/** One chosen product: what it costs, its sum spelled out, and its form drawn from its settings. */
export function Chosen({ choice, check, weeks, households, write, onRemove, onUnsaved }: Props) {
  const { t, pick, refusal } = useWords();
  const draft = useChoiceDraft(choice, write);
  const { content } = choice;
  const unsaved = unsavedIn(draft.state);
  useEffect(() => {
    onUnsaved(choice.id, unsaved);
    return () => onUnsaved(choice.id, null);
  }, [choice.id, unsaved, onUnsaved]);
  const shared = content.stages.length === 1 ? choice.occurrences : undefined;
  return (
    <section className="sheet chosen" aria-labelledby={`choice-${choice.id}`}>
      <div className="top">
        <Package pack={content.pack} />
        <div>
          <h2 id={`choice-${choice.id}`}>{pick(content.name)}</h2>
          <p className="s mut">{pick(content.line)}</p>
          {choice.reason !== null && (
            <p className="s">{t("programme.chosen_because", { reason: choice.reason })}</p>
          )}
        </div>
        <EffortTag size="lg" minutesPerWeek={choice.minutesPerWeek} />
      </div>
      <Sum
        content={content}
        parameters={choice.parameters}
        occurrences={choice.occurrences}
        weeks={weeks}
        households={households}
      />
      <div className="settings">
        {content.parameters.map((parameter) => {
          const value = draft.values[parameter.key] ?? parameter.default;
          const code = refuseValue(parameter, value);
          const moved = check?.problems.find((each) => each.key === parameter.key);
          const before = check?.from.content.parameters.find((each) => each.key === parameter.key);
          return (
            <Fragment key={parameter.key}>
              <ParameterField
                parameter={parameter}
                value={value}
                occurrences={shared}
                error={code ? refusal(code, { field: pick(parameter.label) }) : undefined}
                onChange={(next) => draft.set(parameter.key, next)}
              />
              {moved && isSame(value, moved.offered) && (
                <p className="s whole" role="note">
                  <b>
                    {t("programme.taken_check", {
                      what: pick(parameter.label),
                      held: valueInWords(before ?? parameter, moved.held, t, pick),
                    })}
                  </b>
                </p>
              )}
            </Fragment>
          );
        })}
      </div>
      {draft.state === "stale" && <Meanwhile choice={choice} mine={draft.values} draft={draft} />}
      {draft.state === "failed" && draft.problem && <Failure error={draft.problem} retry={draft.retry} />}
      <div className="saved">
        <span className="s mut state" role="status">
          {draft.state === "saved" && <Icon name="tick" />}
          {t(`programme.save.${draft.state}`)}
        </span>
        <div className="row">
          {draft.undo && draft.state === "saved" && (
            <Button icon="back" onClick={draft.undo}>
              {t("programme.undo")}
            </Button>
          )}
          <Button onClick={() => onRemove(choice)} aria-describedby={`choice-${choice.id}`}>
            {t("programme.remove")}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** Somebody else changed it first: what stands now beside one's own, and the choice between them. */
function Meanwhile({
  choice,
  mine,
  draft,
}: {
  choice: Choice;
  mine: ParameterValues;
  draft: Pick<ReturnType<typeof useChoiceDraft>, "takeTheirs" | "keepMine">;
}) {
  const { t, pick } = useWords();
  const differ = choice.content.parameters.filter(
    ({ key }) => JSON.stringify(mine[key]) !== JSON.stringify(choice.parameters[key]),
  );
  return (
    <div className="failure" role="alert">
      <div className="why act">
        <div>
          <b>{t("programme.stale")}</b>
          <ul>
            {differ.map((parameter) => (
              <li key={parameter.key}>
                {t("programme.stale_line", {
                  what: pick(parameter.label),
                  theirs: valueInWords(parameter, choice.parameters[parameter.key], t, pick),
                  mine: valueInWords(parameter, mine[parameter.key], t, pick),
                })}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className="row">
        <Button onClick={draft.keepMine}>{t("programme.keep_mine")}</Button>
        <Button onClick={draft.takeTheirs}>{t("programme.take_theirs")}</Button>
      </div>
    </div>
  );
}
