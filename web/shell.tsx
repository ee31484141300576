import { Link, Outlet } from "@tanstack/react-router";
import { Suspense, lazy, useEffect, useRef, useState } from "react";
import type { Me } from "../modules/people/contract.ts";
import { room } from "./arrival.ts";
import { setLanguage, useWords } from "./i18n.ts";
import { Icon } from "./kit/icon.tsx";
import { Dot, Name, Plate } from "./kit/marks.tsx";
import { hasBasket, signPlaces, tabPlaces } from "./nav.ts";
import { Helping } from "./helping.tsx";
import { LiveNote } from "./live/note.tsx";
import { NoticePlace } from "./notice-place.tsx";
import { isLarge, setLarge } from "./preferences.ts";
import { OfflineBanner } from "./offline/banner.tsx";
import { useNewer } from "./offline/signal.ts";
import { useGet } from "./query.ts";
import { SearchPlace } from "./search-place.tsx";
import { useMe } from "./session.ts";
import { Standing } from "./standing.tsx";

const NewerVersion = lazy(() => import("./offline/newer.tsx"));

/** The shop sign across the top on a desk, a top line and five tabs on a phone, the page between. */
export function Shell() {
  const me = useMe();
  const { t } = useWords();
  const newer = useNewer();
  const scrolls = useRef<HTMLDivElement>(null);
  // Keys scroll where the focus is; a thumb needs none, and a screen reader on a phone would begin at a nameless box.
  useEffect(() => {
    if (document.activeElement === document.body && matchMedia("(pointer: fine)").matches)
      scrolls.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="frame">
      <div className={room} tabIndex={-1} ref={scrolls} data-scroll-restoration-id={room}>
        <a className="skip" href="#main">
          {t("web.skip")}
        </a>
        <Sign me={me} />
        <OfflineBanner />
        <LiveNote me={me} />
        {me.helping && <Helping me={me} until={me.helping.until} />}
        {newer && (
          <Suspense>
            <NewerVersion />
          </Suspense>
        )}
        <Standing me={me} />
        <main className="desk" id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <nav className="tabs only-phone" aria-label={t("web.main_nav")}>
        {tabPlaces(me).map((place) => (
          <Link
            key={place.to}
            to={place.to}
            activeOptions={{ exact: place.to === "/", includeSearch: false }}
          >
            <Icon name={place.icon} />
            {t(place.key)}
          </Link>
        ))}
      </nav>
    </div>
  );
}

function Sign({ me }: { me: Me }) {
  const { t, language } = useWords();
  const role = me.posts[0]?.role;
  return (
    <header className="sign">
      <div className="in">
        <Link to="/" className="plate" aria-label={t("web.name")}>
          共治
        </Link>
        <nav className="only-wide" aria-label={t("web.main_nav")}>
          {signPlaces(me).map((place) => (
            <Link
              key={place.to}
              to={place.to}
              activeOptions={{ exact: place.to === "/", includeSearch: false }}
            >
              {t(place.key)}
            </Link>
          ))}
        </nav>
        <span className="sp" />
        {me.helping === null && <SearchPlace />}
        <Link to={me.helping === null ? "/me" : "/"} className="who">
          <span className="hush">{t("web.nav.me")} </span>
          <Name name={me.person.name} sample={me.person.sample} />
          {role && (
            <>
              <Dot />
              {t(`people.role.${role}`)}
            </>
          )}
        </Link>
        <button
          type="button"
          className="quiet only-desk"
          lang={language === "zh" ? "en" : "zh-CN"}
          onClick={() => void setLanguage(language === "zh" ? "en" : "zh")}
        >
          {t("web.other_language")}
        </button>
        {me.helping === null && <NoticePlace />}
        <LargeType />
        {hasBasket(me) && <BasketLink />}
      </div>
    </header>
  );
}

function LargeType() {
  const { t } = useWords();
  const [large, set] = useState(isLarge);
  return (
    <button
      type="button"
      className="quiet"
      aria-label={t("web.large_type")}
      aria-pressed={large}
      onClick={() => {
        setLarge(!large);
        set(!large);
      }}
    >
      <Icon name="large" />
    </button>
  );
}

/** The number of products in the drafts of this person; it leads to the latest basket, or to the shelf. */
function BasketLink() {
  const { t } = useWords();
  const { data } = useGet<{ count: number; id: string | null }>("/api/baskets/count");
  const count = data?.count ?? 0;
  const inside = (
    <>
      <Icon name="basket" />
      <span className="roomy" aria-hidden="true">
        {t("web.basket_count", { count })}
      </span>
      <span className="tight" aria-hidden="true">
        {count}
      </span>
      <span className="hush">{t("web.basket_label", { count })}</span>
    </>
  );
  return data?.id ? (
    <Link className="basketlink" to="/baskets/$id" params={{ id: data.id }}>
      {inside}
    </Link>
  ) : (
    <Link className="basketlink" to="/shelf" search={{}}>
      {inside}
    </Link>
  );
}

/** For a page outside the shell: sign-in, and failures before anyone is known. */
export function Bare({ children }: { children: React.ReactNode }) {
  return (
    <main className="desk bare" id="main" tabIndex={-1}>
      <Plate />
      {children}
    </main>
  );
}
