import { VisuallyHidden } from '@mantine/core';
import type { CSSProperties } from 'react';
import classes from './digits.module.css';

/** The longest group of digits that a person remembers while they look from one screen to the other. */
const GROUP = 4;

/** Divides digits into groups of nearly the same length: `48217736` is `4821 7736`. */
export function groupDigits(digits: string): readonly string[] {
  const count = Math.ceil(digits.length / GROUP);
  const groups: string[] = [];
  let start = 0;
  for (let left = count; left > 0; left--) {
    const length = Math.ceil((digits.length - start) / left);
    groups.push(digits.slice(start, start + length));
    start += length;
  }
  return groups;
}

/** A PIN, as large as fits. A screen reader says each digit. */
export function Digits({ value }: { readonly value: string }) {
  const groups = groupDigits(value);
  const shown = groups.join(' ');
  return (
    <p className={classes.digits} style={{ '--characters': shown.length } as CSSProperties}>
      <span aria-hidden="true">{shown}</span>
      <VisuallyHidden>{groups.map((group) => [...group].join(' ')).join(', ')}</VisuallyHidden>
    </p>
  );
}
