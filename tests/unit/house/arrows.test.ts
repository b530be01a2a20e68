import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const config = createRequire(import.meta.url)(resolve(root, '.dependency-cruiser.cjs'));

/** Reads every import of the house once; the tests below look at the answer. */
const read = cruise(
  ['electron', 'shared', 'renderer'],
  { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir: root },
  {},
  { tsConfig: extractTSConfig(resolve(root, 'tsconfig.arrows.json')) },
).then((answer) => answer.output as ICruiseResult);

const part = (path: string) => {
  const [top, second] = path.split('/');
  return second && !second.includes('.') ? `${top}/${second}` : top;
};

describe('the arrows of the house', () => {
  it('are all allowed', { timeout: 60_000 }, async () => {
    const { summary, modules } = await read;
    const arrows = new Map<string, number>();
    for (const module of modules) {
      for (const dependency of module.dependencies) {
        const arrow = `${part(module.source)} -> ${part(dependency.resolved)}`;
        const isOurs = /^(electron|shared|renderer|resources)\//.test(dependency.resolved);
        if (isOurs && part(module.source) !== part(dependency.resolved)) {
          arrows.set(arrow, (arrows.get(arrow) ?? 0) + 1);
        }
      }
    }
    console.log(`Arrows between the parts (${summary.totalCruised} modules read):`);
    for (const [arrow, count] of [...arrows].sort(([a], [b]) => a.localeCompare(b))) {
      console.log(`  ${arrow}  ${count}`);
    }
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  it('were really read: a cruiser that reads nothing finds nothing', { timeout: 60_000 }, async () => {
    const { modules } = await read;
    const ours = modules.filter((module) => /^(electron|shared|renderer)\//.test(module.source));
    expect(ours.length).toBeGreaterThan(60);
    const links = ours.flatMap((module) => module.dependencies.map((dependency) => dependency.resolved));
    expect(links).toContain('shared/kernel/result.ts');
    expect(links.some((link) => link.includes('node_modules/zod'))).toBe(true);
  });
});
