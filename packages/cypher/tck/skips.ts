/** Scenarios that are not run, each with the reason. A scenario is named by file and line of its example or title. */
export const SKIPPED: ReadonlyMap<string, string> = new Map([]);
