/** Convex hull (Andrew's monotone chain) of points, counter-clockwise; two or fewer points are returned as they are. */
export function convexHull(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const half = (source: readonly (readonly [number, number])[]) => {
    const chain: (readonly [number, number])[] = [];
    for (const point of source) {
      while (chain.length > 1 && turn(chain[chain.length - 2]!, chain[chain.length - 1]!, point) <= 0)
        chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turn(
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Fills a soft outline around points: a hull drawn with a thick round pen. */
export function drawHull(
  context: CanvasRenderingContext2D,
  points: readonly (readonly [number, number])[],
  color: string,
  margin: number,
): void {
  const hull = convexHull(points);
  const first = hull[0];
  if (!first) return;
  context.beginPath();
  context.moveTo(first[0], first[1]);
  for (const [x, y] of hull.slice(1)) context.lineTo(x, y);
  context.closePath();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.lineWidth = margin * 2;
  context.strokeStyle = color;
  context.fillStyle = color;
  context.stroke();
  context.fill();
}
