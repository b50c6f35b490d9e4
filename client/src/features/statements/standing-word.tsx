import { useText } from '../../i18n/index.ts';
import { type Tone, WordBadge } from '../../ui/index.ts';
import type { Standing } from './own-statements.ts';

const tones: Readonly<Record<Standing, Tone>> = { provisional: 'warn', final: 'good', replaced: 'quiet' };

export function StandingWord({ standing }: { readonly standing: Standing }) {
  const t = useText();
  return <WordBadge tone={tones[standing]}>{t(`statements.${standing}`)}</WordBadge>;
}
