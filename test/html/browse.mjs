// Opens the pages in Chromium and uses them as a person would. Usage: node browse.mjs PAGE MANY
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [page1, page2] = process.argv.slice(2).map((file) => pathToFileURL(file).href);
const flags = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", headless: true, args: flags.split(" ") });
const problems = [];

async function open(url, options = {}) {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options })).newPage();
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("request", (request) => request.url().startsWith("file:") || problems.push(`asks for ${request.url()}`));
  await page.goto(url);
  return page;
}

const rows = (page) => page.locator(".row").count();
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.className);

const tests = {
  "opens offline": async () => {
    const page = await open(page1);
    assert.match(await page.textContent("#disclaimer"), /agreement decides/);
    assert.equal(await page.textContent(".card.error .number"), "3");
    await page.click("text=Inference calls >> nth=0");
    assert.equal(await page.locator("tbody").first().locator("tr").count(), 3);
    assert.match(await page.textContent("main"), /was not seen to go anywhere/);
  },
  filters: async () => {
    const page = await open(`${page1}#view=findings`);
    assert.equal(await rows(page), 5);
    await page.selectOption("[data-filter=severity]", "note");
    assert.equal(await rows(page), 2);
    assert.match(page.url(), /severity=note/);
    await page.goBack();
    assert.equal(await rows(page), 5);
    await page.selectOption("[data-filter=state]", "suppressed");
    assert.equal(await rows(page), 1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("x");
    await page.fill("#search", "usage meter");
    assert.equal(await rows(page), 1);
  },
  "follows a path": async () => {
    const page = await open(`${page1}#view=findings`);
    await page.click(".row >> nth=0");
    assert.equal(await page.locator(".step").count(), 11);
    assert.match(await page.textContent("#step-request-1 .line.here"), /Helper\.ask/);
    assert.equal(await page.textContent("#step-request-1 mark"), "body");
    await page.keyboard.press("n");
    await page.keyboard.press("n");
    assert.equal(await focused(page), "step-request-2");
    await page.keyboard.press("p");
    assert.equal(await focused(page), "step-request-1");
    await page.click(".finding details.place summary >> nth=0");
    assert.match(await page.textContent(".finding dd .excerpt"), /curl_easy_perform/);
  },
  keyboard: async () => {
    const page = await open(page1);
    await page.keyboard.press("2");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    assert.equal(await page.getAttribute(".list", "aria-activedescendant"), "row-1");
    await page.keyboard.press("k");
    assert.equal(await page.getAttribute("#row-0", "aria-selected"), "true");
    await page.keyboard.press("/");
    assert.equal(await focused(page), "search");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    assert.ok(await page.isVisible("#help-text"));
  },
  "markup stays text": async () => {
    const page = await open(`${page1}#finding=5d1f0c2ab8e94471`);
    assert.match(await page.textContent("#step-response-7"), /<b>schöner<\/b>/);
    await page.click(".evidence summary:has-text('src/server.cpp:6')");
    await page.locator(".evidence details[open] .excerpt").first().waitFor(); // its source is laid out when it opens
    assert.match(await page.textContent(".evidence"), /<\/script><script>document\.title/);
    assert.equal(await page.title(), "thinwrap report");
    assert.equal(await page.locator("main img, main script, main h1, main b").count(), 0);
  },
  "dark mode": async () => {
    const page = await open(page1, { colorScheme: "dark" });
    const back = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(await back(), "rgb(18, 22, 28)");
    await page.click("#theme");
    assert.equal(await back(), "rgb(245, 246, 248)");
  },
  picture: async () => {
    const page = await open(`${page1}#view=picture`);
    const box = page.locator(".box.is-end", { hasText: "/usage" });
    await box.focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".box.chosen").count(), 1);
    assert.equal(await page.locator("tbody tr").count(), 1);
    assert.match(page.url(), /node=/);
  },
  print: async () => {
    const page = await open(page1);
    await page.emulateMedia({ media: "print" });
    await page.waitForSelector("#paper .finding");
    assert.equal(await page.locator("#paper .finding").count(), 5);
    assert.ok(!(await page.isVisible("#top")));
    assert.ok((await page.pdf()).length > 20000);
  },
  narrow: async () => {
    const page = await open(`${page1}#view=findings`, { viewport: { width: 420, height: 800 } });
    await page.click(".row >> nth=1");
    assert.ok(!(await page.isVisible(".list")));
    await page.click(".back");
    assert.ok(await page.isVisible(".list"));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  },
  "5,000 findings": async () => {
    const page = await open(`${page2}#view=findings`);
    assert.match(await page.textContent(".total"), /5,000 of 5,001/);
    assert.ok((await rows(page)) < 60);
    await page.keyboard.press("End");
    await page.waitForSelector("#row-4999[aria-selected=true]");
    assert.ok((await rows(page)) < 60);
    await page.keyboard.press("4");
    assert.ok((await page.locator(".box").count()) <= 5 * 24);
  },
};

for (const [name, test] of Object.entries(tests)) {
  await test();
  assert.deepEqual(problems, []);
  console.log(`passed: ${name}`);
}
await browser.close();
console.log("all passed");
