import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useSession } from '../session/session-context.tsx';

export interface PageHeadingProps {
  readonly title: string;
  /** The ID of the element, to describe a button. */
  readonly id?: string;
  readonly productName: string;
  /** Whether a person came here from another page of the portal. The focus then goes to the heading. */
  readonly takesFocus: boolean;
}

/** The heading of a page, which is also the title of the window. It has the focus after a sign-in and a sign-out, too. */
export function PageHeading({ title, id, productName, takesFocus }: PageHeadingProps) {
  const { hasChanged } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === productName ? title : `${title} · ${productName}`;
  }, [title, productName]);
  useEffect(() => {
    // A page that takes long to load must not take the focus from a dialog that was opened meanwhile.
    const isBehindDialog = document.querySelector('[role="dialog"]') !== null;
    if ((takesFocus || hasChanged) && !isBehindDialog) heading.current?.focus();
  }, [takesFocus, hasChanged]);
  return (
    <Title order={1} id={id} ref={heading} tabIndex={-1}>
      {title}
    </Title>
  );
}
