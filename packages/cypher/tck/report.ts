import type { Scenario, Verdict } from './scenario.ts';
import { SKIPPED } from './skips.ts';

export interface Outcome {
  readonly scenario: Scenario;
  /** `undefined`: skipped. */
  readonly verdict: Verdict | undefined;
}

/** The table by folder, then failures, then the line that sums up. */
export function report(outcomes: readonly Outcome[], failures: number): string {
  const areas = new Map<string, { passed: number; run: number; skipped: number }>();
  for (const { scenario, verdict } of outcomes) {
    const area = areas.get(scenario.area) ?? { passed: 0, run: 0, skipped: 0 };
    areas.set(scenario.area, area);
    if (verdict === undefined) area.skipped++;
    else {
      area.run++;
      if (verdict.passed) area.passed++;
    }
  }
  const lines = [...areas].map(([name, { passed, run, skipped }]) => {
    const skips = skipped > 0 ? `  skipped ${skipped}` : '';
    return `${name.padEnd(40)} ${`${passed}/${run}`.padStart(11)}${skips}`;
  });
  const failed = outcomes.filter(({ verdict }) => verdict?.passed === false);
  for (const { scenario, verdict } of failed.slice(0, failures)) {
    const why = verdict?.passed === false ? verdict.why : '';
    lines.push(`- ${scenario.file}:${scenario.line} | ${scenario.name} | ${why.slice(0, 300)}`);
  }
  for (const [place, reason] of SKIPPED) lines.push(`skipped ${place}: ${reason}`);
  const passed = outcomes.filter(({ verdict }) => verdict?.passed === true).length;
  const skipped = outcomes.filter(({ verdict }) => verdict === undefined).length;
  lines.push(`TCK passed ${passed} of ${outcomes.length}, skipped ${skipped}`);
  return lines.join('\n');
}
