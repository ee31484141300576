/** What can be done with a programme after approval, each act with its reason where it cannot. */
import { Copy } from "../../modules/programme/web/copy.tsx";
import { ProposeClosing } from "../../modules/programme/web/closing-proposal.tsx";
import { Close } from "../../modules/programme/web/ending.tsx";
import { Suspend } from "../../modules/programme/web/pause.tsx";
import { Revise } from "../../modules/programme/web/revise.tsx";
import type { Programme } from "../../modules/programme/contract.ts";
import { holds } from "../../modules/people/rules.ts";
import type { ProgrammeDuties } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { useMe, whoOf } from "../session.ts";

type Of = { programme: Programme };
const lasting: readonly string[] = ["approved", "active", "suspended", "closed"];

/** Whom an act is for sees it, or why not now; others are not shown a row of grey buttons. */
export function ProgrammeLife({
  programme,
  standing,
}: Of & { standing: ProgrammeDuties["standing"] | null }) {
  const { t } = useWords();
  const who = whoOf(useMe());
  const chief = holds(who, ["chief"], programme.communityId);
  const officer = holds(who, ["officer"], programme.communityId);
  if (!lasting.includes(programme.state)) return null;
  const over = programme.state === "closed";
  return (
    <section className="sheet stack unprinted" aria-labelledby="life-head">
      <h2 id="life-head">{t("page.programme.life")}</h2>
      <div className="stack t">
        {officer && !over && <Revise programme={programme} />}
        {chief && !over && programme.state !== "suspended" && (
          <Suspend programme={programme} standing={standing} />
        )}
        {chief && !over && programme.closing === null && <Close programme={programme} standing={standing} />}
        {officer && !chief && !over && <ProposeClosing programme={programme} />}
        {(officer || programme.may.copy === null) && <Copy programme={programme} />}
        <Button onClick={() => window.print()}>{t("programme.print")}</Button>
      </div>
    </section>
  );
}
