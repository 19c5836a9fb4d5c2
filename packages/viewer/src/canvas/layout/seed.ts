/**
 * A first place for every node: a sunflower spiral, the best connected in the middle. Deterministic, so that the
 * same graph is laid out the same way twice.
 */
export function seedPositions(degrees: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: degrees.length }, (_, i) => i).sort(
    (a, b) => degrees[b]! - degrees[a]! || a - b,
  );
  const positions = new Float64Array(degrees.length * 2);
  order.forEach((node, rank) => {
    const radius = 12 * Math.sqrt(rank + 0.5);
    const angle = rank * 2.399963229728653;
    positions[node * 2] = radius * Math.cos(angle);
    positions[node * 2 + 1] = radius * Math.sin(angle);
  });
  return positions;
}
