// Runs the GraphQL over HTTP audits against a running host. Usage: node audit.mjs http://127.0.0.1:5080
import { auditServer } from 'graphql-http';

const server = process.argv[2];
if (!server) {
  console.error('usage: node audit.mjs URL');
  process.exit(2);
}

const results = await auditServer({ url: `${server}/graphql` });
const bad = results.filter((result) => result.status !== 'ok');
for (const result of bad) {
  console.log(`${result.status}  ${result.id}  ${result.name}: ${result.reason}`);
}

console.log(`${results.length - bad.length} passed, ${bad.length} failed`);
process.exit(bad.length ? 1 : 0);
