/**
 * Adjusted Rand index of two partitions of the same nodes: 1 for the same, 0 on average for partitions made by
 * chance (Hubert and Arabie 1985). Nodes with a negative camp in either are left out. Cost: O(n).
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const cells = new Map<string, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  let size = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x < 0 || y < 0) continue;
    size++;
    cells.set(`${x},${y}`, (cells.get(`${x},${y}`) ?? 0) + 1);
    rows.set(x, (rows.get(x) ?? 0) + 1);
    columns.set(y, (columns.get(y) ?? 0) + 1);
  }
  const pairs = (counts: Map<unknown, number>) => {
    let total = 0;
    for (const count of counts.values()) total += (count * (count - 1)) / 2;
    return total;
  };
  const all = (size * (size - 1)) / 2;
  if (all === 0) return 1;
  const index = pairs(cells);
  const expected = (pairs(rows) * pairs(columns)) / all;
  const most = (pairs(rows) + pairs(columns)) / 2;
  return most === expected ? 1 : (index - expected) / (most - expected);
}
