import { wordsIn } from '../../src/i18n/index.ts';
import { makePapers } from '../../src/papers/make-papers.ts';
import { statementPaper } from '../../src/papers/statement-paper.ts';
import { statementSample } from '../../src/papers/testing/samples.ts';

const [owners, accounts, invoicesEach] = [100, 22, 9];

const { statement, expenses } = statementSample;
const [line] = statement.lines;
const [expense] = expenses;
if (!line || !expense) throw new Error('the sample has no line');

// As large as a year of a building with a lift: twenty-two accounts, two hundred invoices, some five pages.
const lines = Array.from({ length: accounts }, (_, group) => ({ ...line, group }));
const items = lines.flatMap(({ group }) =>
  Array.from({ length: invoicesEach }, () => ({ ...expense, group })),
);
const year = { ...statementSample, statement: { ...statement, lines }, expenses: items };

async function measure() {
  const begun = performance.now();
  const papers = Array.from({ length: owners }, (_, at) => async () => {
    const words = await wordsIn(at % 2 === 0 ? 'fr' : 'nl', 'everybody');
    return statementPaper(year, words);
  });
  const work = { signal: new AbortController().signal, progress: () => undefined };
  const archive = await makePapers('all.zip', papers, work);
  const seconds = (performance.now() - begun) / 1000;
  document.title = JSON.stringify({ owners, seconds, bytes: archive.size });
}

void measure();
