import { isPutAway, putAway } from './put-away.ts';

const putOffAs = 'koprogo.installLater';
const putOffDays = 7;

/** Whether the person said "later" to installing, within the last week. */
export function wasInstallingPutOff(now: string): boolean {
  try {
    const at = localStorage.getItem(putOffAs);
    return at !== null && Date.parse(now) - Date.parse(at) < putOffDays * 86_400_000;
  } catch {
    return false;
  }
}

export function putOffInstalling(now: string): void {
  try {
    localStorage.setItem(putOffAs, now);
  } catch {
    // Storage may be forbidden: it is then asked again with the next start.
  }
}

const workedAs = 'worked';

/** Something was saved here: from now on it is worth keeping the app on this device. */
export function noteWork(): void {
  if (!isPutAway(workedAs)) putAway(workedAs);
}

export function hasWorked(): boolean {
  return isPutAway(workedAs);
}
