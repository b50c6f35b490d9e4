import { randomUUID } from 'node:crypto';
import { hashPassword, oneTimePassword } from '../auth/passwords.ts';
import { accountStore } from '../store/account-store.ts';
import { openDatabase } from '../store/database.ts';
import { startSentence } from '../store/start-sentence.ts';

/** The first account of an installation: `DATABASE_URL=… node sync-server/src/admin/first-admin.ts <e-mail> <name>`. */
async function main(): Promise<void> {
  const [email, name] = process.argv.slice(2);
  const url = process.env.DATABASE_URL;
  if (!url || !email || !name) throw new Error('DATABASE_URL must be set, and an e-mail and a name given');
  const sql = openDatabase({ url, connections: 1 });
  const password = oneTimePassword();
  const made = await accountStore(sql).create({
    id: randomUUID(),
    email: email.trim().toLowerCase(),
    name,
    language: 'fr',
    passwordHash: await hashPassword(password),
    passwordMustChange: true,
    isPlatformAdmin: true,
  });
  await sql.end();
  if (made === 'emailTaken') throw new Error('there is an account with that e-mail already');
  process.stdout.write(`${password}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${startSentence(error)}\n`);
  process.exit(1);
});
