import "../../../web/look/closing.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { addDays } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Chips } from "../../../web/kit/chips.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, TextField, isAbout } from "../../../web/kit/field.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { MayButton, RefusedButton } from "../../../web/kit/refusal.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { DutyEvent, EventInput, EventProduct } from "../contract.ts";
import { useDutyWords } from "./reasons.ts";

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

function Form({ products }: { products: EventProduct[] }) {
  const { t, pick } = useWords();
  const { today } = useFormat();
  const navigate = useNavigate();
  const [chosen, choose] = useState(products.find(({ may }) => may === null) ?? products[0]!);
  const [what, setWhat] = useState("");
  const [door, setDoor] = useState("");
  const [on, setOn] = useState(today);
  const { act, pending, problem } = useAct({
    run: (input: EventInput, key) =>
      send<DutyEvent>("POST", `/api/programmes/${chosen.programmeId}/events`, input, { key }),
    refreshes: ["/api/pages", "/api/programmes", "/api/duties"],
    onDone: () =>
      void navigate({ to: "/programmes/$id", params: { id: chosen.programmeId }, hash: "events" }),
  });
  const several = new Set(products.map((product) => product.communityId)).size > 1;
  const label = t("duty.event.save", { count: chosen.stages.length });
  const primary =
    chosen.may === null && what.trim() === "" ? (
      <RefusedButton act label={label} reason={t("duty.event.what_needed")} />
    ) : (
      <MayButton
        kind="pri"
        big
        may={chosen.may}
        label={label}
        pending={pending}
        onClick={() =>
          void act({
            choiceId: chosen.choiceId,
            happenedOn: on,
            what: what.trim(),
            door: chosen.household && door.trim() !== "" ? door.trim() : null,
          })
        }
      />
    );
  return (
    <>
      <div className="two">
        <div className="stack l closing">
          {products.length > 1 && (
            <Chips
              by={t("duty.event.which")}
              chips={products.map((product) => ({
                key: product.choiceId,
                label: several ? `${pick(product.communityName)} ${pick(product.name)}` : pick(product.name),
                on: product === chosen,
                onPress: () => choose(product),
              }))}
            />
          )}
          <TextField
            name="what"
            label={t("duty.event.what")}
            description={t("duty.event.what_help")}
            maxLength={120}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
            problem={problem}
          />
          {chosen.household && (
            <TextField
              name="door"
              label={t("duty.event.door")}
              description={t("duty.event.door_help")}
              maxLength={60}
              value={door}
              onChange={(event) => setDoor(event.currentTarget.value)}
              problem={problem}
            />
          )}
          <DateField
            name="happenedOn"
            label={t("duty.event.on")}
            min={chosen.from}
            max={chosen.to}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value || today)}
            problem={problem}
          />
          {problem && !isAbout(problem, "what", "door", "happenedOn") && <Failure error={problem} />}
          <div className="only-desk">{primary}</div>
        </div>
        <Makes product={chosen} on={on} />
      </div>
      <div className="stick only-phone">{primary}</div>
    </>
  );
}

/** What it will make, said before it is entered. */
function Makes({ product, on }: { product: EventProduct; on: string }) {
  const { t, pick } = useWords();
  const { day, due } = useFormat();
  const { rolesOf } = useDutyWords();
  return (
    <section className="sheet stack t">
      <h2>{t("duty.event.makes")}</h2>
      <p className="mut">
        {pick(product.communityName)} · {pick(product.name)}
      </p>
      <ul className="ruled">
        {product.stages.map((stage) => {
          const opens = addDays(on, stage.opensAfterDays);
          const last = addDays(on, Math.max(stage.opensAfterDays, stage.withinDays));
          return (
            <li key={pick(stage.title)}>
              <b>{pick(stage.title)}</b>
              <span className="s mut block">
                {stage.opensAfterDays > 0 && `${t("duty.event.opens", { day: day(opens) })} · `}
                {due(last)} · {rolesOf(stage.roles)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
