import { describe, expect, it } from 'vitest';
import { edgeSpeed } from '@/ui/board/auto-scroll';

describe('edgeSpeed', () => {
  it('scrolls only near the borders, faster the nearer', () => {
    expect(edgeSpeed(300, 0, 600, 50)).toBe(0);
    expect(edgeSpeed(40, 0, 600, 50)).toBeLessThan(0);
    expect(edgeSpeed(10, 0, 600, 50)).toBeLessThan(edgeSpeed(40, 0, 600, 50));
    expect(edgeSpeed(590, 0, 600, 50)).toBeGreaterThan(0);
    expect(edgeSpeed(900, 0, 600, 50)).toBe(edgeSpeed(600, 0, 600, 50));
  });

  it('leaves a middle to rest in, however small the element', () => {
    expect(edgeSpeed(30, 0, 60, 50)).toBe(0);
    expect(edgeSpeed(0, 0, 0, 50)).toBe(0);
  });
});
