export * from './errors.ts';
export * from './values/types.ts';
