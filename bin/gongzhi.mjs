#!/usr/bin/env node
// Runs on whatever Node the machine has and goes on with the Node 24 that npm installed beside it.
// Written in the oldest JavaScript that modules allow, so that an old Node can still say what is wrong.
import { spawn } from "child_process";
import { existsSync } from "fs";
import * as module from "module";
import { dirname, join } from "path";
import { fileURLToPath, pathToFileURL } from "url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// What the server runs with. V8's young space grows to 3 × 16 MB where nothing needs it: with 8 the idle server is
// about 15 MB lighter and a request costs the same (docs/MEASURED.md). Set at runtime it has no effect.
const flags = ["--max-semi-space-size=8"];
const major = Number(process.versions.node.split(".")[0]);

function fail(zh, en) {
  console.error("gongzhi: " + zh + " " + en);
  process.exit(1);
}

function resolve(name) {
  try {
    return module.createRequire(join(root, "package.json")).resolve(name);
  } catch (error) {
    return undefined;
  }
}

if (major < 20) {
  fail(
    "需要 Node 20 或更新的版本，这里是 " + process.versions.node + "。",
    "Node 20 or newer is needed; this is " + process.versions.node + ".",
  );
} else if (resolve("pg") === undefined) {
  fail(
    "还没有安装依赖，请在 " + root + " 里运行 npm install。",
    "Not installed yet: run npm install in " + root + ".",
  );
} else if (major >= 24) {
  if (!hasFlags()) continueAs(process.execPath);
  start();
} else {
  continueWithInstalledNode();
}

function hasFlags() {
  return flags.every(function (flag) {
    return process.execArgv.indexOf(flag) >= 0;
  });
}

/** The same process goes on as another program, where the system can do that (not on Windows). */
function continueAs(node) {
  if (typeof process.execve !== "function" || process.platform === "win32") return;
  const args = [node].concat(flags, process.execArgv, process.argv.slice(1));
  try {
    process.execve(node, args, process.env);
  } catch (error) {
    // It goes on as it is.
  }
}

function start() {
  // What was compiled is kept beside the web app: without it a start reads and strips 700 files anew, 0.6 s.
  if (module.enableCompileCache) module.enableCompileCache(join(root, "dist", "compiled"));
  const built = join(root, "dist", "server", "cli.js");
  const entry = existsSync(built) ? built : join(root, "server", "cli.ts");
  import(pathToFileURL(entry).href).catch(function (error) {
    console.error(error);
    process.exit(1);
  });
}

function continueWithInstalledNode() {
  const about = resolve("node/package.json");
  const node = about && join(dirname(about), "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!node || !existsSync(node)) {
    fail(
      "随包安装的 Node 24 不完整（安装脚本可能被拦住了），请运行 npm rebuild node。",
      "The Node 24 that comes with the package is incomplete (install scripts may have been blocked): run npm rebuild node.",
    );
  }
  continueAs(node);
  const child = spawn(node, flags.concat(fileURLToPath(import.meta.url), process.argv.slice(2)), {
    stdio: "inherit",
  });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const forward = function (signal) {
    child.kill(signal);
  };
  signals.forEach(function (signal) {
    process.on(signal, forward);
  });
  child.on("error", function (error) {
    fail("Node 24 启动不了：" + error.message, "Node 24 could not be started: " + error.message);
  });
  child.on("exit", function (code, signal) {
    if (signal === null) process.exit(code);
    // The same end as the child's, so that a shell or an init system sees the true reason.
    signals.forEach(function (name) {
      process.off(name, forward);
    });
    process.kill(process.pid, signal);
  });
}
