import type { Draft } from './draft.ts';

/** The state or territory that an actor stands for: itself, its nation, or that of its office. */
export const countryOf = (d: Draft): Draft =>
  d.type === 'State' || d.type === 'Territory'
    ? d
    : (d.nation ?? d.offices.find(o => o.of)?.of?.nation ?? d.offices.find(o => o.of)?.of ?? d.parent ?? d);
