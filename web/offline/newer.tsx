import { useState } from "react";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { isTyping, takeNewer } from "./version.ts";

/** A newer version lies ready; it is taken when the person says so, and not over something half written. */
export default function NewerVersion() {
  const { t } = useWords();
  const [held, hold] = useState(false);
  const take = () => (isTyping() && !held ? hold(true) : takeNewer());
  return (
    <div role="status" className="note row b newer">
      <span>
        <b>{t("web.newer")}</b>
        {held && t("web.newer.typed")}
      </span>
      <Button onClick={take}>{t(held ? "web.newer.still" : "web.newer.take")}</Button>
    </div>
  );
}
