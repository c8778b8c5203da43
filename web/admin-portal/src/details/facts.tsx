import type { ReactNode } from 'react';
import classes from './facts.module.css';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

export interface FactsProps {
  readonly facts: readonly Fact[];
  /** Whether each value stands beside its name, in a row, and not below it. */
  readonly isInRows?: boolean;
}

/** Names and their values. */
export function Facts({ facts, isInRows = false }: FactsProps) {
  return (
    <dl className={classes.facts} data-rows={isInRows}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
