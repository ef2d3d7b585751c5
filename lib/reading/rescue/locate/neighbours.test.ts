import { describe, expect, it } from 'vitest';
import { Neighbours } from './neighbours';

describe('neighbours', () => {
  const near = { x: 100, y: 200, module: 4 };
  const neighbours = new Neighbours<typeof near>();
  neighbours.add(near);
  neighbours.add({ x: 900, y: 200, module: 4 });
  neighbours.add({ x: 100, y: 200, module: 40 });

  it('are found some modules off and somewhat larger or smaller', () => {
    expect(neighbours.find({ x: 108, y: 192, module: 4 }, () => true)).toBe(near);
    expect(neighbours.find({ x: 92, y: 208, module: 6 }, () => true)).toBe(near);
    expect(neighbours.find({ x: 100, y: 200, module: 2.6 }, () => true)).toBe(near);
  });

  it('are not what is far off or of another size', () => {
    expect(neighbours.find({ x: 500, y: 200, module: 4 }, () => true)).toBeUndefined();
    expect(neighbours.find({ x: 100, y: 200, module: 0.9 }, () => true)).toBeUndefined();
  });

  it('are only those that the condition holds for', () => {
    expect(neighbours.find(near, ({ module }) => module > 5)).toBeUndefined();
  });
});
