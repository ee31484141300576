/** The process that draws documents: it knows no secret and no database. See process.ts. */
import { Refusal } from "../../../server/errors.ts";
import type { Answer, Job } from "./process.ts";

async function make(job: Job): Promise<Answer> {
  switch (job.make) {
    case "word": {
      // Each library is loaded with the first paper that needs it.
      const { wordOf } = await import("./word.ts");
      return { bytes: await wordOf(job.paper), pages: 0, unprinted: [] };
    }
    case "own_word": {
      const { filled } = await import("./own-word.ts");
      return { bytes: filled(job.template, job.values), pages: 0, unprinted: [] };
    }
    case "pdf": {
      const { boundPdf } = await import("./pdf.ts");
      return boundPdf(job.papers, job.values, job.own);
    }
  }
}

process.on("message", (job: Job) => {
  make(job)
    .catch((error: unknown): Answer =>
      error instanceof Refusal
        ? { refused: error.code, details: error.details }
        : { refused: "dispute.document_failed", details: undefined },
    )
    .then((answer) => process.send!(answer));
});
process.on("disconnect", () => process.exit(0));
