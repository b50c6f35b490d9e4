import { createContext, type ReactNode, useContext } from 'react';
import { invariant } from 'shared-domain/kernel';
import type { Data } from '../data.ts';

const DataContext = createContext<Data | null>(null);

export function DataProvider(props: { readonly data: Data; readonly children: ReactNode }) {
  return <DataContext value={props.data}>{props.children}</DataContext>;
}

export function useData(): Data {
  const data = useContext(DataContext);
  invariant(data !== null, 'useData outside DataProvider');
  return data;
}
