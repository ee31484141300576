import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, Tick, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import type { Preference, PreferenceInput } from "../wish/contract.ts";
import { KindTicks } from "./kind-ticks.tsx";

const channels = ["mail", "sms", "push"] as const;
const thresholds = ["none", "now", "today"] as const;
const morning = "08:00";

/** One form, saved as one: ways, hours, kinds. */
export function Wishes({ preference }: { preference: Preference }) {
  const { t } = useWords();
  const { version, ways, addresses: _, kinds, ...stands } = preference;
  const [chosen, setChosen] = useState<PreferenceInput>(stands);
  const [saved, setSaved] = useState(false);
  const { act, pending, problem } = useAct({
    run: (input: PreferenceInput) => send<Preference>("PUT", "/api/notice-preferences", input, { version }),
    refreshes: ["/api/notice-preferences"],
    onDone: () => setSaved(true),
  });
  const change = (more: Partial<PreferenceInput>) => {
    setSaved(false);
    setChosen({ ...chosen, ...more });
  };
  return (
    <form
      className="stack l"
      onSubmit={(event) => {
        event.preventDefault();
        void act(chosen);
      }}
    >
      <section className="sheet stack">
        <h2>{t("notice.mine.ways")}</h2>
        {channels.map((channel) => (
          <div key={channel} className="stack t">
            <Seg
              label={t(`notice.mine.way.${channel}`)}
              labelled
              value={chosen.channels[channel]}
              onChange={(next) => change({ channels: { ...chosen.channels, [channel]: next } })}
              options={thresholds.map((value) => ({ value, label: t(`notice.mine.from.${value}`) }))}
            />
            {ways[channel] !== "open" && <p className="s mut">{t(`notice.mine.state.${ways[channel]}`)}</p>}
          </div>
        ))}
      </section>
      <section className="sheet stack">
        <h2>{t("notice.mine.times")}</h2>
        <div className="from-to">
          <DateField
            type="time"
            name="quietFrom"
            label={t("notice.mine.quiet_from")}
            value={chosen.quietFrom}
            required
            onChange={(event) => change({ quietFrom: event.currentTarget.value })}
            problem={problem}
          />
          <DateField
            type="time"
            name="quietTo"
            label={t("notice.mine.quiet_to")}
            value={chosen.quietTo}
            required
            onChange={(event) => change({ quietTo: event.currentTarget.value })}
            problem={problem}
          />
        </div>
        <p className="s mut">{t("notice.mine.quiet_help")}</p>
        <Tick
          name="digest"
          label={t("notice.mine.digest")}
          checked={chosen.digestAt !== null}
          onChange={(event) => change({ digestAt: event.currentTarget.checked ? morning : null })}
        />
        {chosen.digestAt !== null && (
          <DateField
            type="time"
            name="digestAt"
            label={t("notice.mine.digest_at")}
            description={t("notice.mine.digest_help")}
            value={chosen.digestAt}
            required
            onChange={(event) => change({ digestAt: event.currentTarget.value })}
            problem={problem}
          />
        )}
        <Seg
          label={t("notice.mine.language")}
          labelled
          value={chosen.language}
          onChange={(language) => change({ language })}
          options={[
            { value: "zh", label: <span lang="zh-CN">中文</span> },
            { value: "en", label: <span lang="en">English</span> },
          ]}
        />
      </section>
      <KindTicks kinds={kinds} muted={chosen.muted} onChange={(muted) => change({ muted })} />
      <div className="stack t">
        <Button type="submit" kind="pri" big pending={pending}>
          {t("notice.mine.save")}
        </Button>
        {problem && !isAbout(problem, "quietFrom", "quietTo", "digestAt") && <Failure error={problem} />}
        {saved && <Note live>{t("notice.mine.saved")}</Note>}
      </div>
    </form>
  );
}
