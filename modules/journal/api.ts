/** What others may call: write an entry, start the sealer, verify. */
export { type Act, append, listActs, listHelpedActs, listSealedSizes } from "./queries.ts";
export { type LookAt, listLooksAt } from "./looks.ts";
export { openSigner, sealAll, startSealer, type Signer } from "./seal.ts";
export { verifyStation } from "./verify.ts";
export { routes } from "./routes.ts";
