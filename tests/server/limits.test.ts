import { afterEach, describe, expect, it } from 'vitest';
import { CLIENT, limit, limits, networkOf, waitFor } from '#app/core/limits.server.ts';
import { pool } from '#app/db/client.server.ts';

const usual = process.env.POLKU_LIMITS;
afterEach(() => void (process.env.POLKU_LIMITS = usual));

const from = (address: string) => new Request('http://polku.test/fi', { headers: { [CLIENT]: address } });
const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (thrown: unknown) => thrown,
  );

describe('An address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('Whoever tries too often', () => {
  it('is told when to try again, and others are not', async () => {
    process.env.POLKU_LIMITS = '1';
    const { points } = limits.mail;
    for (let turn = 0; turn < points; turn++) await limit(from('203.0.113.7'), 'mail');
    const refused = await thrownBy(limit(from('203.0.113.7'), 'mail'));
    if (!(refused instanceof Response)) throw new Error('a refusal');
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('Retry-After'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(limits.mail.minutes * 60);
    expect(await refused.json()).toEqual({ seconds });
    await limit(from('203.0.113.8'), 'mail');
    await limit(from('203.0.113.7'), 'export');
  });

  it('stands in the database by no address and no account', async () => {
    process.env.POLKU_LIMITS = '1';
    await limit(from('198.51.100.23'), 'link');
    const { rows } = await pool.query<{ key: string }>('select "key" from "RateLimit"');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/198\.51|203\.0/);
  });

  it('is not counted where the installation counts nothing', async () => {
    process.env.POLKU_LIMITS = 'off';
    for (let turn = 0; turn < 3 * limits.mail.points; turn++)
      expect(await waitFor('mail', '203.0.113.9')).toBe(0);
  });
});

it('each limit has its reason', () => {
  for (const { why } of Object.values(limits)) expect(why).toMatch(/\S \S/);
});
