import { useEffect, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { get, send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { RefusedButton } from "../../../web/kit/refusal.tsx";
import type { Preference, PushKey } from "../wish/contract.ts";
import { base64Of, bytesOf, deviceName, whyNoPush } from "./device.ts";

/** Push to this device: asked of the browser, given to the server. Refused, it says what is missing. */
export function PushDevice({ ways }: Pick<Preference, "ways">) {
  const { t } = useWords();
  const [why, setWhy] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    void whyNoPush(ways.push).then((found) => here && setWhy(found));
    return () => {
      here = false;
    };
  }, [ways.push]);
  const { act, pending, problem } = useAct({
    run: async (label: string, key) => {
      const { key: serverKey } = await get<PushKey>("/api/notice-push-key");
      // Asked by a press and never by itself.
      if (serverKey === null || (await Notification.requestPermission()) !== "granted") {
        setWhy(serverKey === null ? "notice.push.off" : "notice.push.denied");
        return null;
      }
      const { pushManager } = await navigator.serviceWorker.ready;
      // A subscription to another server's key answers no message of ours.
      await (await pushManager.getSubscription())?.unsubscribe();
      const made = await pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: bytesOf(serverKey),
      });
      const keys = {
        p256dh: base64Of(made.getKey("p256dh")!),
        auth: base64Of(made.getKey("auth")!),
      };
      const body = { channel: "push", label, endpoint: made.endpoint, keys };
      return send<Preference>("POST", "/api/notice-addresses", body, { key });
    },
    refreshes: ["/api/notice-preferences"],
  });
  return (
    <div className="stack t">
      {why !== null ? (
        <RefusedButton label={t("notice.push.add")} reason={t(why)} icon="phone" />
      ) : (
        <div className="row">
          <Button icon="phone" pending={pending} onClick={() => void act(deviceName(navigator.userAgent))}>
            {t("notice.push.add")}
          </Button>
        </div>
      )}
      {problem && <Failure error={problem} />}
    </div>
  );
}
