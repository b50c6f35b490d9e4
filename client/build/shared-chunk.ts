/**
 * What both the way to an owner's home and other screens need, as one file. Left to itself the bundler makes one of each
 * set of screens that share something: two dozen small files, and 12 KB more, on every first start. Name here only what
 * the first load needs anyway; what else is caught by a name is loaded by everybody (`pnpm --filter client size` tells).
 */
export const sharedChunk = {
  name: 'shared',
  test: (id: string) => named.test(id) && !spared.test(id),
};

const named = new RegExp(
  [
    'client/src/features/sign-in/',
    'client/src/scope/',
    'client/src/ui/(amount|empty-state|front-page|language-switch|page-header|row-list|state-badge)',
    'client/src/i18n/(format|refusals|use-)',
    'client/src/data/(hooks/use-own|reads/own)-charges',
    'client/src/data/hooks/use-own-accounts',
    'client/src/data/(records/envelope-schema|wire/weather)',
    'shared-domain/src/identity/',
    'shared-domain/src/kernel/(belgian-day|cents|id|invariant|language|local-date|result)\\.ts',
    'shared-domain/src/receivables/(claims/(gather-claims|impute|party-line)|payment-plan/plan-status)\\.ts',
    'shared-domain/src/sync/(document|scopes)\\.ts',
    'node_modules/(dexie|zod)/',
    'node_modules/rxdb/dist/esm/(query-planner|rx-error|rx-query-helper|rx-schema-helper|plugins/utils/)',
    'node_modules/@tanstack/react-store/',
    'node_modules/@mantine/(hooks|core/esm/core)/',
    'node_modules/@mantine/core/esm/components/(ActionIcon|Alert|Anchor|Button|CloseButton|Input|InputBase)/',
    'node_modules/@mantine/core/esm/components/(Loader|NativeSelect|PasswordInput|Text|TextInput|Title|Transition|UnstyledButton)/',
  ].join('|'),
);

/** Caught by a name above, and used by later screens only. */
const spared = new RegExp(
  [
    'client/src/scope/(kept/|choose-building)',
    'client/src/ui/(row-list/row-button|state-badge/word-badge)',
    '@mantine/hooks/esm/utils/',
    '@mantine/hooks/esm/use-(click-outside|debounced|focus|force|hotkeys|long|merged-ref|mounted|mutation|previous|shallow|timeout|window-event)',
    '@mantine/core/esm/core/(Direction|MantineProvider/use-mantine-color-scheme)',
    '@mantine/core/esm/core/utils/(close|create-(event|safe|scoped)|find|is-element/|noop)',
    '@mantine/core/esm/core/utils/get-(base|breakpoint|default|env|ref|safe|single|sorted)',
  ].join('|'),
);
