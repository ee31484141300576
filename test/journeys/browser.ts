/** A real browser for the journeys: found on this machine, or Debian's installed where that is allowed. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The shell has no window: it starts for a sixth of the processor time and walks a journey for four fifths of it. */
const shell = "chromium-headless-shell";
const names = [
  shell,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

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
const installsHere = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
const apt = (timeout: number, ...args: string[]) =>
  execFileSync("apt-get", ["-qq", "-o", "Acquire::http::Timeout=20", ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: "ignore",
    timeout,
  });

function installDebians(): void {
  if (!installsHere()) return;
  console.log("installing Debian's chromium and fonts for the journeys, once …");
  for (const name of [shell, "chromium"])
    try {
      apt(300_000, "update");
      apt(600_000, "install", "-y", "--no-install-recommends", name, "fonts-noto-cjk");
      return;
    } catch {
      // Not every Debian has the shell. That there is none at all is said below, with what to do.
    }
}

/** Asked for once before the journeys start, so that no two of them install it: what is found is named in CHROMIUM. */
export function prepareBrowser(): string {
  let found = findBrowser();
  if (found !== process.env["CHROMIUM"] && !found.endsWith(shell) && installsHere())
    try {
      apt(120_000, "install", "-y", "--no-install-recommends", "--no-remove", shell);
      found = findOnPath() ?? found;
    } catch {
      // The browser with windows does as well, only slower.
    }
  return (process.env["CHROMIUM"] = found);
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

// By itself: an installation takes its time, and whoever asks goes on with other things.
if (import.meta.main) console.log(prepareBrowser());
