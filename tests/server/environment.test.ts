import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** What the check at the start says of an environment with these variables and no others of ours. */
function said(own: Record<string, string>): string {
  const check = `import('#app/core/check-environment.server.ts').then((check) => check.checkEnvironment())
    .then(() => console.log('fine'), (error) => console.log(error.message))`;
  const { PATH = '', SystemRoot = '' } = process.env;
  const env = { NODE_ENV: 'production' as const, PATH, SystemRoot, POLKU_DATA: 'memory:' };
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', check], {
    encoding: 'utf8',
    env: Object.assign(env, own),
  });
  return stdout.trim();
}

const secret = 'a-secret-that-is-short';
const server = {
  DATABASE_URL: 'postgres://polku@localhost/polku',
  SESSION_SECRET: 'x'.repeat(32),
  POLKU_LOG_KEY: 'y'.repeat(32),
  POLKU_IDENTITY_KEYS: `first:${Buffer.alloc(32, 1).toString('base64')}`,
  POLKU_IDENTITY_HASH_KEY: `first:${Buffer.alloc(32, 2).toString('base64')}`,
};

describe('The check at the start', () => {
  it('is content with nothing, for the embedded database, and with all that a server needs', () => {
    expect(said({})).toBe('fine');
    expect(said(server)).toBe('fine');
  });

  it('names all that is missing or wrong at once, and no value', () => {
    const words = said({
      ...{ DATABASE_URL: 'mysql://elsewhere', SESSION_SECRET: secret, POLKU_LOG_KEY: secret },
      ...{ PORT: '99999', NODE_ENV: 'staging', POLKU_PROXIES: 'two', POLKU_LOG: 'loud', POLKU_WORKER: 'yes' },
      ...{ POLKU_LIMITS: '-1', POLKU_SECURE_COOKIES: 'yes', POLKU_DEMONSTRATION: 'please' },
      ...{
        POLKU_CONNECTIONS: 'many',
        POLKU_CLAMAV: 'scanner',
        POLKU_SMTP_URL: 'mail.example',
        POLKU_PERSON_ISSUER: 'http://idp.example',
      },
    });
    const names = [
      ...[
        'DATABASE_URL',
        'SESSION_SECRET',
        'POLKU_LOG_KEY',
        'POLKU_IDENTITY_KEYS',
        'POLKU_IDENTITY_HASH_KEY',
      ],
      ...[
        'PORT',
        'NODE_ENV',
        'POLKU_PROXIES',
        'POLKU_LOG ',
        'POLKU_WORKER',
        'POLKU_LIMITS',
        'POLKU_SECURE_COOKIES',
      ],
      ...[
        'POLKU_CLAMAV',
        'POLKU_DEMONSTRATION',
        'POLKU_CONNECTIONS',
        'POLKU_SMTP_URL',
        'POLKU_MAIL_FROM',
        'POLKU_BASE_URL',
      ],
      ...['POLKU_PERSON_ISSUER', 'POLKU_PERSON_CLIENT_ID'],
    ];
    for (const name of names) expect(words).toContain(name);
    expect(words).not.toMatch(new RegExp(`${secret}|elsewhere|staging`));
  });
});
