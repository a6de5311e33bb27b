import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link to another page of the desk. Nothing is fetched before somebody goes there: every page of the desk is read anew
 * when it is opened, so what was fetched ahead would be thrown away, and ten places of the rail on each page would keep the
 * newsroom from answering what was really asked.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />;
}
