import { IconSelector } from '@tabler/icons-react';
import { useKept } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import classes from './scope-switcher.module.css';

/** Which building is shown, and which are on this device; with a single one, its name. */
export function ScopeSwitcher() {
  const t = useText();
  const { building, choices, choose } = useScope();
  const kept = useKept();
  const isAway = (id: string) => (kept?.get(id)?.is ?? 'here') !== 'here';
  if (choices.length < 2) return <span className={classes.name}>{building?.name}</span>;
  return (
    <span className={classes.choice}>
      <select
        className={classes.select}
        aria-label={t('shell.scope')}
        value={building?.id ?? ''}
        onChange={(event) => choose(event.currentTarget.value || null)}
      >
        <option value="">{t('shell.allBuildings')}</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {isAway(id) ? t('shell.away', { name }) : name}
          </option>
        ))}
      </select>
      <IconSelector className={classes.sign} size={18} stroke={1.75} aria-hidden />
    </span>
  );
}
