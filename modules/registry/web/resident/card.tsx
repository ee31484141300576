import "../../../../web/look/card.css";
import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import type { CardOfResident, Resident, ResidentCard } from "../../contract.ts";
import { mayBeGivenTo } from "../../mine/rules.ts";
import { CardSheet } from "./card-sheet.tsx";

/** 居民卡: made at the door, printed or copied by hand, taken back when it is lost. */
export function Card({ resident }: { resident: Resident }) {
  const path = `/api/residents/${resident.id}/card`;
  return (
    <Wait for={useGet<CardOfResident>(path)} rows={1}>
      {({ card }) => <Held resident={resident} card={card} path={path} />}
    </Wait>
  );
}

type Props = { resident: Resident; card: ResidentCard | null; path: string };
function Held({ resident, card, path }: Props) {
  const { t } = useWords();
  const { moment, day, dateOf, today } = useFormat();
  const child = mayBeGivenTo("self", resident.birthYear, today) !== null;
  const [givenTo, setGivenTo] = useState<"self" | "guardian">(child ? "guardian" : "self");
  // The code comes with the answer to the act and with nothing after it.
  const [made, setMade] = useState<ResidentCard | null>(null);
  const making = useAct({
    run: (_: void, key) => send<CardOfResident>("POST", path, { givenTo }, { key }),
    refreshes: [path],
    onDone: (answer) => setMade(answer.card),
  });
  const ending = useAct({
    run: (_: void, key) => send<CardOfResident>("POST", `${path}/end`, undefined, { key }),
    refreshes: [path],
    onDone: () => setMade(null),
  });
  const holds = card !== null && card.endedAt === null;
  const standing =
    card === null
      ? t("registry.card.none")
      : !holds
        ? t("registry.card.ended")
        : t(card.usedAt === null ? "registry.card.unused" : "registry.card.used", {
            made: moment(card.madeAt),
            until: day(dateOf(card.codeUntil)),
          });
  return (
    <div className="stack">
      {made?.code ? (
        <>
          <CardSheet card={made} code={made.code} />
          <p className="why unprinted">{t("registry.card.once")}</p>
          <div className="row unprinted">
            <Button kind="pri" onClick={() => window.print()}>
              {t("registry.card.print")}
            </Button>
          </div>
        </>
      ) : (
        <p>{t("registry.card.line")}</p>
      )}
      <p className="mut unprinted" role="status">
        {standing}
      </p>
      <div className="stack unprinted">
        <Seg
          label={t("registry.card.to")}
          labelled
          value={givenTo}
          onChange={setGivenTo}
          options={(["self", "guardian"] as const).map((value) => ({
            value,
            label: t(`registry.card.to.${value}`),
          }))}
        />
        {(making.problem ?? ending.problem) && <Failure error={(making.problem ?? ending.problem)!} />}
        <div className="row">
          <Button kind={made ? "plain" : "pri"} pending={making.pending} onClick={() => void making.act()}>
            {t(holds ? "registry.card.make_new" : "registry.card.make")}
          </Button>
          {holds && (
            <Button pending={ending.pending} onClick={() => void ending.act()}>
              {t("registry.card.end")}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
