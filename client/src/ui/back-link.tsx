import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

type BackLinkProps = {
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
  /** The page it leads to, as that page is called. */
  readonly children: string;
};

/** Above the heading: to the page this one belongs to. */
export function BackLink({ to, search, children }: BackLinkProps) {
  return (
    <Anchor
      display="inline-block"
      py={10}
      renderRoot={(props) => <Link {...props} to={to} {...(search && { search })} />}
    >
      {`‹ ${children}`}
    </Anchor>
  );
}
