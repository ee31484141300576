import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
const log = readFileSync("/tmp/duty-server.log","utf8");
const pw = (l) => new RegExp(`^  ${l}\\s+(\\S+)`, "m").exec(log)[1];
const [,, login, lang, ...paths] = process.argv;
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
for (const [w,h,n] of [[390,844,"p"],[1440,900,"d"]]) {
  const c = await b.newContext({ viewport: { width:w, height:h }, locale: lang==="en"?"en-US":"zh-CN" });
  const page = await c.newPage();
  page.on("console", (m) => { if (m.type()==="error") console.log("console", m.text()); });
  await page.goto("http://localhost:4104/sign-in");
  const r = await page.evaluate(async ([l,p]) => { const r = await fetch("/api/session",{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify({login:l,password:p})}); return r.status; }, [login, pw(login)]);
  if (lang === "en") await page.evaluate(() => localStorage.setItem("gongzhi.language","en"));
  let i=0;
  for (const path of paths) {
    let to = path;
    await page.goto("http://localhost:4104"+to); await page.waitForTimeout(1200);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide>w) console.log("sideways", path, wide);
    await page.screenshot({ path: `/tmp/duty-shots/${login}-${lang}-${n}-${i++}.png`, fullPage: w<1000 });
  }
  await c.close();
}
await b.close();
