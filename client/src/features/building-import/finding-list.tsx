import { Alert } from '@mantine/core';
import type { Finding } from 'shared-domain/ownership/import';
import { useFormat, useText } from '../../i18n/index.ts';

type FindingListProps = { readonly findings: readonly Finding[]; readonly is: Finding['is'] };

const shownAtMost = 50;

/** What is in the way, or what was taken for something: each with its row and its column. */
export function FindingList({ findings, is }: FindingListProps) {
  const t = useText();
  const say = useFindingText();
  const found = findings.filter((finding) => finding.is === is);
  if (found.length === 0) return null;
  const left = found.length - shownAtMost;
  return (
    <Alert
      color={is === 'refused' ? 'red' : 'yellow'}
      variant="light"
      title={t(`import.${is}`, { count: found.length })}
      role={is === 'refused' ? 'alert' : 'status'}
    >
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {found.slice(0, shownAtMost).map((finding) => (
          <li key={`${finding.code} ${finding.row} ${finding.heading} ${JSON.stringify(finding.params)}`}>
            {say(finding)}
          </li>
        ))}
      </ul>
      {left > 0 && <p>{t('import.more', { count: left })}</p>}
    </Alert>
  );
}

function useFindingText(): (finding: Finding) => string {
  const t = useText();
  const format = useFormat();
  return ({ code, row, heading, params }) => {
    const at = [row === null ? '' : t('import.atRow', { row: String(row) }), heading]
      .filter(Boolean)
      .join(' · ');
    const told = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, readable(value, format)]),
    );
    const said = t(`import.finding.${code}`, told);
    return at === '' ? said : `${at} : ${said}`;
  };
}

function readable(value: string | number, format: ReturnType<typeof useFormat>): string {
  if (typeof value === 'number') return format.number(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.day(value) : value;
}
