import "../../../web/look/closing.css";
import "../../../web/look/dispute.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, SelectField, TextArea, TextField, Tick, isAbout } from "../../../web/kit/field.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { MayButton, RefusedButton } from "../../../web/kit/refusal.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { useDraft } from "../../../web/offline/use-draft.ts";
import { useGet } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import type { CommunitySummary } from "../../community/contract.ts";
import type { Dispute } from "../contract.ts";
import { disputeKindKeys, disputeSourceKeys } from "../kinds.ts";
import { urgencies } from "../matters.ts";
import { mayRegister, registersIn } from "../rules.ts";
import { FormAlike } from "./form-alike.tsx";
import { FormParties } from "./form-parties.tsx";
import { Suggestions } from "./suggest.tsx";
import { type Typed, emptyTyped, missingIn, sentOf } from "./typed.ts";

/** 登记纠纷: one page and one thumb. What is known is filled in; drafts stay; without a signal it waits in the outbox. */
export default function NewDispute() {
  const { t } = useWords();
  const search = useSearch({ from: "/inside/disputes/new" });
  const who = whoOf(useMe());
  const own = registersIn(who);
  const first = search.community ?? own?.[0] ?? "";
  const door = search.household && search.place ? { id: search.household, label: search.place } : null;
  const empty = emptyTyped(first, door ?? search.place ?? "");
  // One draft a place it was begun from, so that two are never mixed.
  const draft = useDraft<Typed>(
    `dispute ${search.community ?? ""} ${search.household ?? search.place ?? ""}`,
    empty,
  );
  return (
    <>
      <PageHead
        title={t("dispute.form.title")}
        crumb={<Crumb up={[{ to: "/disputes", label: t("dispute.title") }]} here={t("dispute.form.title")} />}
      >
        <p>{t("dispute.form.lead")}</p>
      </PageHead>
      <Form draft={draft} empty={empty} own={own} />
    </>
  );
}

type Draft = ReturnType<typeof useDraft<Typed>>;
function Form({ draft, empty, own }: { draft: Draft; empty: Typed; own: string[] | null }) {
  const { t, pick } = useWords();
  const { today } = useFormat();
  const navigate = useNavigate();
  const who = whoOf(useMe());
  const { value, change, clear } = draft;
  const typed = value.communityId === "" ? { ...value, communityId: empty.communityId } : value;
  const [tried, setTried] = useState(false);
  const communities = useGet<{ items: CommunitySummary[] }>("/api/communities").data?.items ?? [];
  const here = communities.filter(({ id }) => own === null || own.includes(id));
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send<Dispute>("POST", "/api/disputes", sentOf(typed, t("dispute.form.kept_reason")), { key }),
    refreshes: ["/api/disputes"],
    onDone: ({ id }) => {
      clear();
      void navigate({ to: "/disputes/$id", params: { id } });
    },
  });
  const missing = missingIn(typed);
  const kept = problem?.code === "web.kept";
  const label = t("dispute.form.save");
  const may = typed.communityId === "" ? "dispute.may_not_register" : mayRegister(who, typed.communityId);
  const primary =
    missing !== null && may === null && tried ? (
      <RefusedButton act label={label} reason={t(`dispute.form.missing_${missing}`)} />
    ) : (
      <MayButton
        kind="pri"
        big
        may={may}
        label={label}
        pending={pending}
        onClick={() => {
          setTried(true);
          if (missing === null) void act();
        }}
      />
    );
  if (kept)
    return (
      <section className="sheet stack">
        <p role="status">{t("dispute.form.kept")}</p>
        <div className="row">
          <Button
            kind="pri"
            onClick={() => {
              clear();
              void navigate({ to: "/" });
            }}
          >
            {t("dispute.form.kept_on")}
          </Button>
        </div>
      </section>
    );
  return (
    <>
      <div className="two dispute-form">
        <div className="stack l closing">
          {here.length > 1 && (
            <SelectField
              name="communityId"
              label={t("dispute.form.community")}
              value={typed.communityId}
              onChange={(event) => change({ communityId: event.currentTarget.value })}
              data={[
                ...(typed.communityId === "" ? [{ value: "", label: t("dispute.form.community_none") }] : []),
                ...here.map(({ id, name }) => ({ value: id, label: pick(name) })),
              ]}
            />
          )}
          <TextField
            name="line"
            label={t("dispute.form.line")}
            description={t("dispute.form.line_help")}
            maxLength={60}
            value={typed.line}
            onChange={(event) => change({ line: event.currentTarget.value })}
            problem={problem}
          />
          <div className="stack t">
            {typed.door ? (
              <div className="field">
                <span>{t("dispute.form.where")}</span>
                <div className="row b">
                  <b>{typed.door.label}</b>
                  <Button kind="link" icon="cross" onClick={() => change({ door: null })}>
                    {t("dispute.form.change")}
                  </Button>
                </div>
              </div>
            ) : (
              <>
                <TextField
                  name="place"
                  label={t("dispute.form.where")}
                  description={t("dispute.form.where_help")}
                  maxLength={80}
                  value={typed.place}
                  onChange={(event) => change({ place: event.currentTarget.value })}
                  problem={problem}
                />
                <Suggestions
                  typed={typed.place}
                  kinds={["household"]}
                  by={t("dispute.form.doors")}
                  communityId={typed.communityId}
                  onChoose={({ id, label: said }) => change({ door: { id, label: said }, place: "" })}
                />
              </>
            )}
          </div>
          <FormParties
            communityId={typed.communityId}
            parties={typed.parties}
            onChange={(parties) => change({ parties })}
          />
          <FormAlike typed={typed} onLinks={(links) => change({ links })} />
          <SelectField
            name="kind"
            label={t("dispute.form.kind")}
            value={typed.kind}
            onChange={(event) => change({ kind: event.currentTarget.value as Typed["kind"] })}
            data={disputeKindKeys.map((key) => ({ value: key, label: t(`dispute.kind.${key}`) }))}
          />
          <Seg
            label={t("dispute.form.urgency")}
            labelled
            value={typed.urgency}
            onChange={(urgency) => change({ urgency })}
            options={urgencies.map((key) => ({ value: key, label: t(`dispute.urgency.${key}`) }))}
          />
        </div>
        <div className="stack l closing">
          <fieldset className="field stack t">
            <legend>{t("dispute.form.safety")}</legend>
            <Tick
              name="violenceKnown"
              label={t("dispute.gate.violence_known")}
              checked={typed.violenceKnown}
              onChange={(event) => change({ violenceKnown: event.currentTarget.checked })}
            />
            <Tick
              name="childAtRisk"
              label={t("dispute.gate.child_at_risk")}
              checked={typed.childAtRisk}
              onChange={(event) => change({ childAtRisk: event.currentTarget.checked })}
            />
            <small className="mut">
              {t(
                typed.violenceKnown || typed.childAtRisk
                  ? "dispute.form.safety_yes"
                  : "dispute.form.safety_help",
              )}
            </small>
          </fieldset>
          <details className="rarer" open={typed.more}>
            <summary
              onClick={(event) => {
                event.preventDefault();
                change({ more: !typed.more });
              }}
            >
              <Icon name="down" />
              {t("dispute.form.more")}
            </summary>
            <div className="stack">
              <TextArea
                name="account"
                label={t("dispute.form.account")}
                rows={5}
                maxLength={4000}
                value={typed.account}
                onChange={(event) => change({ account: event.currentTarget.value })}
                problem={problem}
              />
              <DateField
                name="sinceOn"
                label={t("dispute.form.since")}
                max={today}
                value={typed.sinceOn}
                onChange={(event) => change({ sinceOn: event.currentTarget.value })}
                problem={problem}
              />
              <SelectField
                name="source"
                label={t("dispute.form.source")}
                value={typed.source}
                onChange={(event) => change({ source: event.currentTarget.value as Typed["source"] })}
                data={disputeSourceKeys.map((key) => ({ value: key, label: t(`dispute.source.${key}`) }))}
              />
              <TextField
                name="keptWords"
                label={t("dispute.form.kept_from")}
                description={t("dispute.form.kept_from_help")}
                maxLength={60}
                value={typed.keptWords}
                onChange={(event) => change({ keptWords: event.currentTarget.value })}
              />
            </div>
          </details>
          {problem && !isAbout(problem, "line", "place", "account", "sinceOn") && <Failure error={problem} />}
          <div className="only-desk">{primary}</div>
        </div>
      </div>
      <div className="stick only-phone">{primary}</div>
    </>
  );
}
