import { Stack, Title } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

export interface SectionProps {
  /** What stands after # in a link to the section. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a page with a heading. A link to it moves the focus to the heading. */
export function Section({ id, title, children }: SectionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isTarget = useRouterState({ select: ({ location }) => location.hash === id });
  useEffect(() => {
    if (isTarget) heading.current?.focus();
  }, [isTarget]);
  return (
    <section id={id} aria-labelledby={headingIdOf(id)}>
      <Stack gap="sm" align="stretch">
        <Title order={2} id={headingIdOf(id)} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {children}
      </Stack>
    </section>
  );
}

/** The ID of the heading of a section, to describe a button in it. */
export const headingIdOf = (id: string): string => `${id}-heading`;
