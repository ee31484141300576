import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { SampleMark } from "../../../web/kit/marks.tsx";
import { useMe } from "../../../web/session.ts";
import { mayReadJournal } from "../../journal/rules.ts";
import type { Household } from "../contract.ts";
import { EndHousehold } from "./end-household.tsx";
import { CareDialog } from "./resident/care.tsx";

type Props = { household: Household; mayWrite: boolean };

/** One door. The care grade is set from here too, with its day to look again. */
export function DoorRow({ household, mayWrite }: Props) {
  const { t } = useWords();
  const me = useMe();
  const [grading, setGrading] = useState(false);
  const [ending, setEnding] = useState(false);
  const [ended, setEnded] = useState(false);
  const focus = household.careGrade === "focus";
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
            <button
              type="button"
              className={focus ? "chip on" : "chip"}
              aria-haspopup="dialog"
              onClick={() => setGrading(true)}
            >
              {focus && <Icon name="tick" />}
              {t(focus ? "registry.care.focus" : "registry.care.ordinary")}
              <span className="hush"> {household.door}</span>
            </button>
            <CareDialog household={household} open={grading} onClose={() => setGrading(false)} />
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
    </li>
  );
}
