import { VisuallyHidden } from '@mantine/core';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { KeyColumn } from './building-view.ts';
import classes from './key-matrix.module.css';
import { lotName } from './lot-words.ts';
import { SumWord } from './sum-word.tsx';
import type { BuildingFile } from './use-building-file.ts';

type KeyMatrixProps = {
  readonly file: BuildingFile;
  readonly onOpen: (keyId: string) => void;
  /** A rectangle from a spreadsheet, pasted on the matrix by whoever may write keys. */
  readonly onPaste?: (text: string) => void;
};

export function KeyMatrix({ file, onOpen, onPaste }: KeyMatrixProps) {
  const t = useText();
  const format = useFormat();
  const { columns, lots } = file;
  return (
    <section
      className={classes.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrows.
      tabIndex={0}
      aria-label={t('building.keys')}
      onPaste={(event) => onPaste?.(event.clipboardData.getData('text/plain'))}
    >
      <table className={classes.matrix}>
        <caption>{t('building.matrix', { day: format.day(today()) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('word.lot')}</th>
            {columns.map((column) => (
              <KeyHeading key={column.key.key} column={column} onOpen={onOpen} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lots.map((lot) => (
            <tr key={lot.key}>
              <th scope="row" aria-label={lotName(lot.body, t)}>
                {lot.body.number}
                <span className={classes.kind}>{t(`lot.kind.${lot.body.kind}`)}</span>
              </th>
              {columns.map(({ key, version }) => (
                <PartCell key={key.key} part={version?.parts[lot.id] ?? 0} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('building.sum')}</th>
            {columns.map(({ key, sums }) => (
              <td key={key.key}>
                <SumWord sums={sums} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function KeyHeading({
  column,
  onOpen,
}: {
  readonly column: KeyColumn;
  readonly onOpen: (id: string) => void;
}) {
  const t = useText();
  const { id, body, state } = column.key;
  return (
    <th scope="col">
      <button type="button" className={classes.key} onClick={() => onOpen(id)}>
        <VisuallyHidden>{t('building.keyNamed', { code: body.code, name: body.name })}</VisuallyHidden>
        <span aria-hidden>
          {body.code}
          <span className={classes.name}>{body.name}</span>
        </span>
      </button>
      {state === 'onDevice' && (
        <div>
          <StateBadge state="onDevice" />
        </div>
      )}
    </th>
  );
}

function PartCell({ part }: { readonly part: number }) {
  const format = useFormat();
  return <td className={part === 0 ? classes.zero : undefined}>{format.number(part)}</td>;
}
