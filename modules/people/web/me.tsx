import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { isProblem, send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { setLanguage, useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { markLeaving } from "../../../web/offline/leaving.ts";
import { countWaiting, phone } from "../../../web/offline/signal.ts";
import { furtherPlaces } from "../../../web/nav.ts";
import { isLarge, setLarge } from "../../../web/preferences.ts";
import { enterAs, forgetEverything, useMe, whoOf } from "../../../web/session.ts";
import type { Me } from "../contract.ts";
import { mayHelp } from "../help/rules.ts";
import { ChangePassword } from "./change-password.tsx";
import { Devices } from "./devices.tsx";
import { Tokens } from "./tokens.tsx";

/** What is mine: posts, how it looks on this device, station, password, tokens, signing out. */
export default function MePage() {
  const { t } = useWords();
  const me = useMe();
  return (
    <>
      <PageHead title={<Name name={me.person.name} sample={me.person.sample} />} named={t("people.me.title")}>
        <Dotted>{[me.login, me.station.name]}</Dotted>
      </PageHead>
      <div className="two even">
        <div className="stack l">
          {me.mustChangePassword && <ChangePassword must />}
          <Posts me={me} />
          <Told />
          <Display />
          <Calendars />
          <Helped me={me} />
          {me.stations.length > 1 && <Stations me={me} />}
        </div>
        <div className="stack l">
          {!me.mustChangePassword && <ChangePassword />}
          {!me.mustChangePassword && <Devices />}
          {!me.mustChangePassword && <Tokens />}
          <SignOut />
        </div>
      </div>
    </>
  );
}

function Posts({ me }: { me: Me }) {
  const { t } = useWords();
  const { shortDay } = useFormat();
  const further = furtherPlaces(me);
  return (
    <section className="sheet stack t">
      <h2>{t("people.me.posts")}</h2>
      <ul className="ruled">
        {me.posts.map((post) => (
          <li key={post.id}>
            <b>{t(`people.role.${post.role}`)}</b>
            <p className="s mut">
              <Dotted>
                {[
                  post.organisationName,
                  post.communityIds === null
                    ? t("people.me.whole_station")
                    : t("people.me.communities", { count: post.communityIds.length }),
                  post.toOn && t("people.me.until", { date: shortDay(post.toOn) }),
                ]}
              </Dotted>
            </p>
          </li>
        ))}
      </ul>
      {further.length > 0 && (
        <nav className="only-phone row" aria-label={t("people.me.more")}>
          {further.map((place) => (
            <Link key={place.to} to={place.to} className="btn">
              <Icon name={place.icon} />
              {t(place.key)}
            </Link>
          ))}
        </nav>
      )}
    </section>
  );
}

function Told() {
  const { t } = useWords();
  return (
    <section className="sheet stack t">
      <h2>{t("people.me.notices")}</h2>
      <p className="s mut">{t("people.me.notices_line")}</p>
      <div className="row">
        <Link to="/me/notices" className="btn">
          <Icon name="bell" />
          {t("people.me.notices_open")}
        </Link>
      </div>
    </section>
  );
}

function Display() {
  const { t, language } = useWords();
  const [large, setIt] = useState(isLarge);
  return (
    <section className="sheet stack">
      <h2>{t("people.me.display")}</h2>
      <Seg
        label={t("people.me.language")}
        labelled
        value={language}
        onChange={(next) => void setLanguage(next)}
        options={[
          { value: "zh", label: <span lang="zh-CN">中文</span> },
          { value: "en", label: <span lang="en">English</span> },
        ]}
      />
      <Seg
        label={t("people.me.size")}
        labelled
        value={large ? "large" : "normal"}
        onChange={(next) => {
          setLarge(next === "large");
          setIt(next === "large");
        }}
        options={[
          { value: "normal", label: t("people.me.size_normal") },
          { value: "large", label: t("people.me.size_large") },
        ]}
      />
      <p className="s mut">{t("people.me.display_note")}</p>
    </section>
  );
}

/** 代办: who may help somebody begins here; what was done stands for both. */
function Helped({ me }: { me: Me }) {
  const { t } = useWords();
  return (
    <section className="sheet stack">
      <h2>{t("people.me.help")}</h2>
      <p className="s mut">{t("people.me.help_note")}</p>
      <p className="row">
        {mayHelp(whoOf(me)) === null && (
          <Link to="/help" className={btn()}>
            {t("people.me.help_begin")}
          </Link>
        )}
        <Link to="/me/helps" className={btn()}>
          {t("people.me.help_list")}
        </Link>
      </p>
    </section>
  );
}

/** 日历订阅 has a page of its own: what it shows is no business of the account. */
function Calendars() {
  const { t } = useWords();
  return (
    <section className="sheet stack">
      <h2>{t("people.me.calendars")}</h2>
      <p className="s mut">{t("people.me.calendars_note")}</p>
      <p>
        <Link to="/me/calendars" className={btn()}>
          {t("people.me.calendars_open")}
        </Link>
      </p>
    </section>
  );
}

function Stations({ me }: { me: Me }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { act, pending, problem } = useAct({
    run: (stationId: string, key) => send<Me>("POST", "/api/session/station", { stationId }, { key }),
    onDone: (next) => {
      enterAs(next);
      void navigate({ to: "/" });
    },
  });
  return (
    <section className="sheet stack">
      <h2>{t("people.me.station")}</h2>
      <p>{me.station.name}</p>
      <div className="row">
        {me.stations
          .filter((station) => station.id !== me.station.id)
          .map((station) => (
            <Button key={station.id} pending={pending} onClick={() => void act(station.id)}>
              {t("people.me.switch", { station: station.name })}
            </Button>
          ))}
      </div>
      {problem && <Failure error={problem} />}
      <p className="s mut">{t("people.me.station_note")}</p>
    </section>
  );
}

function SignOut() {
  const { t } = useWords();
  const [asked, setAsked] = useState<"here" | "everywhere">();
  const navigate = useNavigate();
  const { act, pending, problem } = useAct({
    run: async (everywhere: boolean) => {
      await phone().then(({ sendBeforeLeaving }) => sendBeforeLeaving());
      if (countWaiting() > 0 && !asked) return setAsked(everywhere ? "everywhere" : "here");
      await send<null>("DELETE", everywhere ? "/api/sessions" : "/api/session").catch((error: unknown) => {
        // Everywhere needs the server; here it is enough that this device shows nothing any more.
        if (!isProblem(error) || !error.lost || everywhere) throw error;
        markLeaving(true);
      });
      // The phone's key goes with the session; what was not sent stays sealed.
      await phone().then(({ leave }) => leave());
      void navigate({ to: "/sign-in" }).then(forgetEverything);
    },
  });
  return (
    <section className="sheet stack">
      <div className="row">
        <Button pending={pending} onClick={() => void act(false)}>
          {t("people.me.sign_out")}
        </Button>
        <Button pending={pending} onClick={() => void act(true)}>
          {t("people.me.sign_out_everywhere")}
        </Button>
      </div>
      {asked && (
        <div className="stack" role="alert">
          <p>{t("web.outbox.leaving", { count: countWaiting() })}</p>
          <div className="row">
            <Button pending={pending} onClick={() => void act(asked === "everywhere")}>
              {t("web.outbox.leave")}
            </Button>
            <Button onClick={() => setAsked(undefined)}>{t("web.outbox.stay")}</Button>
          </div>
        </div>
      )}
      {problem && <Failure error={problem} />}
      <p className="s mut">{t("people.me.sign_out_note")}</p>
    </section>
  );
}
