import { useText } from '../../i18n/index.ts';
import { WordBadge } from '../../ui/index.ts';

/** PROVISOIRE until the server sealed it, DÉFINITIF then, REMPLACÉ once another took its place. */
export function StandingBadge({
  isPublished,
  isStanding,
}: {
  readonly isPublished: boolean;
  readonly isStanding: boolean;
}) {
  const t = useText();
  if (!isPublished) return <WordBadge tone="warn">{t('settlements.sealing')}</WordBadge>;
  return (
    <WordBadge tone={isStanding ? 'good' : 'quiet'}>
      {t(isStanding ? 'settlements.final' : 'settlements.replaced')}
    </WordBadge>
  );
}
