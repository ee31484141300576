import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Failure } from "../../../../web/kit/failure.tsx";
import { DateField, TextArea, TextField, isAbout } from "../../../../web/kit/field.tsx";
import { Icon } from "../../../../web/kit/icon.tsx";
import { Note } from "../../../../web/kit/note.tsx";
import { MayButton } from "../../../../web/kit/refusal.tsx";
import type { Papers, PapersPatch } from "../../papers/contract.ts";
import { type Draft, Evidence } from "./evidence.tsx";

/** What no other page asks for: rights told, identities seen, evidence, what is asked for, a note. */
export function Facts({ papers }: { papers: Papers }) {
  const { t } = useWords();
  return (
    <section className="sheet stack" aria-labelledby="facts">
      <details className="rarer" open={papers.version === 0}>
        <summary>
          <Icon name="down" />
          <h2 id="facts">{t("dispute.papers.facts")}</h2>
        </summary>
        <Form key={papers.version} papers={papers} />
      </details>
    </section>
  );
}

function Form({ papers }: { papers: Papers }) {
  const { t } = useWords();
  const { today } = useFormat();
  const { facts } = papers;
  const [rights, setRights] = useState(facts.rightsToldOn ?? "");
  const [requests, setRequests] = useState(facts.requests.join("\n"));
  const [note, setNote] = useState(facts.note);
  const [remark, setRemark] = useState(facts.remark);
  const [evidence, setEvidence] = useState<Draft[]>(
    facts.evidence.map((each) => ({ ...each, copies: String(each.copies), on: each.on ?? "" })),
  );
  const [seen, see] = useState(
    papers.parties.map(({ id }) => {
      const known = facts.identities.find(({ partyId }) => partyId === id);
      return { partyId: id, paper: known?.paper ?? "", seenOn: known?.seenOn ?? "" };
    }),
  );
  const { act, pending, problem } = useAct({
    run: (body: PapersPatch, key) =>
      send("PATCH", `/api/disputes/${papers.disputeId}/papers`, body, { key, version: papers.version }),
    refreshes: [`/api/disputes/${papers.disputeId}/papers`],
  });
  const patch = (): PapersPatch => ({
    rightsToldOn: rights || null,
    requests: requests.split("\n").flatMap((line) => line.trim() || []),
    note: note.trim(),
    remark: remark.trim(),
    identities: seen
      .filter(({ paper }) => paper.trim() !== "")
      .map((each) => ({ ...each, paper: each.paper.trim(), seenOn: each.seenOn || today })),
    evidence: evidence
      .filter(({ name }) => name.trim() !== "")
      .map(({ name, from, copies, on }) => ({
        name: name.trim(),
        from: from.trim(),
        copies: Number(copies) || 1,
        on: on || null,
      })),
  });
  const change = (at: number, more: Partial<(typeof seen)[number]>) =>
    see(seen.map((each, n) => (n === at ? { ...each, ...more } : each)));
  return (
    <div className="stack">
      <DateField
        name="rightsToldOn"
        label={t("dispute.papers.rights_told")}
        value={rights}
        max={today}
        onChange={(event) => setRights(event.currentTarget.value)}
        problem={problem}
      />
      <fieldset className="field stack t">
        <legend>{t("dispute.papers.identity")}</legend>
        <p className="s mut">{t("dispute.papers.identity_help")}</p>
        {papers.parties.map(({ id, name }, at) => (
          <div key={id} className="pair">
            <TextField
              name={`paper-${at}`}
              label={t("dispute.papers.identity_of", { name: name || t("dispute.erased") })}
              maxLength={40}
              value={seen[at]!.paper}
              onChange={(event) => change(at, { paper: event.currentTarget.value })}
            />
            <DateField
              name={`identities.${at}.seenOn`}
              label={t("dispute.papers.seen_on")}
              value={seen[at]!.seenOn}
              max={today}
              onChange={(event) => change(at, { seenOn: event.currentTarget.value })}
              problem={problem}
            />
          </div>
        ))}
      </fieldset>
      <Evidence drafts={evidence} onChange={setEvidence} today={today} problem={problem} />
      <TextArea
        name="requests"
        label={t("dispute.papers.requests")}
        description={t("dispute.papers.requests_help")}
        value={requests}
        onChange={(event) => setRequests(event.currentTarget.value)}
        problem={problem}
      />
      <TextArea
        name="note"
        label={t("dispute.papers.note")}
        description={t("dispute.papers.note_help")}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        problem={problem}
      />
      <TextField
        name="remark"
        label={t("dispute.papers.remark")}
        maxLength={120}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
        problem={problem}
      />
      {problem && !isAbout(problem, "rightsToldOn", "requests", "note", "remark") && (
        <Failure error={problem} />
      )}
      <MayButton
        may={papers.may.write}
        label={t("dispute.papers.save")}
        pending={pending}
        onClick={() => void act(patch())}
      />
    </div>
  );
}
