import { type OwnAccount, useSender, useSession } from '../../data/index.ts';
import { useFormat, wordsIn } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { PaperButton, type PaperWork } from '../../ui/index.ts';
import { movementRows, movementWords, openOnes } from './account-rows.ts';
import { balanceOverTime } from './balance-over-time.ts';

/** An owner's account as it stands today, as a paper. */
export function AccountPaperButton({ account }: { readonly account: OwnAccount }) {
  const { language } = useFormat();
  const session = useSession();
  const sender = useSender(account);
  if (sender === null || session.state === 'signedOut') return null;
  const { name } = session.profile;
  if (!sender) return <PaperButton make={null} />;
  const make = async (work: PaperWork) => {
    const [{ accountPaper }, { makePaper }, words] = await Promise.all([
      import('../../papers/account-paper.ts'),
      import('../../papers/make-papers.ts'),
      wordsIn(language, 'everybody'),
    ]);
    const { t, format } = words;
    const on = today();
    const rows = movementRows([account]);
    const paper = accountPaper(
      {
        ...{ sender, to: { name, address: null }, on, balance: account.balance },
        open: openOnes([account]),
        movements: rows.map((row) => ({ ...row, label: movementWords(row, t).join(' · ') })),
        line: balanceOverTime(account, on, t, format),
      },
      words,
    );
    return makePaper(paper, work);
  };
  return <PaperButton make={make} />;
}
