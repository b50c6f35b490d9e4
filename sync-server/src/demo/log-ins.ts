import { demo } from './names.ts';

/** Who can sign in, one a line. */
export function logIns(): string {
  const accounts = Object.values(demo.accounts);
  const widest = Math.max(...accounts.map((one) => one.email.length));
  const lines = accounts.map(({ email, name, about }) => `  ${email.padEnd(widest)}  ${name}: ${about}`);
  return [`Demo log-ins, all with the password ${demo.password}`, ...lines].join('\n');
}
