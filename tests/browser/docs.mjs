// Looks at the site of the definitions with a real browser, from its files: the search filters, every page can be used by its
// accessibility tree and read in light and dark, no script fails and nothing is asked of any machine.
// Usage: node docs.mjs FOLDER [picture.png]
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [folder, picture] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node docs.mjs FOLDER [picture.png]');
  process.exit(2);
}

const leastContrast = 4.5;
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

const root = resolve(folder);
const address = (path) => pathToFileURL(join(root, path)).href;
const pages = readdirSync(root, { recursive: true }).filter((path) => path.endsWith('.html')).sort();
// One page of each kind; of metrics one with a plot.
const plotted = pages.find((path) => readFileSync(join(root, path), 'utf8').includes('role="img"'));
const unplotted = pages.find((path) => path.startsWith('k12/') && !readFileSync(join(root, path), 'utf8').includes('role="img"'));
const kinds = ['index.html', 'providers.html', 'policy.html', 'dimensions/grade.html', plotted, unplotted].filter(Boolean);

// What assistive technology is told, by the browser's own tree.
async function tree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter((node) => !node.ignored).map((node) => ({
    role: node.role?.value, name: node.name?.value ?? '', description: node.description?.value ?? '',
    level: node.properties?.find((property) => property.name === 'level')?.value.value,
    live: node.properties?.find((property) => property.name === 'live')?.value.value,
  }));
}

// The text that stands out least from what is behind it.
const faintest = () => {
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((parts(colour)[3] ?? 1) === 1) { return colour; }
    }
    return 'rgb(255, 255, 255)';
  };
  let worst = { ratio: Infinity, text: '' };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === '' || ['title', 'desc'].includes(element.tagName.toLowerCase())) { continue; }
    const style = getComputedStyle(element);
    const [a, b] = [light(element instanceof SVGElement ? style.fill : style.color), light(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < worst.ratio) { worst = { ratio, text: node.data.trim().slice(0, 40) }; }
  }
  return worst;
};

const profile = mkdtempSync(join(tmpdir(), 'e2c-docs-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: browserPath,
  headless: true,
  viewport: { width: 1200, height: 900 },
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND'],
});
try {
  const errors = [];
  const outside = [];
  const page = context.pages()[0] ?? await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) { errors.push(message.text()); } });
  page.on('requestfailed', (request) => errors.push(`not loaded: ${request.url()}`));
  page.on('request', (request) => { if (!request.url().startsWith(pathToFileURL(root).href)) { outside.push(request.url()); } });

  await page.goto(address('index.html'));
  const rows = page.locator('.domain tbody tr');
  const shown = page.locator('.domain tbody tr:visible');
  const all = await rows.count();
  check(`the whole list of ${all} metrics is shown before one searches`, all > 0 && await shown.count() === all);
  await page.getByRole('searchbox', { name: 'Search metrics' }).pressSequentially('graduation low-income');
  const found = await shown.allTextContents();
  check(`the search leaves ${found.length} of ${all}, each with both words`,
    found.length > 0 && found.length < all && found.every((text) => ['graduation', 'low-income'].every((word) => text.toLowerCase().includes(word))));
  const status = await page.getByRole('status').textContent();
  check(`the number of matches is announced: ${status}`, status.startsWith(`${found.length} of ${all} metrics`)
    && (await tree(page)).some((node) => node.role === 'status' && node.live === 'polite'));
  check('a domain without a match is not shown', await page.locator('.domain:visible').count() < await page.locator('.domain').count());
  await page.getByRole('searchbox').fill('');
  check('the whole list is back', await shown.count() === all);
  await page.goto(address('index.html'));
  await page.keyboard.press('Tab');
  check('the first Tab leads to the skip link, and it shows',
    await page.evaluate(() => document.activeElement.className === 'skip' && document.activeElement.getBoundingClientRect().left >= 0));
  check('the focus is seen', await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle === 'solid'));

  for (const path of kinds) {
    await page.goto(address(path));
    const nodes = await tree(page);
    const roles = ['banner', 'navigation', 'main', 'contentinfo'];
    check(`${path}: each landmark once, one first heading`, roles.every((role) => nodes.filter((node) => node.role === role).length === 1)
      && nodes.filter((node) => node.role === 'heading' && node.level === 1).length === 1);
    const levels = nodes.filter((node) => node.role === 'heading').map((node) => node.level);
    check(`${path}: no level of heading is skipped`, levels.every((level, at) => at === 0 || level <= levels[at - 1] + 1));
    check(`${path}: tables, links and pictures have names`,
      nodes.filter((node) => ['table', 'link', 'image', 'img', 'searchbox'].includes(node.role)).every((node) => node.name !== ''));
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      const { ratio, text } = await page.evaluate(faintest);
      check(`${path}: in ${colorScheme} the faintest text, "${text}", has contrast ${ratio.toFixed(1)}`, ratio >= leastContrast);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }

  check('a metric has a plot', plotted !== undefined);
  if (plotted) {
    await page.goto(address(plotted));
    const plot = (await tree(page)).find((node) => ['image', 'img'].includes(node.role));
    check(`the plot of ${plotted} has a title and a description`, plot?.name !== '' && plot?.description.startsWith('School years'));
    if (picture) { await page.screenshot({ path: picture }); }
  }

  const plain = await context.newPage();
  // As where scripts are blocked.
  await plain.route('**/search.js', (route) => route.abort());
  await plain.goto(address('index.html'));
  check('without its script the list is shown and the search box is not',
    await plain.locator('.domain tbody tr:visible').count() === all && await plain.getByRole('searchbox').count() === 0);
  await plain.close();

  check(`no page failed or was refused anything${errors.length ? `: ${errors[0]}` : ''}`, errors.length === 0);
  await page.goto(address('index.html'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.smuggled = true';
    document.body.append(script);
  });
  check('the browser runs no script that stands in a page', await page.evaluate(() => window.smuggled === undefined));
  check(`nothing outside of the folder was asked for${outside.length ? `: ${outside[0]}` : ''}`, outside.length === 0);
} catch (error) {
  check(`the site could be used: ${error.message.split('\n')[0]}`, false);
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
