import "../../../web/look/closing.css";
import { Link, useSearch } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { EventProduct } from "../contract.ts";
import { Form } from "./event-form.tsx";

/** 记一件事: which product, what, when; three fields, of which two are filled in. */
export default function NewEvent() {
  const { programme, community } = useSearch({ from: "/inside/events/new" });
  const { t } = useWords();
  const query = useGet<{ items: EventProduct[] }>("/api/event-products", {
    programmeId: programme,
    communityId: community,
  });
  return (
    <>
      <PageHead
        title={t("duty.event.title")}
        crumb={<Crumb up={[{ to: "/", label: t("web.nav.today") }]} here={t("duty.event.enter")} />}
      >
        <p>{t("duty.event.lead")}</p>
      </PageHead>
      <Wait for={query}>{({ items }) => (items.length === 0 ? <None /> : <Form products={items} />)}</Wait>
    </>
  );
}

function None() {
  const { t } = useWords();
  return (
    <EmptyState
      title={t("duty.event.none")}
      pack={{ shape: "box", paper: "white", glyph: "check" }}
      action={
        <Link to="/shelf" search={{}} className={btn()}>
          {t("duty.event.to_shelf")}
        </Link>
      }
    >
      {t("duty.event.none_next")}
    </EmptyState>
  );
}
