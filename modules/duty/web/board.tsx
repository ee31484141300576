import "../../../web/look/board.css";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Batch, Board, Duty } from "../contract.ts";
import { BatchBar } from "./batch-bar.tsx";
import { BatchResult } from "./batch-result.tsx";
import { useDutyWords } from "./reasons.ts";
import { ViewHead } from "./views.tsx";

const columns = ["overdue", "week", "signing", "handedOver", "lately"] as const;
type Column = (typeof columns)[number];
/** Where something can still be done with several at once. */
const open: readonly Column[] = ["overdue", "week", "handedOver"];

/** 看板: a community's duties in columns, several to be taken at once. */
export default function BoardPage() {
  const { id } = useParams({ from: "/inside/communities/$id/board" });
  const { programme } = useSearch({ from: "/inside/communities/$id/board" });
  const query = useGet<Board>("/api/duty-board", { communityId: id, programmeId: programme });
  return (
    <>
      <ViewHead view="board" communityId={id} programme={programme} />
      <Wait for={query}>{(board) => <Columns board={board} communityId={id} />}</Wait>
    </>
  );
}

function Columns({ board, communityId }: { board: Board; communityId: string }) {
  const { t } = useWords();
  const [shown, show] = useState<Column>(board.overdue.count > 0 ? "overdue" : "week");
  const [chosen, choose] = useState<ReadonlyMap<string, Duty>>(new Map());
  const [result, setResult] = useState<{ batch: Batch; duties: ReadonlyMap<string, Duty> }>();
  const toggle = (duty: Duty) => {
    const next = new Map(chosen);
    if (!next.delete(duty.id)) next.set(duty.id, duty);
    choose(next);
  };
  return (
    <>
      {result && (
        <BatchResult
          batch={result.batch}
          duties={result.duties}
          onChange={(batch) => setResult({ ...result, batch })}
        />
      )}
      <div className="only-phone">
        <Chips
          by={t("duty.board.column")}
          scroll
          chips={columns.map((each) => ({
            key: each,
            label: `${t(`duty.board.${each}`)} ${board[each].count}`,
            on: each === shown,
            onPress: () => show(each),
          }))}
        />
      </div>
      <div className="board">
        {columns.map((each) => (
          <section
            key={each}
            className={[each === shown && "shown", each === "overdue" && board.overdue.count > 0 && "late"]
              .filter(Boolean)
              .join(" ")}
            aria-label={t(`duty.board.${each}`)}
          >
            <h2>
              {t(`duty.board.${each}`)} {board[each].count}
            </h2>
            {board[each].count === 0 && <p className="s mut">{t(`duty.board.${each}_none`)}</p>}
            {board[each].items.map((duty) => (
              <Slip
                key={duty.id}
                duty={duty}
                chosen={chosen.has(duty.id)}
                {...(open.includes(each) ? { onToggle: () => toggle(duty) } : {})}
              />
            ))}
            {board[each].count > board[each].items.length && (
              <p className="s mut">
                {t("duty.board.more", { count: board[each].count - board[each].items.length })}
              </p>
            )}
          </section>
        ))}
      </div>
      {chosen.size > 0 && (
        <BatchBar
          communityId={communityId}
          duties={[...chosen.values()]}
          onDone={(batch) => {
            setResult({ batch, duties: chosen });
            choose(new Map());
          }}
          onClear={() => choose(new Map())}
        />
      )}
    </>
  );
}

type SlipProps = { duty: Duty; chosen: boolean; onToggle?: () => void };
function Slip({ duty, chosen, onToggle }: SlipProps) {
  const { t } = useWords();
  const { due, shortDay } = useFormat();
  const { titleOf, kindOf, rolesOf } = useDutyWords();
  const closed = duty.state !== "open" && duty.state !== "signing";
  return (
    <article className={onToggle ? "slip" : "slip plain"}>
      {onToggle && (
        <label className="tickbox">
          <span className="hush">{t("duty.board.choose", { title: titleOf(duty) })}</span>
          <input type="checkbox" checked={chosen} onChange={onToggle} />
        </label>
      )}
      <Link to="/duties/$id" params={{ id: duty.id }}>
        <b>{titleOf(duty)}</b>
        <span className="k">
          <Dotted>
            {[
              closed
                ? t(`duty.state.${duty.state}`)
                : duty.state === "signing"
                  ? shortDay(duty.dueOn)
                  : due(duty.dueOn),
              kindOf(duty),
              rolesOf(duty.roles),
            ]}
          </Dotted>
        </span>
      </Link>
    </article>
  );
}
