declare module 'virtual:messages/arrival/*' {
  import type { Messages } from '@lingui/core';

  export const messages: Messages;
}

declare module 'virtual:messages/everybody/*' {
  import type { Messages } from '@lingui/core';

  export const messages: Messages;
}

declare module 'virtual:messages/papers/*' {
  import type { Messages } from '@lingui/core';

  export const messages: Messages;
}

declare module 'virtual:messages/staff/*' {
  import type { Messages } from '@lingui/core';

  export const messages: Messages;
}
