import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextField, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import type { Community, CommunityPatch } from "../contract.ts";
import { problemCodes } from "../problems.ts";
import { ProblemChips } from "./problem-chips.tsx";
import { profileOf } from "./profile-readings.ts";
import { StaleNote } from "./stale-note.tsx";

export type Draft = { zh: string; en: string; modeZh: string; modeEn: string; problems: string[] };

const draftOf = ({ name, mode, problems }: Community): Draft => ({
  ...name,
  modeZh: mode?.zh ?? "",
  modeEn: mode?.en ?? "",
  problems,
});
function patchOf(draft: Draft): CommunityPatch {
  const modeZh = draft.modeZh.trim();
  const modeEn = draft.modeEn.trim();
  return {
    name: { zh: draft.zh.trim(), en: draft.en.trim() },
    mode: modeZh === "" && modeEn === "" ? null : { zh: modeZh, en: modeEn },
    problems: problemCodes.filter((code) => draft.problems.includes(code)),
  };
}

/** Name, way of working and problems are one row with one version; a stale save shows the row as it is now. */
export function EditConcern({ community }: { community: Community }) {
  const { t } = useWords();
  const [version, setVersion] = useState(community.version);
  const [draft, setDraft] = useState(() => draftOf(community));
  const [saved, setSaved] = useState(false);
  const { act, pending, problem, clear } = useAct({
    run: (input: { patch: CommunityPatch; version: number }) =>
      send<Community>("PATCH", `/api/communities/${community.id}`, input.patch, {
        version: input.version,
        beside: true,
      }),
    refreshes: profileOf(community.id),
    onDone: (now) => {
      setVersion(now.version);
      setDraft(draftOf(now));
      setSaved(true);
    },
  });
  const current = problem?.status === 412 ? (problem.current as Community | undefined) : undefined;
  const change = (part: Partial<Draft>) => {
    setSaved(false);
    setDraft((before) => ({ ...before, ...part }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    void act({ patch: patchOf(draft), version });
  };
  const text = (key: "zh" | "en" | "modeZh" | "modeEn", label: string, name: string, required: boolean) => (
    <TextField
      name={name}
      label={label}
      problem={problem}
      value={draft[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
      lang={key === "en" || key === "modeEn" ? "en" : "zh-CN"}
      maxLength={200}
      required={required}
      withAsterisk={false}
    />
  );
  const hasMode = draft.modeZh.trim() !== "" || draft.modeEn.trim() !== "";
  return (
    <form className="sheet stack" onSubmit={submit}>
      <h2>{t("community.edit.concern")}</h2>
      <div className="fields">
        {text("zh", t("community.name_zh"), "name.zh", true)}
        {text("en", t("community.name_en"), "name.en", true)}
        {text("modeZh", t("community.mode_zh"), "mode.zh", hasMode)}
        {text("modeEn", t("community.mode_en"), "mode.en", hasMode)}
      </div>
      <ProblemChips
        kinds={[community.kind]}
        chosen={draft.problems}
        onChange={(problems) => change({ problems })}
      />
      {current && (
        <StaleNote
          current={current}
          draft={draft}
          pending={pending}
          onKeep={() => {
            setVersion(current.version);
            void act({ patch: patchOf(draft), version: current.version });
          }}
          onTake={() => {
            setVersion(current.version);
            setDraft(draftOf(current));
            clear();
          }}
        />
      )}
      {problem && !current && !isAbout(problem, "name.zh", "name.en", "mode.zh", "mode.en") && (
        <Failure error={problem} />
      )}
      {saved && <Note live>{t("community.edit.saved")}</Note>}
      {!current && (
        <p>
          <Button type="submit" kind="pri" pending={pending}>
            {t("community.edit.save_concern")}
          </Button>
        </p>
      )}
    </form>
  );
}
