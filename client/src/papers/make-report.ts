import type { Language } from 'shared-domain/kernel';
import { wordsIn } from '../i18n/index.ts';
import type { PaperJob } from './make-papers.ts';
import type { ReportPaper } from './report-paper.ts';

/** A report as a file, in the language of whoever reads the screen. What makes it is loaded when it is asked for. */
export async function makeReport(content: ReportPaper, language: Language, job: PaperJob): Promise<File> {
  const [{ reportPaper }, { makePaper }, words] = await Promise.all([
    import('./report-paper.ts'),
    import('./make-papers.ts'),
    wordsIn(language, 'everybody'),
  ]);
  return makePaper(reportPaper(content, words), job);
}
