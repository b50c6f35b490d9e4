/**
 * What both the way to an owner's home and other screens need, as one file. Left to itself the bundler makes one of each
 * set of screens that share something: two dozen small files, and 5 KB more, on every first start. Name here only what
 * the first load needs anyway; what else is caught by a name is loaded by everybody (`pnpm --filter client size` tells).
 */
export const sharedChunk = {
  name: 'shared',
  test: new RegExp(
    [
      'client/src/scope/',
      'client/src/ui/(amount|empty-state|page-header|row-list|state-badge)',
      'client/src/i18n/(format|refusals|use-)',
      'client/src/data/(hooks/use-own|reads/own)-charges',
      'shared-domain/src/identity/',
      'shared-domain/src/kernel/(cents|id|invariant|language|local-date|result)\\.ts',
      'shared-domain/src/sync/(document|scopes)\\.ts',
      'node_modules/zod/',
      'node_modules/@mantine/(hooks|core/esm/core)/',
      'node_modules/@mantine/core/esm/components/(ActionIcon|Alert|Anchor|Button|CloseButton|Input|InputBase)/',
      'node_modules/@mantine/core/esm/components/(Loader|NativeSelect|PasswordInput|Text|TextInput|Title|Transition|UnstyledButton)/',
    ].join('|'),
  ),
};
