import { Link } from "@tanstack/react-router";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button, btn } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { useMe, whoOf } from "../../../../web/session.ts";
import { mayWriteNotice } from "../../resident/rules.ts";
import type { RoundDoor } from "../../round/contract.ts";

type Props = { roundId: string; door: RoundDoor; id: string };

/** The notice first (PI-04): one tap hands it to all who live here and do not have it yet. */
export function Tell({ roundId, door, id }: Props) {
  const { t } = useWords();
  const who = whoOf(useMe());
  const path = `/api/door-rounds/${roundId}/doors/${door.id}`;
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", `${path}/notice`, {}, { key }),
    refreshes: [path],
  });
  if (door.notice === null)
    return (
      <div className="why stack t" id={id}>
        <p>{t("registry.round.no_notice")}</p>
        {mayWriteNotice(who) === null && (
          <p>
            <Link to="/lawful" className={btn()}>
              {t("registry.notice.write")}
            </Link>
          </p>
        )}
      </div>
    );
  if (door.untold === 0) return null;
  return (
    <div className="why act stack t" id={id}>
      <p>{t("registry.round.untold", { count: door.untold, number: door.notice })}</p>
      <Button big pending={pending} onClick={() => void act()}>
        {t("registry.round.tell")}
      </Button>
      {problem && <Failure error={problem} />}
    </div>
  );
}
