import { randomUUID } from 'node:crypto';
import { afterEach, expect, inject } from 'vitest';

// Set before any test file imports the database client: each file gets a database of its own.
const template = inject('template');
if (template !== undefined && 'server' in template) {
  const url = new URL(template.server);
  url.pathname = `/polku_test_${randomUUID().replaceAll('-', '')}`;
  process.env.DATABASE_URL = url.href;
  process.env.SESSION_SECRET = 'only-for-tests-only-for-tests-only-for-tests';
  process.env.POLKU_DEMONSTRATION = 'on';
} else {
  delete process.env.DATABASE_URL;
  process.env.POLKU_DATA = `memory:${template?.dump ?? ''}`;
}

// What would alarm an operator fails the test.
const errors: unknown[][] = [];
console.error = (...args: unknown[]) => void errors.push(args);
afterEach(() => expect(errors.splice(0), 'console.error').toEqual([]));
