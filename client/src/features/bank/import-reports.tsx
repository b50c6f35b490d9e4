import { Alert, Stack, Text } from '@mantine/core';
import { formatIban } from 'shared-domain/kernel';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { type ImportReport, importedGroups, isNothingNew, oddities, refusalsOf } from './import-report.ts';

/** What became of the files: taken, odd, refused, each in a sentence. */
export function ImportReports({ reports }: { readonly reports: readonly ImportReport[] }) {
  return (
    <Stack gap="xs" role="status">
      {reports.map((report) => (
        <OneReport key={report.fileName} report={report} />
      ))}
    </Stack>
  );
}

function OneReport({ report }: { readonly report: ImportReport }) {
  const t = useText();
  const say = useRefusalText();
  const refusals = report.refusal
    ? [{ key: report.refusal.code, refusal: report.refusal }]
    : refusalsOf(report.statements);
  const groups = importedGroups(report.statements);
  const odd = oddities(report);
  return (
    <Alert
      color={colourOf(report)}
      variant="light"
      title={report.fileName}
      styles={{ message: { overflowWrap: 'anywhere' } }}
    >
      {groups.map((group) => (
        <Text key={group.iban} size="sm">
          {t('bank.imported', { ...group, count: group.lines, iban: formatIban(group.iban) })}
        </Text>
      ))}
      {refusals.map(({ key, refusal }) => (
        <Text key={key} size="sm">
          {say(refusal)}
        </Text>
      ))}
      {odd.map(({ key, finding }) => (
        <Text key={key} size="sm">
          {say({ code: finding.code, ...(finding.params && { params: finding.params }) })}
        </Text>
      ))}
    </Alert>
  );
}

/** Green: taken; grey: all of it was here already; red: somebody must look. */
function colourOf(report: ImportReport): string {
  if (importedGroups(report.statements).length > 0) return 'pine';
  return isNothingNew(report) ? 'gray' : 'red';
}
