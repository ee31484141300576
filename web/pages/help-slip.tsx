import "../look/print.css";
import { Link, useParams } from "@tanstack/react-router";
import type { Help } from "../../modules/people/help/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { Crumb } from "../kit/crumb.tsx";
import { Lines } from "../kit/lines.tsx";
import { Name } from "../kit/marks.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet } from "../query.ts";

/** 代办单: one half hour on a sheet, to be given to the person. */
export default function HelpSlip() {
  const { t } = useWords();
  const { id } = useParams({ strict: false });
  const query = useGet<Help>(id ? `/api/pages/helps/${id}` : null);
  return (
    <>
      <PageHead
        title={t("people.help.slip")}
        crumb={<Crumb up={[{ to: "/me/helps", label: t("people.help.list") }]} />}
        side={
          <span className="unprinted">
            <Button onClick={() => window.print()}>{t("people.help.print")}</Button>
          </span>
        }
      />
      <Wait for={query}>{(help) => <Slip help={help} />}</Wait>
    </>
  );
}

function Slip({ help }: { help: Help }) {
  const { t, pick } = useWords();
  const { moment } = useFormat();
  return (
    <section className="sheet stack narrow">
      <Lines
        lines={[
          {
            term: t("people.help.slip_person"),
            text: <Name name={help.person} sample={help.personSample} />,
          },
          {
            term: t("people.help.slip_helper"),
            text: <Name name={help.helper} sample={help.helperSample} />,
          },
          { term: t("people.help.slip_when"), text: `${moment(help.startedAt)} – ${moment(help.endsAt)}` },
        ]}
      />
      <h2>{t("people.help.slip_what")}</h2>
      {help.acts.length === 0 && <p>{t("people.help.no_acts")}</p>}
      <ul className="ruled">
        {help.acts.map((act) => (
          <li key={`${act.at} ${act.verb} ${act.dutyId}`}>
            <time dateTime={act.at} className="s mut">
              {moment(act.at)}
            </time>{" "}
            {t(`journal.act.${act.verb}.${act.kind}`)}
            {act.title && act.dutyId && (
              <>
                {": "}
                <Link to="/duties/$id" params={{ id: act.dutyId }}>
                  {pick(act.title)}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="s mut">{t("people.help.slip_wrong")}</p>
      <p>{t("people.help.slip_sign")} ________________</p>
    </section>
  );
}
