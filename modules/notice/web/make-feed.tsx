import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextField, isAbout } from "../../../web/kit/field.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import type { Alarm, MadeFeed } from "../feed/contract.ts";
import { FeedAddress } from "./feed-address.tsx";

const alarms = ["none", "quarter", "hour", "day"] as const satisfies readonly Alarm[];

export function MakeFeed({ communityId }: { communityId: string | null }) {
  const { t } = useWords();
  const [label, setLabel] = useState("");
  const [alarm, setAlarm] = useState<Alarm>("none");
  const [made, setMade] = useState<MadeFeed | null>(null);
  const { act, pending, problem } = useAct({
    run: (input: { communityId: string | null; label: string; alarm: Alarm }, key) =>
      send<MadeFeed>("POST", "/api/calendar-feeds", input, { key }),
    refreshes: ["/api/calendar-feeds"],
    onDone: (feed) => {
      setMade(feed);
      setLabel("");
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act({ communityId, label: label.trim(), alarm });
  };
  return (
    <div className="stack l">
      {made && <FeedAddress feed={made} />}
      <form className="sheet stack" onSubmit={submit}>
        <h2>{t("notice.feed.new")}</h2>
        <TextField
          name="label"
          label={t("notice.feed.label")}
          problem={problem}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          maxLength={40}
          required
          withAsterisk={false}
        />
        <Seg
          label={t("notice.feed.alarm")}
          labelled
          value={alarm}
          onChange={setAlarm}
          options={alarms.map((each) => ({ value: each, label: t(`notice.feed.alarm_${each}`) }))}
        />
        <p className="s mut">{t("notice.feed.alarm_note")}</p>
        {problem && !isAbout(problem, "label") && <Failure error={problem} />}
        <Button type="submit" kind="pri" pending={pending}>
          {t("notice.feed.make")}
        </Button>
      </form>
    </div>
  );
}
