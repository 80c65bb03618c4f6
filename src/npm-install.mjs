// Installs the locked packages of the folder given, once: builds that run at the same time wait for the first and find it done.
import { existsSync, mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const folder = process.argv[2];
const installed = join(folder, 'node_modules', '.package-lock.json');
const guard = join(folder, '.installing');
const abandonedAfter = 10 * 60 * 1000;

const age = (path) => Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
const isCurrent = () =>
  existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;

function enter() {
  for (;;) {
    try {
      mkdirSync(guard);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw error;
      }
      if (age(guard) > abandonedAfter) {
        rmSync(guard, { recursive: true, force: true });
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

enter();
try {
  if (!isCurrent()) {
    const npm = spawnSync('npm ci --no-audit --no-fund --loglevel=error', { cwd: folder, shell: true, stdio: 'inherit' });
    process.exitCode = npm.status ?? 1;
    if (process.exitCode === 0) {
      utimesSync(installed, new Date(), new Date());
    }
  }
} finally {
  rmSync(guard, { recursive: true, force: true });
}
