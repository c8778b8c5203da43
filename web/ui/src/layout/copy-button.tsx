import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useUiMessages } from '../messages/index.ts';
import { useAnnounce } from '../states/announcer.tsx';
import { Icon } from './icon.tsx';

/** For how long the button says that the text was copied, in milliseconds. */
const CONFIRMATION = 2_500;

export interface CopyButtonProps {
  /** What is copied. */
  readonly text: string;
  readonly label: string;
  readonly variant?: 'default' | 'subtle' | 'filled';
  readonly size?: 'sm' | 'md' | 'lg';
}

/** Copies a text, and says whether that was possible. */
export function CopyButton({ text, label, variant = 'default', size = 'md' }: CopyButtonProps) {
  const messages = useUiMessages();
  const announce = useAnnounce();
  const [isCopied, setCopied] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), CONFIRMATION);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setFailed(false);
      announce(messages.copied);
    } catch {
      setFailed(true); // the browser forbids it, or the connection is not encrypted
      announce(messages.copyFailed);
    }
  };
  return (
    <>
      <Button
        variant={variant}
        size={size}
        onClick={() => void copy()}
        leftSection={isCopied ? <Icon name="check" /> : null}
      >
        {isCopied ? messages.copied : label}
      </Button>
      {hasFailed ? <span>{messages.copyFailed}</span> : null}
    </>
  );
}
