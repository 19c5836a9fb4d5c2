// Prints the closing line of a test run from vitest's JSON report; exits 1 where the report is missing,
// empty or holds a failure.
import { readFileSync } from 'node:fs';

const file = process.argv[2] ?? 'test-results/results.json';
let report;
try {
  report = JSON.parse(readFileSync(file, 'utf8'));
} catch (error) {
  console.error(`${file}: no readable test report (${error.message}): run the tests with CI=true`);
  process.exit(1);
}
const passed = report.numPassedTests;
// A suite that does not load has no test of its own, and is a failure all the same.
const broken = report.testResults.filter(
  suite => suite.status === 'failed' && suite.assertionResults.length === 0,
).length;
const failed = report.numFailedTests + broken;
const skipped = report.numPendingTests + report.numTodoTests;
console.log(`passed: ${passed} passed, ${failed} failed, ${skipped} skipped`);
if (failed > 0 || passed === 0) process.exit(1);
