import type { OneTimePinRequirementCode } from '../generated/types.ts';
import { type Sql, join, sql } from '../platform/database/rows.ts';
import { REQUIREMENTS } from './eligibility.rule.ts';

/** The tables of the facts: a device `d`, its user `u`, and the policy `p` in effect. */
export const ELIGIBILITY_TABLES = sql`devices d
  JOIN users u ON u.id = d.user_id
  JOIN app_connect_global_policies p ON p.id = d.app_connect_global_policy_id`;

/** The SQL for each fact of the eligibility rule. */
export const FACTS: Readonly<Record<OneTimePinRequirementCode, Sql>> = {
  ACCOUNT_ACTIVE: sql`u.status = 'ACTIVE'`,
  DEVICE_ACTIVE: sql`d.status = 'ACTIVE'`,
  DEVICE_IS_IOS: sql`d.platform = 'IOS'`,
  ROLE_ASSIGNED: sql`EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role = 'RESET_SECURE_APPS_PASSCODE')`,
  PRODUCT_LICENSED: sql`EXISTS (SELECT 1 FROM licensed_products l WHERE l.licensed)`,
  PASSCODE_REQUIRED: sql`p.passcode_required_for_ios`,
  RECOVERY_ALLOWED: sql`p.allow_ios_passcode_recovery`,
};

/** The condition that a device meets all requirements, for filters. A test compares it with the rule. */
export const CAN_GENERATE = join(
  REQUIREMENTS.map((code) => FACTS[code]),
  ' AND ',
);
