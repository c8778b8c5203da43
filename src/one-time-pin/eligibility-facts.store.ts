import type { OneTimePinRequirementCode } from '../generated/types.ts';
import { JOIN_EFFECTIVE_POLICY } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import { type Sql, fixed, join, raw, sql } from '../platform/database/rows.ts';
import { REQUIREMENTS } from './eligibility.rule.ts';

const JOIN_USER = sql`JOIN users u ON u.id = d.user_id`;

/** The tables of the facts, besides the device `d`: its user `u`, and the policy `p` in effect. */
export const FACT_JOINS: readonly Sql[] = [JOIN_USER, JOIN_EFFECTIVE_POLICY];

/** The tables of the facts. */
export const ELIGIBILITY_TABLES = sql`devices d ${join(FACT_JOINS, ' ')}`;

/** The names of tables that changes can affect. A preview reads others, with the rows that a change would leave. */
export interface FactTables {
  readonly devices: string;
  /** The policy in effect. */
  readonly policy: string;
  readonly userRoles: string;
  readonly licensedProducts: string;
}

export const FACT_TABLES: FactTables = {
  devices: 'd',
  policy: 'p',
  userRoles: 'user_roles',
  licensedProducts: 'licensed_products',
};

/** The SQL for each fact of the eligibility rule. */
export function factsFrom({
  devices,
  policy,
  userRoles,
  licensedProducts,
}: FactTables): Readonly<Record<OneTimePinRequirementCode, Sql>> {
  return {
    ACCOUNT_ACTIVE: sql`u.status = 'ACTIVE'`,
    DEVICE_ACTIVE: sql`${raw(devices)}.status = 'ACTIVE'`,
    DEVICE_IS_IOS: sql`${raw(devices)}.platform = 'IOS'`,
    ROLE_ASSIGNED: sql`EXISTS (SELECT 1 FROM ${raw(userRoles)} r WHERE r.user_id = ${raw(devices)}.user_id AND r.role = 'RESET_SECURE_APPS_PASSCODE')`,
    PRODUCT_LICENSED: sql`EXISTS (SELECT 1 FROM ${raw(licensedProducts)} l WHERE l.licensed)`,
    PASSCODE_REQUIRED: sql`${raw(policy)}.passcode_required_for_ios`,
    RECOVERY_ALLOWED: sql`${raw(policy)}.allow_ios_passcode_recovery`,
  };
}

/** The facts as they are. */
export const FACTS = factsFrom(FACT_TABLES);

/** The condition that a device meets all requirements, for filters. A test compares it with the rule. */
export const CAN_GENERATE = all(FACTS);

/** The facts as conditions on a row of `devices`. Each reads only what it needs, so that many rows can be filtered. */
export const FACTS_OF_ROW = factsOfRow();

export const ROW_CAN_GENERATE = all(FACTS_OF_ROW);

export const ROW_IS_ALMOST_ELIGIBLE = sql`${FACTS_OF_ROW.DEVICE_IS_IOS} AND ${unmetCount(FACTS_OF_ROW)} = 1`;

/** The number of requirements that a device does not meet. */
export function unmetCount(facts: Readonly<Record<OneTimePinRequirementCode, Sql>>): Sql {
  return sql`(${join(
    REQUIREMENTS.map((code) => sql`CASE WHEN ${facts[code]} THEN 0 ELSE 1 END`),
    ' + ',
  )})`;
}

function factsOfRow(): Readonly<Record<OneTimePinRequirementCode, Sql>> {
  const facts = factsFrom({ ...FACT_TABLES, devices: 'devices' });
  const ofUser = (fact: Sql) => sql`EXISTS (SELECT 1 FROM users u WHERE u.id = devices.user_id AND ${fact})`;
  const ofPolicy = (fact: Sql) =>
    sql`EXISTS (SELECT 1 FROM app_connect_global_policies p WHERE p.id = devices.app_connect_global_policy_id AND ${fact})`;
  return {
    ...facts,
    ACCOUNT_ACTIVE: ofUser(facts.ACCOUNT_ACTIVE),
    PASSCODE_REQUIRED: ofPolicy(facts.PASSCODE_REQUIRED),
    RECOVERY_ALLOWED: ofPolicy(facts.RECOVERY_ALLOWED),
  };
}

function all(facts: Readonly<Record<OneTimePinRequirementCode, Sql>>): Sql {
  return fixed(
    join(
      REQUIREMENTS.map((code) => facts[code]),
      ' AND ',
    ),
  );
}
