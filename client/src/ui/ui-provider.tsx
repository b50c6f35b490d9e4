import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import './mantine-styles.ts';
import './base.css';
import { cssVariables, theme } from './theme.ts';

/** Look and feel around the whole application; light or dark as the system asks. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      {children}
      <form id="unremembered" autoComplete="off" hidden />
    </MantineProvider>
  );
}
