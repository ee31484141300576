import "../../../web/look/promise.css";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea } from "../../../web/kit/field.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { useGet } from "../../../web/query.ts";
import type { OwnPromises as Answer } from "../own-contract.ts";

type Item = Answer["items"][number];
const path = "/api/mine/promises";

/** 答应我的事: at the resident's own page, who alone says whether it is done. Nothing where nothing was promised. */
export function OwnPromises() {
  const { t } = useWords();
  const { data } = useGet<Answer>(path);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="own-promises">
      <h2 id="own-promises">{t("promise.own")}</h2>
      {data.items.map((item) => (
        <One key={item.id} item={item} />
      ))}
    </section>
  );
}

function One({ item }: { item: Item }) {
  const { t } = useWords();
  const { due, shortDay } = useFormat();
  const [objecting, object] = useState(false);
  const [words, setWords] = useState("");
  const answering = useAct<{ how: "confirmation" | "objection"; words: string }>({
    run: ({ how, words: said }, key) => send("POST", `${path}/${item.id}/${how}`, { words: said }, { key }),
    refreshes: [path],
    onDone: () => object(false),
  });
  const owed = item.state === "open" || item.state === "disputed";
  return (
    <article className="stack t">
      <p>
        {item.state === "confirmed" && <Icon name="tick" />} <b>{item.what}</b>
      </p>
      <p className={item.overdue ? "overrun" : "mut"}>
        <Dotted>
          {[
            item.promisor === null ? (
              t("promise.own.other")
            ) : (
              <Name key="by" name={item.promisor} sample={item.sample} />
            ),
            owed ? due(item.dueOn) : shortDay(item.dueOn),
            t(`promise.state.${item.state}`),
          ]}
        </Dotted>
      </p>
      {item.claim !== "" && <p className="written">{item.claim}</p>}
      {answering.problem && <Failure error={answering.problem} />}
      {item.may === null && !objecting && (
        <div className="row">
          <Button
            kind="pri"
            pending={answering.pending}
            onClick={() => void answering.act({ how: "confirmation", words: "" })}
          >
            {t("promise.own.done")}
          </Button>
          <Button onClick={() => object(true)}>{t("promise.own.not_done")}</Button>
        </div>
      )}
      {item.may === null && objecting && (
        <div className="stack">
          <TextArea
            name="words"
            label={t("promise.own.missing")}
            maxLength={600}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            problem={answering.problem}
          />
          <div className="row">
            <Button
              kind="pri"
              pending={answering.pending}
              onClick={() => void answering.act({ how: "objection", words: words.trim() })}
            >
              {t("promise.own.send")}
            </Button>
          </div>
        </div>
      )}
    </article>
  );
}
