/** Taking a product out, and putting it back as it was. */
import { useState } from "react";
import { type Problem, send } from "../../../web/api.ts";
import type { Choice, Programme } from "../contract.ts";
import { type Write, toldProblem } from "./writes.ts";

export function useRemoval(programmeId: string, write: Write) {
  const [removed, setRemoved] = useState<Choice | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);

  async function attempt(run: () => Promise<void>): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      await run();
    } catch (error) {
      setProblem(toldProblem(error));
    }
    setPending(false);
  }

  const remove = (choice: Choice) =>
    attempt(async () => {
      await write((now) => {
        const held = now.choices.find((each) => each.id === choice.id) ?? choice;
        return send<Programme>("DELETE", `/api/choices/${held.id}`, undefined, { version: held.version });
      });
      setRemoved(choice);
    });

  const putBack = () =>
    attempt(async () => {
      if (!removed) return;
      const { productCode, parameters, reason } = removed;
      // With the line it was chosen by: what is advised against asks for it again.
      const choice = reason === null ? { productCode } : { productCode, reason };
      const back = await write(() =>
        send<Programme>("POST", `/api/programmes/${programmeId}/choices`, choice),
      );
      const again = back.choices.find((each) => each.productCode === productCode);
      // A newer version of the product may not know these values: then it stands at its own defaults.
      if (again && again.productVersionId === removed.productVersionId)
        await write(() =>
          send<Programme>("PATCH", `/api/choices/${again.id}`, { parameters }, { version: again.version }),
        );
      setRemoved(null);
    });

  return { removed, remove, putBack, problem, pending };
}
