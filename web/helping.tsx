import { useEffect, useState } from "react";
import type { Me } from "../modules/people/contract.ts";
import { useNavigate } from "@tanstack/react-router";
import { useAct } from "./act.ts";
import { sendNow } from "./api.ts";
import { useWords } from "./i18n.ts";
import { Button } from "./kit/button.tsx";
import { Name } from "./kit/marks.tsx";
import { enterAs } from "./session.ts";

/** 代办, on every page: in whose name, by whom, how long still, and the way out. Over by itself after half an hour. */
export function Helping({ me, until }: { me: Me; until: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const left = () => Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 60_000));
  const [minutes, setMinutes] = useState(left);
  const { act, pending, problem } = useAct({
    run: () => sendNow<Me>("DELETE", "/api/help"),
    onDone: (next) => {
      enterAs(next);
      void navigate({ to: "/" });
    },
  });
  useEffect(() => {
    const timer = setInterval(() => setMinutes(left), 10_000);
    return () => clearInterval(timer);
  });
  useEffect(() => {
    if (minutes === 0) void act();
    // Once: a failure leaves the button.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [minutes === 0]);
  return (
    <aside className="note row b newer helping" aria-label={t("web.helping")}>
      <span>
        <b>
          {t("web.helping")} <Name name={me.person.name} sample={me.person.sample} />
        </b>{" "}
        {t("web.helping.left", { count: minutes })}
        {problem && <span className="block">{problem.title}</span>}
      </span>
      <Button pending={pending} onClick={() => void act()}>
        {t("web.helping.end")}
      </Button>
    </aside>
  );
}
