import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { useMe, whoOf } from "../../../web/session.ts";
import { mayReadJournal } from "../../journal/rules.ts";
import type { Person } from "../contract.ts";
import { isInForce, mayAppoint, mayReset } from "../rules.ts";
import { Appoint } from "./appoint.tsx";
import { DevicesOf } from "./devices.tsx";
import { EndPost } from "./end-post.tsx";
import type { Place } from "./places.ts";
import { ResetSecret } from "./reset-secret.tsx";

type Held = Person["posts"][number];
type Props = { person: Person; places: readonly Place[] };

/** One person: name and login at the left, posts at the right; posts that are over stand behind. */
export function PersonRow({ person, places }: Props) {
  const { t } = useWords();
  const me = useMe();
  const [appointing, setAppointing] = useState(false);
  const [resetting, setResetting] = useState(false);
  const [lost, setLost] = useState(false);
  const [ending, setEnding] = useState<Held | null>(null);
  const isOver = (post: Held) => post.endedAt !== null || (post.toOn !== null && post.toOn < me.today);
  const now = person.posts.filter((post) => !isOver(post));
  const past = person.posts.filter(isOver);
  const may = mayAppoint(whoOf(me), "volunteer") === null;
  const reset =
    mayReset(
      whoOf(me),
      now.map((post) => post.role),
    ) === null;
  return (
    <li>
      <div>
        <h2>
          <Name name={person.name} sample={person.sample} />
        </h2>
        <p className="s mut">
          {person.login === null
            ? t("people.list.no_login")
            : t("people.list.login", { login: person.login })}
        </p>
        {person.login !== null && person.id !== me.person.id && reset && (
          <Button kind="link" onClick={() => setResetting(true)}>
            {t("people.reset.open")}
            <span className="hush"> {person.name}</span>
          </Button>
        )}
        {person.login !== null && person.id !== me.person.id && reset && (
          <Button kind="link" onClick={() => setLost(true)}>
            {t("people.devices.open")}
            <span className="hush"> {person.name}</span>
          </Button>
        )}
        <DevicesOf id={person.id} name={person.name} open={lost} onClose={() => setLost(false)} />
        {person.login !== null && (
          <ResetSecret
            person={{ ...person, login: person.login }}
            open={resetting}
            onClose={() => setResetting(false)}
          />
        )}
        {mayReadJournal(me.posts.map((post) => post.role)) === null && (
          <Link className="btn link flush" to="/journal" search={{ subject: person.id }}>
            {t("people.list.journal")}
            <span className="hush"> {person.name}</span>
          </Link>
        )}
      </div>
      <div className="stack t">
        {now.length === 0 && <p className="mut">{t("people.list.no_post")}</p>}
        {now.map((post) => (
          <div key={post.id} className="post">
            <PostLine post={post} places={places} />
            {may && (
              <Button onClick={() => setEnding(post)}>
                {t("people.end.open")}
                <span className="hush">
                  {" "}
                  {person.name} {t(`people.role.${post.role}`)}
                </span>
              </Button>
            )}
          </div>
        ))}
        {past.length > 0 && (
          <details className="more">
            <summary>
              {t("people.list.past", { count: past.length })}
              <Icon name="down" />
            </summary>
            {past.map((post) => (
              <div key={post.id} className="post past">
                <PostLine post={post} places={places} />
              </div>
            ))}
          </details>
        )}
        {may && (
          <p>
            <Button icon="plus" onClick={() => setAppointing(true)}>
              {t("people.appoint.open")}
              <span className="hush"> {person.name}</span>
            </Button>
          </p>
        )}
      </div>
      <Appoint person={person} places={places} open={appointing} onClose={() => setAppointing(false)} />
      <EndPost person={person} post={ending} onClose={() => setEnding(null)} />
    </li>
  );
}

function PostLine({ post, places }: { post: Held; places: readonly Place[] }) {
  const { t, language } = useWords();
  const { shortDay, dateOf, today } = useFormat();
  const named = (post.communityIds ?? []).map((id) => places.find((place) => place.id === id)?.label);
  const known = named.filter((name) => name !== undefined);
  const where =
    post.communityIds === null
      ? t("people.me.whole_station")
      : known.length === named.length
        ? known.join(language === "zh" ? "、" : ", ")
        : t("people.me.communities", { count: named.length });
  const when =
    post.endedAt !== null
      ? t("people.list.ended", { date: shortDay(dateOf(post.endedAt)) })
      : post.toOn !== null
        ? t("people.list.from_to", { from: shortDay(post.fromOn), to: shortDay(post.toOn) })
        : t("people.list.from", { date: shortDay(post.fromOn) });
  return (
    <div>
      <b>{t(`people.role.${post.role}`)}</b>
      {!isInForce(post, today) && post.endedAt === null && post.fromOn > today && (
        <span className="mut"> {t("people.list.not_yet")}</span>
      )}
      <p className="s mut">
        <Dotted>{[post.organisationName, where, when]}</Dotted>
      </p>
    </div>
  );
}
