import { expect, it } from 'vitest';
import { type EligibilityFacts, REQUIREMENTS, eligibility } from './eligibility.rule.ts';

const facts = (value: boolean) => Object.fromEntries(REQUIREMENTS.map((code) => [code, value])) as EligibilityFacts;

it('explains each requirement, met or not, and who can mend it', () => {
  const met = eligibility(facts(true)).requirements.map(({ explanation }) => explanation);
  const unmet = eligibility(facts(false)).requirements.map(({ explanation }) => explanation);
  expect(new Set([...met, ...unmet]).size).toBe(2 * REQUIREMENTS.length);
  for (const explanation of met) expect(explanation).toMatch(/^[A-Z].+ (is|has|requires|allows) .+\.$/);
  for (const explanation of unmet) expect(explanation).toMatch(/\b(not|lacks|disabled|None)\b/);
  expect(unmet.filter((explanation) => explanation.includes('An administrator can'))).toHaveLength(6);
});
