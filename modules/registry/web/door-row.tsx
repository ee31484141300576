import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { SampleMark } from "../../../web/kit/marks.tsx";
import { useMe } from "../../../web/session.ts";
import { mayReadJournal } from "../../journal/rules.ts";
import type { CareGrade, Household } from "../contract.ts";
import { EndHousehold } from "./end-household.tsx";
import { keepHousehold } from "./household-pages.ts";

type Props = { household: Household; mayWrite: boolean };

/** One door. The care grade changes in place and can be taken back in the same place. */
export function DoorRow({ household, mayWrite }: Props) {
  const { t } = useWords();
  const me = useMe();
  const [before, setBefore] = useState<CareGrade | null>(null);
  const [ending, setEnding] = useState(false);
  const [ended, setEnded] = useState(false);
  const { act, pending, problem } = useAct({
    run: (careGrade: CareGrade) =>
      send<Household>(
        "PATCH",
        `/api/households/${household.id}`,
        { careGrade },
        { version: household.version },
      ),
    refreshes: [`/api/pages/communities/${household.communityId}`],
    onDone: keepHousehold,
  });
  const focus = household.careGrade === "focus";
  const toggle = () => {
    setBefore(before === null ? household.careGrade : null);
    void act(focus ? "ordinary" : "focus");
  };
  // Somebody else changed it first: the row takes what stands now, and the press can be repeated.
  const current = problem?.status === 412 ? (problem.current as Household | undefined) : undefined;
  // The building stands above the list.
  const within = household.door.split(" ").slice(1).join(" ") || household.door;
  if (ended)
    return (
      <li>
        <span className="door gone">{within}</span>
        <span className="s mut" role="status">
          {t("registry.end.done")}
        </span>
      </li>
    );
  return (
    <li>
      <span className="door">
        <Link
          to="/communities/$id/doors"
          params={{ id: household.communityId }}
          search={{ household: household.id }}
        >
          <span className="hush">{household.door.split(" ", 1)[0]} </span>
          {within}
        </Link>
        {household.sample && <SampleMark />}
      </span>
      <span className="acts">
        {mayReadJournal(me.posts.map((post) => post.role)) === null && (
          <Link className="btn link" to="/journal" search={{ subject: household.id }}>
            {t("registry.journal")}
            <span className="hush"> {household.door}</span>
          </Link>
        )}
        {mayWrite ? (
          <>
            {before !== null && !problem && !pending && (
              <Button kind="link" onClick={toggle}>
                {t("registry.undo")}
                <span className="hush"> {household.door}</span>
              </Button>
            )}
            <button
              type="button"
              className="chip"
              aria-pressed={focus}
              aria-busy={pending || undefined}
              onClick={toggle}
            >
              {focus && <Icon name="tick" />}
              {t("registry.care.focus")}
              <span className="hush"> {household.door}</span>
            </button>
            <Button kind="link" onClick={() => setEnding(true)}>
              {t("registry.end.open")}
              <span className="hush"> {household.door}</span>
            </Button>
            <EndHousehold
              household={household}
              open={ending}
              onClose={() => setEnding(false)}
              onEnded={() => setEnded(true)}
            />
          </>
        ) : (
          focus && <b>{t("registry.care.focus")}</b>
        )}
      </span>
      {problem && !current && <Failure error={problem} />}
      {current && (
        <div className="note row b" role="alert">
          {t("registry.stale", { grade: t(`registry.care.${current.careGrade}`) })}
          <Button onClick={() => keepHousehold(current)}>{t("registry.stale_take")}</Button>
        </div>
      )}
    </li>
  );
}
