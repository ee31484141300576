/** A real browser for the journeys: found on this machine, or Debian's installed where that is allowed. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

function findOnPath(): string | undefined {
  for (const name of names) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
    if (found.status === 0) return found.stdout.trim();
  }
  const places = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ];
  return places.find((place) => existsSync(place));
}

/** Debian only, and only as root: elsewhere the person is told what to install. */
function installDebians(): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log("installing Debian's chromium and fonts for the journeys, once …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync("apt-get", ["update", "-qq"], { env, stdio: "ignore", timeout: 300_000 });
    execFileSync(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
      {
        env,
        stdio: "ignore",
        timeout: 600_000,
      },
    );
  } catch {
    // Said below, in one line, with what to do.
  }
}

export function findBrowser(): string {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && existsSync(named)) return named;
  let found = findOnPath();
  if (found === undefined) {
    installDebians();
    found = findOnPath();
  }
  if (found === undefined)
    throw new Error(
      "the journeys need a browser: install chromium (and fonts-noto-cjk), or set CHROMIUM to one",
    );
  return found;
}

/** `language`: of the browser itself, which writes dates in their fields; English where none is named. */
export function launch(language?: "zh-CN"): Promise<Browser> {
  return chromium.launch({
    ...(language && { env: { ...process.env, LANGUAGE: "zh_CN", LANG: "zh_CN.UTF-8" } }),
    executablePath: findBrowser(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...(language ? [`--lang=${language}`] : []),
    ],
  });
}
