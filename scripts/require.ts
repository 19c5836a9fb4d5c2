/**
 * What a test needs of the machine. Where it is missing the test is skipped with its reason on the console,
 * unless `ENTENTE_REQUIRE` (a comma-separated list) names it: then the test fails.
 */
export type Need = 'chromium' | 'neo4j' | 'redis' | 'shared' | 'model';

export function isRequired(need: Need): boolean {
  return (process.env['ENTENTE_REQUIRE'] ?? '').split(',').includes(need);
}

/**
 * True where the tests that need it can run.
 * @throws Error where it is missing and required.
 */
export function available(need: Need, found: boolean, whatToDo: string): boolean {
  if (found) return true;
  if (isRequired(need)) throw new Error(`${need} is required (ENTENTE_REQUIRE) and missing: ${whatToDo}`);
  console.warn(`SKIPPED: tests that need ${need} do not run here: ${whatToDo}`);
  return false;
}
