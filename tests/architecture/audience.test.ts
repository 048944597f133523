import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { audienceOf, type Audience } from '#tests/support/audience.ts';
import { siteRoutes } from '#tests/support/site-map.ts';

type Guard = { entrance: string; name: string; args: string };

/** The first call of each loader and action, as it is written. */
function guardsOf(source: string): Guard[] {
  const first =
    /export async function (loader|action)\([^)]*\)[^{]*\{\s*(?:const [\w{}, ]+ = )?await (\w+)\(([^;]*)\);/g;
  return [...source.matchAll(first)].map(([, entrance = '', name = '', args = '']) => ({
    entrance,
    name,
    args,
  }));
}

/** Does the guard let in those for whom the table says that the address is? */
function fits({ entrance, name, args }: Guard, audience: Audience): boolean {
  // The same page for staff who act for the person asks for the right to the person itself.
  const self = entrance === 'loader' ? 'requireSelf' : 'requireSelfWrite';
  if (audience.for === 'seeker') return ['requireSeeker', 'requireOwn', self].includes(name);
  if (audience.for === 'employer') return ['requireEmployer', 'requireCompanyOwn'].includes(name);
  if (audience.for === 'provider') return ['requireProvider', 'requireProviderOwn'].includes(name);
  if (audience.for === 'staff') {
    const [duty] = audience.duties;
    // Whose draft it is, is asked with the duty to look drafts over.
    if (duty === 'secondLook' && name === 'requireLook') return true;
    return name === 'requireDuty' && args.includes(`'${duty}'`);
  }
  if (audience.for !== 'counselor') return true;
  if (audience.right) {
    const matching = args.includes("'match'") === (audience.right === 'match');
    const looks = entrance === 'loader' && audience.shows !== 'nothing';
    return name === self || (matching && name === (looks ? 'requireClient' : 'requireClientWrite'));
  }
  if (name === 'requireAreaOwn') return true;
  return name === 'requireCounselor' && (!audience.duty || args.includes(`'${audience.duty}'`));
}

const files = siteRoutes().flatMap(({ id, pattern }) => {
  const audience = audienceOf(pattern);
  const file = `app/${id}.tsx`;
  return audience && existsSync(file)
    ? [{ file, pattern, audience, source: readFileSync(file, 'utf8') }]
    : [];
});

it.each(files)('$file lets in those for whom $pattern is', ({ source, audience }) => {
  const guards = guardsOf(source);
  expect(guards.length).toBeGreaterThan(0);
  expect(guards.filter((guard) => !fits(guard, audience))).toEqual([]);
});
