import "../../../web/look/notice.css";
import { useWords } from "../../../web/i18n.ts";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Channels as Answer } from "../channel/contract.ts";
import { ChannelSheet } from "./channel-sheet.tsx";
import { Dead } from "./dead.tsx";

/** 通知渠道: by which ways the station's notices leave the house. For the system administrator. */
export default function ChannelsPage() {
  const { t } = useWords();
  const query = useGet<Answer>("/api/notice-channels");
  return (
    <>
      <PageHead title={t("notice.channels.title")}>
        <p>{t("notice.channels.line")}</p>
      </PageHead>
      <Wait for={query}>
        {({ items, groupKinds, counts }) => (
          <>
            <p>{t("notice.channels.counts", counts)}</p>
            <div className="stack l">
              {items.map((channel) => (
                <ChannelSheet
                  key={`${channel.channel} ${channel.version}`}
                  channel={channel}
                  groupKinds={groupKinds}
                />
              ))}
            </div>
            <Dead />
          </>
        )}
      </Wait>
    </>
  );
}
