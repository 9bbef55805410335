// SPDX-License-Identifier: MIT
// Durable steps per second of DBOS on PostgreSQL: workflows of trivial steps, so many at a time.
// node dbos.mjs WORKFLOWS AT_ONCE STEPS; POSTGRES_URL names the database. Prints one number.
import { DBOS } from "@dbos-inc/dbos-sdk";

const [workflows, atOnce, steps] = process.argv.slice(2).map(Number);

const count = DBOS.registerWorkflow(
  async () => {
    let sum = 0;
    for (let value = 1; value <= steps; value++) {
      sum += await DBOS.runStep(async () => value, { name: "count" });
    }
    return sum;
  },
  { name: "count" },
);

/** Each of `atOnce` lanes begins the next one when its last has ended. */
async function runAll(name, number) {
  let next = 0;
  const lane = async () => {
    while (next < number) {
      const workflowID = `${name}-${process.pid}-${Date.now()}-${next++}`;
      const handle = await DBOS.startWorkflow(count, { workflowID })();
      const sum = await handle.getResult();
      if (sum !== (steps * (steps + 1)) / 2) throw new Error(`${workflowID} gave ${sum}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

// The pool of connections stays at its default of 10.
DBOS.setConfig({
  name: "bench",
  systemDatabaseUrl: process.env.POSTGRES_URL,
  runAdminServer: false,
  logLevel: "error",
  applicationVersion: "1",
});
await DBOS.launch();
await runAll("warm", Math.min(workflows, 2 * atOnce));
const begin = performance.now();
await runAll("count", workflows);
console.log(((workflows * steps * 1000) / (performance.now() - begin)).toFixed(0));
await DBOS.shutdown();
process.exit(0);
