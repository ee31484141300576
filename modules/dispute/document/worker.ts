/** The process that draws documents: it knows no secret and no database. See process.ts. */
import { answerJobs } from "../../../server/child-answers.ts";
import type { Pdf } from "./pdf.ts";
import type { Job } from "./process.ts";

async function make(job: Job): Promise<Pdf> {
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
answerJobs(make, "dispute.document_failed");
