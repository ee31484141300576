/// <reference lib="dom" />
/**
 * A picture of every screen of the sample station at both widths, and docs/SCREENS.md that names them:
 * `node scripts/screens.ts`. Everything is made anew in a folder of its own, which is removed afterwards. With names
 * behind it only those are drawn, and the others stay as they are.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { launch } from "../test/journeys/browser.ts";
import { arriving } from "./screens/arriving.ts";
import { community } from "./screens/community.ts";
import { disputes } from "./screens/disputes.ts";
import { duties } from "./screens/duties.ts";
import { incidents } from "./screens/incidents.ts";
import { outcomes } from "./screens/outcomes.ts";
import { people } from "./screens/people.ts";
import { register } from "./screens/register.ts";
import { programme } from "./screens/programme.ts";
import { type Language, type Sample, type Width, openDoor, startSample, tall } from "./screens/sample.ts";
import { shelf } from "./screens/shelf.ts";
import { telling } from "./screens/telling.ts";
import type { Act, Places, Screen } from "./screens/step.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** In the order of the loop. */
const chapters = [
  arriving,
  community,
  register,
  incidents,
  shelf,
  programme,
  duties,
  disputes,
  telling,
  outcomes,
  people,
];
const asked = process.argv.slice(2);
const folder = join(root, "docs/screens");
/** A picture is about 30 KB, and there are 160: more is said out loud, because every copy of the repository carries them. */
const most = { bytes: 60_000, all: 6_000_000 };

async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
}

/** The page as tall as it is within bounds, so that what sticks to the foot stands at the foot. */
async function stretch(page: Page, width: Width, dialog: boolean): Promise<void> {
  const whole = await page.evaluate(() => {
    const room = document.querySelector(".room");
    const below = room === null ? 0 : room.scrollHeight - room.clientHeight;
    return document.documentElement.scrollHeight + below;
  });
  const { least, most: limit } = tall[width];
  await page.setViewportSize({ width, height: dialog ? least : Math.min(limit, Math.max(least, whole)) });
}

/**
 * A page is paper, ink and a few greens: 64 colours hold it, and without loss its letters stay sharp where a lossy
 * picture of the same size has smears around them. Drawn while the next page is being opened.
 */
async function keepPicture(name: string, png: Buffer): Promise<number> {
  for (const colours of [64, 32, 16]) {
    const few = await sharp(png).png({ palette: true, colours, dither: 0, effort: 5 }).toBuffer();
    const picture = await sharp(few).webp({ lossless: true, effort: 4 }).toBuffer();
    if (picture.length > most.bytes) continue;
    writeFileSync(join(folder, `${name}.webp`), picture);
    return picture.length;
  }
  throw new Error(`${name} is larger than ${most.bytes} bytes`);
}

const fileOf = (screen: Screen, width: Width, language: Language) => `${screen.name}-${width}-${language}`;
const looksOf = (screen: Screen): [Width, Language][] => [
  [390, "zh"],
  [1440, "zh"],
  ...(screen.english ? ([[390, "en"]] as [Width, Language][]) : []),
];
const isScreen = (step: Screen | Act): step is Screen => "name" in step;

/** In English only what stands at an address can be shown: what is pressed is pressed in Chinese. */
async function show(
  page: Page,
  at: Places,
  sample: Sample,
  screen: Screen,
  width: Width,
  language: Language,
) {
  await page.goto(`${sample.origin}${screen.to(at)}`);
  await settled(page);
  if (screen.opens) await screen.opens(page);
  await settled(page);
  await stretch(page, width, (await page.getByRole("dialog").count()) > 0);
  if (screen.down) {
    const part = page.locator(screen.down).first();
    await part.evaluate((element) => {
      const top = (element.closest("section, .sheet") ?? element).getBoundingClientRect().top;
      // On a phone the room scrolls, on a desk the document.
      const room = [...document.querySelectorAll(".room")].find(
        (each) => each.scrollHeight > each.clientHeight + 1,
      );
      const scrolls = room ?? document.documentElement;
      scrolls.scrollBy(0, top - (room?.getBoundingClientRect().top ?? 0) - 16);
    });
  }
  // A frame for what the new size moved.
  await page.waitForTimeout(150);
  return page.screenshot({ animations: "disabled" });
}

async function findPlaces(page: Page, sample: Sample): Promise<Places> {
  await page.goto(`${sample.origin}/`);
  type Listed = { items: { id: string; code: string }[] };
  const list = (path: string) =>
    page.evaluate(async (from) => (await fetch(from)).json(), path) as Promise<Listed>;
  const byCode = ({ items }: Listed) => Object.fromEntries(items.map(({ code, id }) => [code, id]));
  const [communities, programmes] = [
    await list("/api/communities?limit=50"),
    await list("/api/programmes?limit=50"),
  ];
  return { community: byCode(communities), programme: byCode(programmes), url: "/", search: "" };
}

function writeDocs(): void {
  const text = [
    "# Screens",
    "",
    "Every screen of the sample station on a phone (390 px) and on a desk (1440 px), in Chinese, and some in English. All people, counts and places are made up. Made by `node scripts/screens.ts`; do not edit.",
    ...chapters.flatMap(({ title, steps }) => [
      "",
      `## ${title}`,
      ...steps.filter(isScreen).flatMap((screen) => [
        "",
        screen.says,
        "",
        looksOf(screen)
          .map(([width, language]) => {
            const file = fileOf(screen, width, language);
            return `<img src="screens/${file}.webp" height="420" alt="${file}">`;
          })
          .join(" "),
      ]),
    ]),
    "",
  ];
  writeFileSync(join(root, "docs/SCREENS.md"), text.join("\n"));
}

const sample = await startSample();
const browsers = { zh: await launch("zh-CN"), en: await launch() };
const began = performance.now();
const kept: Promise<number>[] = [];
try {
  if (asked.length === 0 && existsSync(folder)) rmSync(folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  const enter = openDoor(browsers, sample);
  const at = await findPlaces(await enter("chief", 1440, "zh"), sample);
  const isAsked = (step: Screen | Act) => isScreen(step) && (asked.length === 0 || asked.includes(step.name));
  // A chapter's acts make what its screens show.
  for (const step of chapters.filter(({ steps }) => steps.some(isAsked)).flatMap(({ steps }) => steps)) {
    if (isScreen(step)) {
      if (!isAsked(step)) continue;
      // A login is known after the first look, so the others may open side by side.
      const [first, ...others] = looksOf(step).map(([width, language]) => async () => {
        const page = await enter(step.login, width, language);
        const picture = await show(page, at, sample, step, width, language);
        await step.closes?.(page);
        kept.push(keepPicture(fileOf(step, width, language), picture));
      });
      await first!();
      await Promise.all(others.map((look) => look()));
      console.log(step.name);
    } else {
      const page = await enter(step.login, 1440, "zh");
      await page.goto(`${sample.origin}${step.to(at)}`);
      await settled(page);
      await step.does(page);
      const { pathname, search } = new URL(page.url());
      [at.url, at.search] = [pathname, search];
    }
  }
} finally {
  await Promise.all([browsers.zh.close(), browsers.en.close()]);
  await sample.stop();
}
const sizes = await Promise.all(kept);
const all = sizes.reduce((sum, size) => sum + size, 0);
writeDocs();
console.log(
  `${sizes.length} pictures, ${(all / 1_000_000).toFixed(2)} MB, ${Math.round((performance.now() - began) / 1000)} s`,
);
if (all > most.all) throw new Error(`docs/screens is larger than ${most.all / 1_000_000} MB`);
