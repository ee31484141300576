import { useWords } from "../../../../web/i18n.ts";
import { Dotted } from "../../../../web/kit/marks.tsx";
import type { PaperCheck, Papers } from "../../papers/contract.ts";
import { Fetch, type Wish } from "./fetch.tsx";

type Paper = PaperCheck["papers"][number];

/** The list of thirteen as the Ministry numbers it, and what stands beside it. */
export function Checks({ papers, wish }: { papers: Papers; wish: Wish }) {
  const { t } = useWords();
  return (
    <ol className="papers">
      {papers.checks.map((check) => (
        <Check key={check.number} check={check} disputeId={papers.disputeId} wish={wish} />
      ))}
      <li className="beside">
        <div className="what">
          <b>{t("dispute.papers.beside")}</b>
        </div>
        {papers.beside.map((paper) => (
          <Ready key={paper.item} paper={paper} many={false} named disputeId={papers.disputeId} wish={wish} />
        ))}
      </li>
    </ol>
  );
}

function Check({ check, disputeId, wish }: { check: PaperCheck; disputeId: string; wish: Wish }) {
  const { t, language } = useWords();
  const { state } = check;
  const open = state === "incomplete" || state === "missing";
  const comma = language === "zh" ? "、" : ", ";
  // Where the paper is there it is named by its own line.
  const names = check.items.map((item) => t(`dispute.document.item.${item}`));
  return (
    <li className={state}>
      <div className="what">
        <b>{names.join(` ${t("dispute.papers.or")} `)}</b>
        <span className={open ? "s overrun" : "s mut"}>{t(`dispute.papers.state_${state}`)}</span>
      </div>
      {check.why.map(({ lack, names: of }) => (
        <p key={lack} className="s">
          {t(`dispute.document.lack.${lack}`, { names: of.join(comma) })}
        </p>
      ))}
      {check.papers.map((paper) => (
        <Ready
          key={`${paper.item}${paper.nth}`}
          paper={paper}
          many={check.papers.length > 1}
          named={check.items.length > 1 || check.papers.length > 1}
          disputeId={disputeId}
          wish={wish}
        />
      ))}
    </li>
  );
}

/** `named`: its line above does not say which paper it is. */
type ReadyProps = { paper: Paper; many: boolean; named: boolean; disputeId: string; wish: Wish };
function Ready({ paper, many, named, disputeId, wish }: ReadyProps) {
  const { t } = useWords();
  const { item, nth } = paper;
  const name = t(`dispute.document.item.${item}`);
  const path = `/api/disputes/${disputeId}/papers/${item}`;
  const label = (as: string) => t("dispute.papers.get", { what: name, as });
  return (
    <div className="row ready">
      {named && (
        <span className="s">
          <Dotted>{[name, many && t("dispute.papers.nth", { n: nth + 1 })]}</Dotted>
        </span>
      )}
      <Fetch path={path} params={{ ...wish, nth, as: "docx" }} label={label("Word")}>
        {t("dispute.papers.word")}
      </Fetch>
      {!many && (
        <Fetch path={path} params={{ ...wish, as: "pdf" }} label={label("PDF")}>
          {t("dispute.papers.as_pdf")}
        </Fetch>
      )}
    </div>
  );
}
