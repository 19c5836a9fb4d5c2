import { describe, expect, it } from 'vitest';
import { Pacer } from './pacer.ts';

describe('Pacer', () => {
  it('lets quick drawings be made in every frame', () => {
    const pacer = new Pacer();
    expect(pacer.wait(0, 7)).toBe(0);
    pacer.begin(0);
    expect(pacer.wait(1, 7)).toBe(Number.POSITIVE_INFINITY);
    pacer.end(2);
    expect(pacer.wait(2, 7)).toBe(0);
  });

  it('gives slow drawings an eighth of the time', () => {
    const pacer = new Pacer();
    pacer.begin(100);
    pacer.end(200);
    expect(pacer.cost).toBe(100);
    expect(pacer.wait(200, 7)).toBe(700);
    expect(pacer.wait(900, 7)).toBe(0);
    expect(pacer.wait(200, 1)).toBe(100);
  });

  it('counts drawings that overlap as one', () => {
    const pacer = new Pacer();
    pacer.begin(0);
    pacer.begin(30);
    pacer.end(50);
    pacer.end(60);
    expect(pacer.cost).toBe(50);
  });
});
