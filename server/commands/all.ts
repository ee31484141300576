import type { Command } from "./command.ts";
import { evaluateCommand } from "./evaluate.ts";
import { importIncidents } from "./incidents.ts";
import { importRegisterCommand } from "./register.ts";
import { migrateCommand, serveCommand, startCommand, verifyCommand } from "./run.ts";
import {
  accountAdd,
  accountReset,
  communityImport,
  operatorSet,
  sampleCommand,
  stationAdd,
  tokenCommand,
} from "./setup.ts";

export const commands: Record<string, Command> = {
  start: startCommand,
  serve: serveCommand,
  migrate: migrateCommand,
  sample: sampleCommand,
  "operator set": operatorSet,
  "station add": stationAdd,
  "account add": accountAdd,
  "account reset": accountReset,
  "community import": communityImport,
  "import incidents": importIncidents,
  "import register": importRegisterCommand,
  token: tokenCommand,
  verify: verifyCommand,
  evaluate: evaluateCommand,
};
