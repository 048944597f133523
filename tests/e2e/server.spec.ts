import { expect, test } from '@playwright/test';

test('the server says that it is well', async ({ request }) => {
  const answer = await request.get('/health');
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toBe('ok');
});

test('an unknown address is a page of its own, with 404, and gives nothing away', async ({ page }) => {
  const answer = await page.goto('/fi/ei-ole');
  expect(answer?.status()).toBe(404);
  expect(await page.content()).not.toMatch(/node_modules|at .*\.js:\d+/);
});

test('each page forbids scripts without its nonce, framing and foreign forms', async ({ request }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await request.get('/fi')).headers()['content-security-policy'] ?? ''),
  );
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  }
  expect(policies[0]).not.toBe(policies[1]);
});

test.describe('A form', () => {
  const send = { form: { a: 'b' }, maxRedirects: 0 };

  test('from another site is refused with words', async ({ request }) => {
    const origins: Record<string, string>[] = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'https://example.com' },
      {},
    ];
    for (const headers of origins) {
      const answer = await request.post('/fi/sign-in', { ...send, headers });
      expect(answer.status()).toBe(403);
      expect(await answer.text()).toContain('toisen sivuston kautta');
    }
  });

  test('that is far too long is refused', async ({ request }) => {
    const headers = { 'Sec-Fetch-Site': 'same-origin' };
    const answer = await request.post('/fi/sign-in', { headers, form: { a: 'b'.repeat(300_000) } });
    expect(answer.status()).toBe(413);
  });
});

test('what was built is kept by browsers, pages are asked for again', async ({ page, request }) => {
  await page.goto('/fi');
  const style = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
  const asset = await request.get(style ?? '');
  expect(asset.headers()['cache-control']).toContain('immutable');
  // A page that says nothing of the jobs, which others publish meanwhile.
  const first = await request.get('/fi/accessibility');
  expect(first.headers()['cache-control']).toBe('private, no-cache');
  const again = await request.get('/fi/accessibility', {
    headers: { 'If-None-Match': first.headers()['etag'] ?? '' },
  });
  expect(again.status()).toBe(304);
});
