/** What a phone fetches before Today can be read, gzip, after `npm run build`: `node bench/first-load.ts`. */
import { firstLoad } from "../scripts/first-load.ts";

const most = 200_000;
const { files, bytes } = firstLoad();
console.log(`${files.length} files: ${files.join(" ")}`);
console.log(
  `first load of Today: ${(bytes / 1000).toFixed(1)} KB gzip (most ${most / 1000}): ${bytes <= most ? "met" : "MISSED"}`,
);
process.exit(bytes <= most ? 0 : 1);
