import { Text } from '@mantine/core';
import { PLATFORM_NAMES, useFormat } from '@pinportal/ui';
import { Fragment } from 'react';
import { useNames } from '../names/index.ts';
import { PartyLink } from './party-link.tsx';

const TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;
const IDS = /^[a-z]+_[0-9a-z]{26}( [a-z]+_[0-9a-z]{26})*$/u;
const CODES = /^[A-Z][A-Z_]+( [A-Z][A-Z_]+)*$/u;

/** A value that an operation set or used: a time, links to objects, names of codes, or the text as it is. */
export function DetailValue({ value }: { readonly value: string }) {
  const format = useFormat();
  const names = useNames();
  if (value === 'true') return names.yes;
  if (value === 'false') return names.no;
  if (TIME.test(value)) return format.stamp(value);
  if (IDS.test(value)) {
    return value.split(' ').map((id) => (
      <Text key={id}>
        <PartyLink id={id}>{id}</PartyLink>
      </Text>
    ));
  }
  if (!CODES.test(value)) return value;
  const known: Readonly<Record<string, string>> = {
    ...names.roles,
    ...PLATFORM_NAMES,
    ...names.registrationMethods,
    ...names.deviceStatuses,
    ...names.userStatuses,
  };
  return value.split(' ').map((code, index) => (
    <Fragment key={code}>
      {index === 0 ? '' : ', '}
      {known[code] ?? code}
    </Fragment>
  ));
}
