/** What the process that reads files of the register runs (server/sheet/serve-reading.ts). */
import { serveReading } from "../../../../server/sheet/serve-reading.ts";
import { batchesOf } from "./batches.ts";

serveReading(batchesOf);
