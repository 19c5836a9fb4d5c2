import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useExplorer } from './explorer.ts';

const order = 2500;

/** A ring of actors with chords, so that there are more than are drawn in detail at once. */
function gexf(): string {
  const nodes = Array.from({ length: order }, (_, i) => `<node id="n${i}" label="Member ${i}"/>`);
  const edges = Array.from({ length: order * 2 }, (_, i) => {
    const from = i % order;
    const to = (from + (i < order ? 1 : 1 + ((from * 7) % 90))) % order;
    const type = ['SUPPORTS', 'ATTACKS', 'MEETS'][i % 3];
    return `<edge id="e${i}" source="n${from}" target="n${to}"><attvalues><attvalue for="0" value="${type}"/></attvalues></edge>`;
  });
  return `<?xml version="1.0"?><gexf version="1.2"><graph defaultedgetype="directed">
    <attributes class="edge"><attribute id="0" title="type" type="string"/></attributes>
    <nodes>${nodes.join('')}</nodes><edges>${edges.join('')}</edges></graph></gexf>`;
}

describe.skipIf(!hasChromium)('a large graph in Chromium', () => {
  const explorer = useExplorer();

  it('is drawn in two, moved as a picture, and answers to pointing and choosing', async () => {
    const { page, faults } = await explorer.open();
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    await page.evaluate(text => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'ring.gexf'));
      document
        .getElementById('entente')!
        .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    }, gexf());
    await page.getByText(/^2,?500 actors/).waitFor({ timeout: 20_000 });
    const mass = page.locator('canvas.sigma-mass');
    await mass.waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Stop the layout' }).click({ timeout: 20_000 });
    await page.waitForTimeout(600);

    // The mass is a picture with thousands of points on it, not an empty one.
    const painted = () =>
      mass.evaluate((canvas: HTMLCanvasElement) => {
        const copy = document.createElement('canvas');
        copy.width = canvas.width;
        copy.height = canvas.height;
        const context = copy.getContext('2d')!;
        context.drawImage(canvas, 0, 0);
        const { data } = context.getImageData(0, 0, copy.width, copy.height);
        let count = 0;
        for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) count++;
        return count;
      });
    expect(await painted()).toBeGreaterThan(5000);

    // While it is dragged, the picture goes along; at rest it is drawn anew in its place.
    const box = (await page.locator('.canvas').boundingBox())!;
    const [x, y] = [box.x + 30, box.y + box.height - 60];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y - 20, { steps: 3 });
    expect(await mass.evaluate(canvas => canvas.style.transform)).toMatch(/^matrix\(1, 0, 0, 1, \d/);
    await page.mouse.up();
    await expect
      .poll(() => mass.evaluate(canvas => canvas.style.transform), { timeout: 10_000 })
      .toMatch(/^(matrix\(1, 0, 0, 1, 0, 0\))?$/);

    // Choosing one lets the mass step back without drawing it again, and shows what is behind the actor.
    await page.keyboard.press('/');
    await page.keyboard.type('Member 77');
    await page
      .getByRole('option', { name: /Member 77\b/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /^Member 77/ }).waitFor();
    await expect.poll(() => mass.evaluate(canvas => Number(canvas.style.opacity))).toBeLessThan(0.5);
    await page.keyboard.press('Escape');
    await expect.poll(() => mass.evaluate(canvas => Number(canvas.style.opacity))).toBe(1);

    // A filter leaves less of it (of the same canvas: it grew again when the evidence went away).
    await page.waitForTimeout(1500);
    const before = await painted();
    await page
      .getByRole('complementary', { name: 'Filters' })
      .getByRole('checkbox', { name: /^supports/ })
      .check();
    await expect.poll(painted, { timeout: 10_000 }).toBeLessThan(before);
    expect(faults).toEqual([]);
    await page.close();
  }, 240_000);
});
