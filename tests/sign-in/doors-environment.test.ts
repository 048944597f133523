import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { doorOf, doorProblems } from '#app/core/doors.server.ts';
import { settings } from '#app/core/env.server.ts';
import { openDoorsForDevelopment } from '#tests/support/development-doors.ts';
import { levels } from '#tests/support/fictitious.ts';

const before = { ...process.env };
const mode = settings.mode;
afterEach(() => {
  process.env = { ...before };
  settings.mode = mode;
});

const describeDoor = (over: Record<string, string> = {}) =>
  Object.assign(process.env, {
    POLKU_PERSON_ISSUER: 'https://broker.example',
    POLKU_PERSON_CLIENT_ID: 'polku',
    POLKU_PERSON_CLIENT_SECRET: 'secret',
    POLKU_BASE_URL: 'https://polku.example',
    ...over,
  });

it('no door is there unless the environment describes one', () => {
  expect(doorProblems()).toEqual([]);
  expect([doorOf('person'), doorOf('staff')]).toEqual([null, null]);
});

it('a door lets strong identification in, and in production no test', () => {
  describeDoor();
  expect(doorProblems()).toEqual([]);
  expect(doorOf('person')?.levels).toEqual(expect.arrayContaining([levels.substantial, levels.test]));
  settings.mode = 'production';
  expect(doorOf('person')?.levels).not.toContain(levels.test);
  describeDoor({ POLKU_PERSON_LEVELS: `${levels.high} ${levels.test}` });
  expect(doorProblems()).toEqual([expect.stringContaining('must not stand in production')]);
});

it.each([
  ['the issuer', { POLKU_PERSON_ISSUER: '' }, 'POLKU_PERSON_ISSUER is missing'],
  ['a safe way to it', { POLKU_PERSON_ISSUER: 'http://broker.example' }, 'must begin with https://'],
  ['a name', { POLKU_PERSON_CLIENT_ID: '' }, 'POLKU_PERSON_CLIENT_ID is missing'],
  ['a proof', { POLKU_PERSON_CLIENT_SECRET: '' }, 'POLKU_PERSON_CLIENT_SECRET or POLKU_PERSON_CLIENT_KEYS'],
  ['keys that are some', { POLKU_PERSON_CLIENT_KEYS: '{"keys":[]}' }, 'POLKU_PERSON_CLIENT_KEYS must be'],
  ['keys at all', { POLKU_PERSON_CLIENT_KEYS: 'PRIVATE KEY' }, 'POLKU_PERSON_CLIENT_KEYS must be'],
  ['a strong level', { POLKU_PERSON_LEVELS: levels.authenticator }, 'is not strong'],
])('a door without %s is not opened, and the start says why', (_what, over, words) => {
  describeDoor(over);
  expect(doorProblems()).toEqual([expect.stringContaining(words)]);
  expect(() => doorOf('person')).toThrow(words);
  // What is said names variables and never a value that is secret.
  expect(doorProblems().join()).not.toMatch(/secret"|PRIVATE KEY/);
});

it('in production the provider has to know where to send people back', () => {
  settings.mode = 'production';
  describeDoor({ POLKU_BASE_URL: '' });
  expect(doorProblems()).toEqual([expect.stringContaining('POLKU_BASE_URL is missing')]);
});

it('everything that is missing is said at once', () => {
  Object.assign(process.env, { POLKU_PERSON_ISSUER: 'https://a.example', POLKU_STAFF_CLIENT_ID: 'polku' });
  expect(doorProblems()).toHaveLength(4);
});

it('the provider of fictitious people is of no part of the app, and refuses production', async () => {
  const named = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|mjs)$/.test(file))
    .filter((file) => /oidc-provider|['/]tests\//.test(readFileSync(join('app', file), 'utf8')));
  // The developer's start alone opens those doors.
  expect(named).toEqual([join('server', 'start.mjs')]);
  process.env.NODE_ENV = 'production';
  await expect(openDoorsForDevelopment(0, () => undefined)).rejects.toThrow('proves nothing');
});
