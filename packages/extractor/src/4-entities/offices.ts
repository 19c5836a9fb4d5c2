// Offices: their titles, their phrases and who holds them, a step a file.
export { titlesAgree } from './offices/agree.ts';
export { hold } from './offices/hold.ts';
export { holders } from './offices/holders.ts';
export { type OfficePhrase, officeAt } from './offices/phrase.ts';
