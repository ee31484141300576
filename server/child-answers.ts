/** The child's side of child.ts: each job is answered, whatever breaks in it. */
import type { Refused } from "./child.ts";
import { Refusal } from "./errors.ts";

/** `broken`: the code that is said when it was no refusal but a fault. */
export function answerJobs<Job>(work: (job: Job) => Promise<object>, broken: string): void {
  process.on("message", (job: Job) => {
    work(job)
      .catch((error: unknown): Refused =>
        error instanceof Refusal
          ? { refused: error.code, details: error.details }
          : { refused: broken, details: undefined },
      )
      .then((answer) => process.send!(answer));
  });
  process.on("disconnect", () => process.exit(0));
}
