import { adminTexts } from './admin.ts';
import { approvalsTexts } from './approvals.ts';
import { buildingTexts } from './building.ts';
import { chargesTexts } from './charges.ts';
import { devicesTexts } from './devices.ts';
import { homeTexts } from './home.ts';
import { inboxTexts } from './inbox.ts';
import { inputTexts } from './inputs.ts';
import { invoicesTexts } from './invoices.ts';
import { moreTexts } from './more.ts';
import { refusalTexts } from './refusals.ts';
import { shellTexts } from './shell.ts';
import { signInTexts } from './sign-in.ts';
import { stateTexts } from './states.ts';
import { suppliersTexts } from './suppliers.ts';
import { todayTexts } from './today.ts';
import { transferTexts } from './transfer.ts';
import { words } from './words.ts';

/** Every sentence of the screen. Only the build reads it; screens import the type and ask for an id. */
export const texts = {
  ...adminTexts,
  ...approvalsTexts,
  ...buildingTexts,
  ...chargesTexts,
  ...devicesTexts,
  ...homeTexts,
  ...inboxTexts,
  ...inputTexts,
  ...invoicesTexts,
  ...moreTexts,
  ...refusalTexts,
  ...shellTexts,
  ...signInTexts,
  ...stateTexts,
  ...suppliersTexts,
  ...todayTexts,
  ...transferTexts,
  ...words,
};

export type TextId = keyof typeof texts;
