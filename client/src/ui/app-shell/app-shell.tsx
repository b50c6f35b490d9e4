import { Link, useLocation } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';
import classes from './app-shell.module.css';

export type Destination = {
  readonly to: string;
  readonly label: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  /** How many things wait there; 0 shows nothing. */
  readonly count?: number;
};

/** Places that belong together, under a word of theirs where there are many. */
export type DestinationGroup = {
  readonly title: string | undefined;
  readonly destinations: readonly Destination[];
};

export type AppShellProps = {
  /** At most five: the phone's bottom bar. */
  readonly tabs: readonly Destination[];
  readonly sidebar: readonly DestinationGroup[];
  readonly scope: ReactNode;
  readonly search: ReactNode;
  readonly status: ReactNode;
  /** A strip above the page, such as the offer of an update. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
};

export function AppShell({ tabs, sidebar, scope, search, status, notice, children }: AppShellProps) {
  const t = useText();
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <header className={classes.header}>
        <span className={classes.brand}>KoproGo</span>
        <div className={classes.scope}>{scope}</div>
        <div className={classes.status}>
          {search}
          {status}
        </div>
      </header>
      <nav className={classes.sidebar} aria-label={t('shell.navigation')}>
        <div className={classes.groups}>
          {sidebar.map(({ title, destinations }) => (
            <section key={destinations[0]?.to} aria-label={title}>
              {title && <p className={classes.group}>{title}</p>}
              <DestinationList destinations={destinations} />
            </section>
          ))}
        </div>
      </nav>
      <main className={classes.main} id="content" tabIndex={-1}>
        {notice}
        {children}
      </main>
      <nav className={classes.tabs} aria-label={t('shell.navigation')}>
        <DestinationList destinations={tabs.slice(0, 5)} />
      </nav>
    </div>
  );
}

function DestinationList({ destinations }: { destinations: readonly Destination[] }) {
  const { pathname } = useLocation();
  // `/invoices/new` is a place of its own on a phone: the list it lies under is then not where one stands.
  const isDeeper = (to: string) =>
    destinations.some((other) => other.to.startsWith(`${to}/`) && pathname.startsWith(other.to));
  return (
    <ul className={classes.list}>
      {destinations.map(({ to, label, icon: Icon, count = 0 }) => (
        <li key={to}>
          <Link className={classes.link} to={to} activeOptions={{ exact: isDeeper(to) }}>
            <Icon size={22} stroke={1.75} aria-hidden />
            <span className={classes.label}>{label}</span>
            {count > 0 && <span className={classes.count}>{count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
