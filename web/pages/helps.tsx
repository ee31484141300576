import { Link } from "@tanstack/react-router";
import type { Help, Helps } from "../../modules/people/help/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Crumb } from "../kit/crumb.tsx";
import { Dotted } from "../kit/marks.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet } from "../query.ts";

/** 代办记录: what others did for me and I for others, the newest first. */
export default function HelpsPage() {
  const { t } = useWords();
  const query = useGet<Helps>("/api/pages/helps");
  return (
    <>
      <PageHead title={t("people.help.list")} crumb={<Crumb up={[{ to: "/me", label: t("web.nav.me") }]} />}>
        {t("people.help.list_line")}
      </PageHead>
      <Wait for={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mut">{t("people.help.none")}</p>
          ) : (
            <ul className="ruled sheet">
              {items.map((help) => (
                <Row key={help.id} help={help} />
              ))}
            </ul>
          )
        }
      </Wait>
    </>
  );
}

function Row({ help }: { help: Help }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const helped = help.mine === "helped";
  const [name, sample] = helped ? [help.helper, help.helperSample] : [help.person, help.personSample];
  const said = sample ? t("web.sample_named", { name }) : name;
  return (
    <li className="row b">
      <span>
        <b>{t(`people.help.${help.mine}`, { name: said })}</b>
        <span className="s mut block">
          <Dotted>
            {[
              moment(help.startedAt),
              help.under && t("people.help.under"),
              help.acts.length === 0
                ? t("people.help.no_acts")
                : t("people.help.acts", { count: help.acts.length }),
            ]}
          </Dotted>
        </span>
      </span>
      <Link to="/me/helps/$id" params={{ id: help.id }}>
        {t("people.help.open")}
        <span className="hush"> {said}</span>
      </Link>
    </li>
  );
}
