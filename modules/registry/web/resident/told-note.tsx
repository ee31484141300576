import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { useGet } from "../../../../web/query.ts";
import type { Told } from "../../contract.ts";

/** Was the notice in force given? Nobody agrees to what they were not told. */
export function ToldNote({ residentId }: { residentId: string }) {
  const { t } = useWords();
  const { day } = useFormat();
  const path = `/api/residents/${residentId}/told`;
  const told = useGet<Told>(path).data;
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send<Told>("POST", `/api/residents/${residentId}/notices`, { how: "spoken" }, { key }),
    refreshes: [path],
  });
  if (told === undefined) return null;
  if (told.current === null) return <p className="why">{t("registry.sensitive.no_notice")}</p>;
  const given = told.notices.find(({ number }) => number === told.current);
  if (given)
    return (
      <p className="s mut" role="status">
        {t("registry.sensitive.told", { day: day(given.givenOn), number: given.number })}
      </p>
    );
  return (
    <div className="why act stack t">
      <p>{t("registry.sensitive.not_told")}</p>
      <div className="row">
        <Button pending={pending} onClick={() => void act()}>
          {t("registry.sensitive.tell", { number: told.current })}
        </Button>
      </div>
      {problem && <Failure error={problem} />}
    </div>
  );
}
