import { expect, test } from 'vitest';
import { byComponent, COMPONENT_IDS, componentOf } from './components.ts';

test('each indicator has a level and a gain, and the inspections stand last', () => {
  expect(COMPONENT_IDS.map((id) => [id, componentOf(id)])).toEqual([
    ['coverage_level', { kind: 'level', indicator: 'coverage' }],
    ['coverage_gain', { kind: 'gain', indicator: 'coverage' }],
    ['renovation_level', { kind: 'level', indicator: 'renovation' }],
    ['renovation_gain', { kind: 'gain', indicator: 'renovation' }],
    ['inspection', { kind: 'inspection' }],
  ]);
});

test('byComponent gives each its value', () => {
  expect(byComponent((component) => component.kind)).toEqual({
    coverage_level: 'level',
    coverage_gain: 'gain',
    renovation_level: 'level',
    renovation_gain: 'gain',
    inspection: 'inspection',
  });
});
