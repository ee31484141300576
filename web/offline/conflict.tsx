import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { Dotted } from "../kit/marks.tsx";
import { MayButton } from "../kit/refusal.tsx";
import { useMe } from "../session.ts";
import type { View } from "./command.ts";
import { keepBoth, keepMine, letGo } from "./decide.ts";
import { linesOf, mayStillAsRow } from "./row-waits.ts";
import { useCalled } from "./use-called.ts";
import { type Write, aboutOf } from "./waiting.ts";
import { waits } from "./waits.ts";

/** A colleague was here meanwhile: both as they are, side by side, and what can be done. */
export function Conflict({ write, view }: { write: Write; view: View }) {
  const { t } = useWords();
  const format = useFormat();
  const me = useMe();
  const { title, act, at } = useCalled()(write);
  const knows = waits.find((each) => each.about(view.command.path) !== null);
  const about = aboutOf(view.command.path);
  const lines = (of: "mine" | "theirs") => {
    if (!knows) return linesOf(view, of, t);
    const row =
      of === "theirs" ? view.current : knows.overlay(about, view.seen, new Map([[about, [view]]]), me);
    return knows.lines(row, t, format);
  };
  const [mine, theirs] = [lines("mine"), lines("theirs")];
  const both = knows?.both(view, view.current, t, format) ?? null;
  const may = (knows?.mayStill ?? mayStillAsRow)(view, view.current);
  const rows = mine
    .map(({ term, text }, i) => ({ term, mine: text, theirs: theirs[i]?.text ?? "" }))
    .filter((row) => row.mine !== "" || row.theirs !== "");
  return (
    <section className="sheet stack conflict">
      <h2>{title}</h2>
      <p className="s mut">
        <Dotted>{[act, at]}</Dotted>
      </p>
      <p>{t("web.outbox.conflict")}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("web.outbox.mine")}</th>
            <th scope="col">{t("web.outbox.theirs")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.term} className={row.mine === row.theirs ? "" : "differs"}>
              <th scope="row">{row.term}</th>
              <td className="written">{row.mine || t("web.outbox.nothing")}</td>
              <td className="written">{row.theirs || t("web.outbox.nothing")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row">
        {both && (
          <Button kind="pri" onClick={() => void keepBoth(write, both)}>
            {t("web.outbox.keep_both")}
          </Button>
        )}
        <MayButton
          may={may}
          kind={both ? "plain" : "pri"}
          label={t("web.outbox.keep_mine")}
          onClick={() => void keepMine(write)}
        />
        <Button onClick={() => void letGo(write)}>{t("web.outbox.take_theirs")}</Button>
      </div>
      {both && <p className="s mut">{t("web.outbox.both_line")}</p>}
    </section>
  );
}
