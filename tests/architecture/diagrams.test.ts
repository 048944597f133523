import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { machineNames } from '#app/features/machines.ts';
import { drawingFile, layOut, readmeFile, withDiagrams } from './draw-diagrams.ts';

it.each(machineNames)('the drawing of the %s is up to date (npm run diagrams)', async (name) => {
  expect(readFileSync(drawingFile(name), 'utf8')).toBe(await layOut(name));
});

it('the diagrams of README are up to date (npm run diagrams)', () => {
  const readme = readFileSync(readmeFile, 'utf8');
  expect(readme).toBe(withDiagrams(readme));
});
