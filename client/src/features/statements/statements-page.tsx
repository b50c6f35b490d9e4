import { useFormat, useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import { Amount, BackLink, EmptyState, ExportMenu, PageHeader, RowLink, RowList } from '../../ui/index.ts';
import { StandingWord } from './standing-word.tsx';
import { useStatementSheet } from './statement-sheet.ts';
import { useOwnStatements } from './use-own-statements.ts';

/** Every settlement statement of a person, the replaced ones included. */
export function StatementsPage() {
  const t = useText();
  const format = useFormat();
  const { building } = useScope();
  const statements = useOwnStatements(building?.id ?? null);
  const columns = useStatementSheet();
  if (!statements) return null;
  return (
    <>
      <BackLink to="/account">{t('account.title')}</BackLink>
      <PageHeader
        title={t('statements.title')}
        actions={
          <ExportMenu
            list={t('statements.title')}
            about={[building?.name]}
            columns={columns}
            rows={statements}
          />
        }
      />
      {statements.length === 0 ? (
        <EmptyState>{t('statements.none')}</EmptyState>
      ) : (
        <RowList label={t('statements.title')}>
          {statements.map(({ statement: { key, id, body }, standing }) => (
            <RowLink
              key={key}
              to={`/account/statements/${id}`}
              title={body.label}
              detail={`${body.association.name} · ${format.day(body.period.from)} – ${format.day(body.period.until)}`}
              aside={<Amount cents={body.balance} />}
              badge={<StandingWord standing={standing} />}
            />
          ))}
        </RowList>
      )}
    </>
  );
}
