// Looks at the GraphQL IDE of a running host with a real browser: the schema loads, a query runs and its number is shown,
// and nothing is asked of any other machine. Usage: node ide.mjs http://127.0.0.1:5080 [picture.png]
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [server, picture] = process.argv.slice(2);
if (!server) {
  console.error('usage: node ide.mjs URL [picture.png]');
  process.exit(2);
}

const query = `query LowIncomeByRace {
  lowIncomeShare(
    years: ["2023-24"]
    groupBy: [RACE_ETHNICITY]
    orderBy: VALUE_DESC
  ) {
    applied { tier policy minimumCell noise }
    rows {
      schoolYear
      raceEthnicity { id label }
      value { status value low high }
    }
  }
}`;
const patience = 30_000;
const browserPath = [process.env.E2C_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .find((path) => path && existsSync(path));
if (!browserPath) {
  console.error('No Chromium was found; set E2C_CHROMIUM to its path.');
  process.exit(1);
}

let passed = 0;
let failed = 0;
function check(what, holds) {
  console.log(`${holds ? 'ok' : 'NOT OK'}  ${what}`);
  holds ? passed++ : failed++;
}

async function expectedNumber() {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = await response.json();
  return data.lowIncomeShare.rows.map((row) => row.value.value).find((value) => value !== null);
}

const isLoopback = (url) => ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
const profile = mkdtempSync(join(tmpdir(), 'e2c-browser-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: browserPath,
  headless: true,
  viewport: { width: 1440, height: 900 },
  // What a service worker asks for passes by the routes below; it cannot leave either, because no other name resolves.
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ],
});
try {
  const foreign = [];
  const errors = [];
  await context.route((url) => url.protocol.startsWith('http') && !isLoopback(url), (route) => {
    foreign.push(route.request().url());
    return route.abort();
  });
  const page = context.pages()[0] ?? await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('websocket', (socket) => {
    if (!isLoopback(new URL(socket.url()))) {
      foreign.push(socket.url());
    }
  });

  await page.goto(`${server}/graphql`);
  await page.getByRole('button', { name: 'Create Document' }).click({ timeout: patience });
  await page.getByText('Schema available').waitFor({ timeout: patience });
  check('the IDE opens and loads the schema', true);

  const request = page.locator('.monaco-editor').first();
  await request.click();
  // Pasted, because the editor answers typed braces with braces of its own.
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, query);
  // The builder lists the operation once the IDE has understood the document.
  await page.getByText(/^LowIncomeByRace:/).first().waitFor({ timeout: patience });
  const run = page.locator('button', { hasText: /^Run$/ });
  await run.click();

  const number = String(await expectedNumber());
  const shown = page.locator('.monaco-editor .view-lines').filter({ hasText: number });
  await shown.first().waitFor({ timeout: patience }).catch(() => {});
  check(`the query runs and its number ${number} is shown`, await shown.count() > 0);
  check(`no script of the page failed${errors.length ? `: ${errors[0]}` : ''}`, errors.length === 0);
  check(`nothing was asked of another machine${foreign.length ? `: ${foreign.join(', ')}` : ''}`, foreign.length === 0);
  if (picture) {
    const notice = await page.getByText('Banana Cake Pop is now Nitro').boundingBox();
    if (notice) {
      await page.mouse.click(1440 - 18, notice.y + notice.height / 2);
    }

    await page.getByText('LowIncomeByRace').first().click();
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(1500);
    await page.screenshot({ path: picture });
  }
} catch (error) {
  if (picture) { await context.pages()[0]?.screenshot({ path: picture }); }
  check(`the IDE could be used: ${error.message.split('\n')[0]}`, false);
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
