import { useEffect, useRef } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { refresh, useGet } from "../../../../web/query.ts";
import type { Household, HouseholdResidents } from "../../contract.ts";
import type { RoundDoor } from "../../round/contract.ts";
import { Life } from "../resident/life.tsx";
import { People } from "../resident/people.tsx";

type Props = { roundId: string; communityId: string; door: RoundDoor };

/** What has changed is entered by the acts of the register, at the door; then one goes on to the next. */
export function Changed({ roundId, communityId, door }: Props) {
  const { t } = useWords();
  const path = `/api/door-rounds/${roundId}/doors/${door.id}`;
  // Who was entered now has not been given the notice: the door says so as soon as the people are read again.
  const people = useGet<HouseholdResidents>(
    door.household ? `/api/households/${door.household.id}/residents` : null,
  ).dataUpdatedAt;
  const first = useRef(people);
  useEffect(() => {
    if (first.current > 0 && people > first.current) void refresh([path]);
    first.current = people;
  }, [people, path]);
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send<Household>(
        "POST",
        `/api/communities/${communityId}/households`,
        { address: door.address },
        { key },
      ),
    refreshes: [path, "/api/pages/communities"],
  });
  if (door.household === null)
    return (
      <section className="sheet stack t">
        <p>{t("registry.round.empty")}</p>
        <div className="row">
          <Button kind="pri" icon="plus" pending={pending} onClick={() => void act()}>
            {t("registry.round.register_here")}
          </Button>
        </div>
        {problem && <Failure error={problem} />}
      </section>
    );
  return (
    <>
      <p className="mut">{t("registry.round.change_line")}</p>
      <People household={door.household} mayWrite />
      <Life householdId={door.household.id} />
    </>
  );
}
