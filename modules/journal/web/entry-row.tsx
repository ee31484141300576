import { Link } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { Icon } from "../../../web/kit/icon.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { useToday } from "../../../web/session.ts";
import type { JournalEntry } from "../contract.ts";
import { type Names, shortId } from "./names.ts";
import { useSentence } from "./sentence.ts";

/** One act or look: the time, the sentence, which fields, about how many, and whether it is sealed. */
export function EntryRow({ entry, names }: { entry: JournalEntry; names: Names }) {
  const { t } = useWords();
  const { timeZone } = useToday();
  const { said, fields, purpose } = useSentence(entry);
  const person = names.person(entry.personId);
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  // One subject that is also the target: the row can lead to everything about the same one.
  const about = entry.kind === "household" && entry.subjects === 1 ? entry.targetId : null;
  const place = names.place(entry.targetId);
  return (
    <li>
      <time dateTime={entry.at}>{clock.format(new Date(entry.at))}</time>
      <div className="what">
        <b>
          {person ? (
            <Name name={person.name} sample={person.sample} />
          ) : entry.personId === null ? (
            t(entry.purpose === "own_page" ? "journal.resident" : "journal.system")
          ) : (
            t("journal.person_id", { id: shortId(entry.personId) })
          )}
        </b>{" "}
        {entry.helperId !== null && (
          <>{t("journal.helped", { name: names.person(entry.helperId)?.name ?? shortId(entry.helperId) })} </>
        )}
        {said}
        <span className="s mut block">
          <Dotted>
            {[
              fields && t("journal.fields", { fields }),
              place,
              entry.targetId && !place && entry.kind !== "session" && (
                <span className="mono">{t("journal.id", { id: shortId(entry.targetId) })}</span>
              ),
              purpose && t("journal.purpose", { purpose }),
            ]}
          </Dotted>
        </span>
        {about && (
          <Link className="btn link flush" to="/journal" search={{ subject: about }}>
            {t("journal.same_household")}
            <span className="hush"> {shortId(about)}</span>
          </Link>
        )}
      </div>
      <span className="seal s">
        {entry.sealed ? (
          <>
            <Icon name="lock" /> {t("journal.sealed")}
          </>
        ) : (
          t("journal.not_sealed")
        )}
      </span>
    </li>
  );
}
