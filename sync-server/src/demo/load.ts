import { openDatabase } from '../store/database.ts';
import { startSentence } from '../store/start-sentence.ts';
import { makeDemoSet } from './demo-set.ts';
import { installationNonce } from './installation-nonce.ts';
import { loadSet } from './loading/load-set.ts';
import { logIns } from './log-ins.ts';
import { demo } from './names.ts';

/** Loads the demo data once: `DATABASE_ADMIN_URL=… node sync-server/src/demo/load.ts`. The log-ins are printed last. */
async function main(): Promise<void> {
  const url = process.env.DATABASE_ADMIN_URL ?? process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_ADMIN_URL or DATABASE_URL must be set');
  const sql = openDatabase({ url, connections: 3, statementSeconds: 60 });
  try {
    // Progress beside the answer: whoever runs this wants the log-ins.
    const say = (line: string) => console.error(line);
    const newNonce = installationNonce(process.env);
    await loadSet(sql, makeDemoSet(), { password: demo.password, newNonce, say });
  } finally {
    await sql.end({ timeout: 5 });
  }
  console.log(logIns());
}

main().catch((error: unknown) => {
  console.error(startSentence(error));
  process.exit(1);
});
