import type { Rule } from '../rule.ts';
import { conflictByParties } from './conflict.ts';
import { organizationByName } from './organization.ts';
import { personByName } from './person.ts';
import { placeByName } from './place.ts';
import { byRef } from './ref.ts';
import { unnamed } from './unnamed.ts';

/** In order: an instance belongs to the first rule that takes it. */
export const rules: readonly Rule[] = [
  byRef,
  unnamed,
  placeByName,
  organizationByName,
  conflictByParties,
  personByName,
];
