/** Stands where the solver would be, in a page that is one file: it alone is larger than all the rest. */
export async function startSolver(): Promise<null> {
  return null;
}
