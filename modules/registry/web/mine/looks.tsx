import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { usePages } from "../../../../web/query.ts";
import type { OwnLook } from "../../contract.ts";

/** Every look, by the post that made it; what is told later stands in its place and says until when. */
export function Looks() {
  const { t } = useWords();
  const { query, items, hasMore, more, loadingMore } = usePages<OwnLook>("/api/mine/looks");
  return (
    <section className="sheet stack" aria-labelledby="looks">
      <h2 id="looks">{t("registry.mine.looks")}</h2>
      <p className="mut">{t("registry.mine.looks_line")}</p>
      {query.error && <Failure error={query.error} />}
      {query.data && items.length === 0 && <p>{t("registry.mine.no_looks")}</p>}
      <ul className="ruled looks">
        {items.map((look) => (
          <Look key={look.id} look={look} />
        ))}
      </ul>
      {hasMore && (
        <div className="row">
          <Button pending={loadingMore} onClick={more}>
            {t("registry.mine.more")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Look({ look }: { look: OwnLook }) {
  const { t, language } = useWords();
  const { moment, day } = useFormat();
  if (!look.told)
    return (
      <li className="mut">
        {t("registry.mine.look_later", { day: day(look.until), ground: t(`registry.ground.${look.ground}`) })}
      </li>
    );
  const comma = language === "zh" ? "、" : ", ";
  const field = (name: string) => {
    const key = `journal.field.${name}`;
    return t(key) === key ? name : t(key);
  };
  const who =
    look.by === "post"
      ? look.posts.map(({ role, organisation }) => `${organisation} ${t(`people.role.${role}`)}`).join(comma)
      : t(look.by === "own" ? "registry.mine.look_own" : "registry.mine.look_system");
  return (
    <li>
      <time dateTime={look.at}>{moment(look.at)}</time> <b>{who}</b>
      <span className="block mut">
        <Dotted>
          {[
            look.fields.length > 0 &&
              t("registry.mine.look_fields", { fields: look.fields.map(field).join(comma) }),
            look.by === "post" &&
              t("registry.mine.look_why", {
                purpose:
                  look.purpose === null
                    ? t("registry.mine.look_register")
                    : t(`journal.purpose.${look.purpose}`),
              }),
          ]}
        </Dotted>
      </span>
    </li>
  );
}
