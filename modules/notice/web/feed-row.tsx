import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import type { CalendarFeed } from "../feed/contract.ts";

export function FeedRow({ feed }: { feed: CalendarFeed }) {
  const { t, refusal } = useWords();
  const { nearDay } = useFormat();
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send<null>("POST", `/api/calendar-feeds/${feed.id}/end`, undefined, { key }),
    refreshes: ["/api/calendar-feeds"],
  });
  return (
    <li>
      <div className="row b">
        <span>
          <b>{feed.label}</b>
          <span className="s mut block">
            <Dotted>
              {[
                feed.communityId !== null && <Name key="by" name={feed.madeBy} sample={feed.madeBySample} />,
                t(`notice.feed.reminds_${feed.alarm}`),
                feed.fetchedOn === null
                  ? t("notice.feed.never")
                  : t("notice.feed.fetched", { day: nearDay(feed.fetchedOn) }),
              ]}
            </Dotted>
          </span>
        </span>
        {feed.may.end === null && (
          <Button pending={pending} onClick={() => void act()}>
            {t("notice.feed.end")}
            <span className="hush"> {feed.label}</span>
          </Button>
        )}
      </div>
      {feed.may.end !== null && <p className="s mut">{refusal(feed.may.end)}</p>}
      {problem && <Failure error={problem} />}
    </li>
  );
}
