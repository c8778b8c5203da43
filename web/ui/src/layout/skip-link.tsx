import { Anchor } from '@mantine/core';
import { useUiMessages } from '../messages/index.ts';
import classes from './skip-link.module.css';

/** Takes a person with a keyboard past the header. Its target is the heading of the page. */
export function SkipLink() {
  const { skipToContent } = useUiMessages();
  return (
    <Anchor
      href="#main"
      className={classes.link}
      onClick={(event) => {
        event.preventDefault(); // the address after # names the page of the portal
        document.querySelector('h1')?.focus();
      }}
    >
      {skipToContent}
    </Anchor>
  );
}
