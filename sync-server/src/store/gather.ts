import { isWeather } from './database.ts';

/** More at once than processors would not be faster, and what waits is answered together. */
const atOnce = 4;
const most = 100;

type Answer<Ask, Given> = (asks: readonly Ask[]) => Promise<readonly Given[]>;

type Waiting<Ask, Given> = {
  readonly ask: Ask;
  readonly resolve: (given: Given) => void;
  readonly reject: (cause: unknown) => void;
};

/**
 * What is asked while others are being answered is answered together, by one call that begins after all of it was asked.
 * Who asks alone does not wait.
 */
export function gather<Ask, Given>(answer: Answer<Ask, Given>): (ask: Ask) => Promise<Given> {
  const waiting: Waiting<Ask, Given>[] = [];
  let underWay = 0;
  const begin = () => {
    if (waiting.length === 0 || underWay >= atOnce) return;
    underWay += 1;
    void answerAll(answer, waiting.splice(0, most)).then(() => {
      underWay -= 1;
      begin();
    });
  };
  return (ask) =>
    new Promise((resolve, reject) => {
      waiting.push({ ask, resolve, reject });
      begin();
    });
}

async function answerAll<Ask, Given>(
  answer: Answer<Ask, Given>,
  some: readonly Waiting<Ask, Given>[],
): Promise<void> {
  try {
    const given = await answer(some.map(({ ask }) => ask));
    for (const [at, { resolve }] of some.entries()) resolve(given[at] as Given);
  } catch (cause) {
    // What the database has against one of them is no matter of the others.
    const isOfOne = some.length > 1 && !isWeather(cause);
    if (isOfOne) return answerEach(answer, some);
    for (const { reject } of some) reject(cause);
  }
}

async function answerEach<Ask, Given>(
  answer: Answer<Ask, Given>,
  some: readonly Waiting<Ask, Given>[],
): Promise<void> {
  for (const one of some) await answerAll(answer, [one]);
}
