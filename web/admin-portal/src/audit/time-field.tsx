import { TextInput } from '@mantine/core';
import { useState } from 'react';

export interface TimeFieldProps {
  readonly label: string;
  readonly description: string;
  /** The time in ISO 8601, or undefined for none. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A date and time in the person's own time zone. It is taken when the field is left, because half of a date is none. */
export function TimeField({ label, description, value, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState(localOf(value));
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(localOf(value));
  }
  const take = () => {
    if (typed !== localOf(value)) onChange(typed === '' ? undefined : new Date(typed).toISOString());
  };
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={description}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}

/** A time as the field has it: without a zone, to the minute. */
function localOf(value: string | undefined): string {
  if (value === undefined) return '';
  const time = new Date(value);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
