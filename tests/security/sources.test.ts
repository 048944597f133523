import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isToken, newToken } from '#app/core/secret-link.server.ts';
import { find, sources } from '../architecture/sources.ts';

/** What serves people; the start installs, builds and fills before anybody is served. */
const app = sources('app');
const mentioning = (pattern: RegExp) => app.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('In the sources', () => {
  it('nothing that serves people starts a program or runs a text', () => {
    expect(mentioning(/child_process|node:vm|worker_threads|\beval\(|\bnew Function\(/)).toEqual([]);
    const policy = readFileSync('app/server/security.server.ts', 'utf8');
    expect(policy).not.toMatch(/unsafe-eval|script-?src[^\n]*unsafe-inline/i);
  });

  it('no value is pasted into SQL', () => {
    // A text becomes SQL in these places alone: each is a constant, or puts its values beside it.
    expect(mentioning(/\bsql\.raw\(|\bsql\.lit\(|Unsafe\(/)).toEqual([
      'app/core/rights.sql.server.ts',
      'app/db/numbered.ts',
      'app/features/plans/commands/close-promise.server.ts',
    ]);
    const quoted = app.flatMap(({ path, tree }) =>
      find(tree, ts.isTemplateExpression)
        .filter((template) => /^`\s*(select|insert|update|delete|with)\b/i.test(template.getText()))
        .filter((template) => /[=<>(,] *'\$\{/.test(template.getText()))
        .map((template) => `${path}: ${template.getText().slice(0, 60)}`),
    );
    expect(quoted).toEqual([]);
  });

  it('no regular expression is made of what somebody typed', () => {
    // Of the words of lists of our own.
    expect(mentioning(/\bnew RegExp\(/)).toEqual([
      'app/core/phrases.ts',
      'app/features/accounts/shell.queries.server.ts',
    ]);
  });

  it('no address is made of what somebody typed', () => {
    const links = app.flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /\b(?:href|action|src)="(?!\/|#|\?|mailto:|tel:|\$\{(?:paths\.|escaped\())([^"]*)"/g,
        ),
      ].map(([, to]) => `${path}: ${to}`),
    );
    // Each begins with a path of ours: `addressOf` of the caseload writes them.
    const written = ['app/features/caseload/caseload-columns-form.tsx', 'app/ui/presets.tsx'];
    expect(links.filter((link) => !written.includes(link.split(':')[0] ?? ''))).toEqual([]);
    expect(mentioning(/javascript:/i)).toEqual([]);
  });

  it('HTML is written only where it is escaped', () => {
    expect(mentioning(/dangerouslySetInnerHTML=|\.innerHTML\b|insertAdjacentHTML|document\.write/)).toEqual([
      'app/features/caseload/caseload-columns-form.tsx',
      'app/features/caseload/caseload-filters.tsx',
      'app/features/caseload/more-filters.tsx',
      'app/root.tsx',
      'app/ui/long-table.tsx',
      'app/ui/presets.tsx',
    ]);
    const raw = app.flatMap(({ path, text }) =>
      [...text.matchAll(/dangerouslySetInnerHTML=\{(.*)/g)].map(([, how]) => `${path}: ${how}`),
    );
    expect(
      raw.filter((how) => !/: (innerHtml\(|listOf\()/.test(how) && !how.startsWith('app/root.tsx')),
    ).toEqual([]);
  });

  it('requests go only to addresses of the settings', () => {
    const asking = /\bfetch\(|from 'node:https?'|from 'node:net'|from 'openid-client'|nodemailer\.create/;
    expect(mentioning(asking)).toEqual([
      'app/core/virus-scan.server.ts',
      'app/db/embedded.server.ts',
      'app/features/passkeys/browser-passkey.ts',
      'app/features/representatives/mandates.server.ts',
      'app/features/sign-in/begin-sign-in.server.ts',
      'app/features/sign-in/finish-sign-in.server.ts',
      'app/features/sign-in/provider.server.ts',
      'app/features/sign-in/sign-out.server.ts',
      'app/jobs/post-office.server.ts',
      'app/server/serve.server.ts',
    ]);
    const mandates = readFileSync('app/features/representatives/mandates.server.ts', 'utf8');
    expect(mandates).toContain("redirect: 'error'");
  });

  it('no certificate is believed unseen', () => {
    expect(mentioning(/rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|requireTLS: false/)).toEqual([]);
  });

  it('no other origin is let in', () => {
    expect(
      mentioning(/Access-Control-Allow|['"]\*['"] *as origin|postMessage|addEventListener\('message'|jsonp/i),
    ).toEqual([]);
  });

  it('no page loads anything from elsewhere', () => {
    const policy = readFileSync('app/server/security.server.ts', 'utf8');
    expect(policy).not.toMatch(/(Src|Action): \[[^\]]*https?:/);
    expect(mentioning(/<(?:script|link|img|iframe)[^>]*https?:\/\//)).toEqual([]);
  });

  it('nothing is stored in the browser but cookies', () => {
    expect(
      mentioning(/localStorage|sessionStorage|indexedDB|caches\.open|document\.cookie|serviceWorker/),
    ).toEqual([]);
  });

  it('cryptography is used in these places and in these ways', () => {
    const used = app.flatMap(({ path, text }) =>
      [...text.matchAll(/create(?:Hash|Hmac|Cipheriv|Decipheriv|Sign|Verify)\('([\w-]+)'/g)].map(
        ([, way = '']) => `${path}: ${way}`,
      ),
    );
    const ways = [...new Set(used.map((line) => line.split(': ')[1]))].sort();
    expect(ways).toEqual(['aes-256-gcm', 'sha1', 'sha256']);
    // The mark by which a browser asks whether a page has changed is no secret and no seal.
    expect(used.filter((line) => line.endsWith('sha1'))).toEqual(['app/server/render-page.server.tsx: sha1']);
    expect(used.filter((line) => line.endsWith('gcm')).map((line) => line.split(':')[0])).toEqual([
      'app/features/identity/seal.server.ts',
      'app/features/identity/seal.server.ts',
    ]);
  });

  it("what nobody may guess comes from the system's own chance", () => {
    expect(mentioning(/Math\.random/)).toEqual([]);
  });

  it('a secret of a link holds 256 bits', () => {
    const tokens = new Set(Array.from({ length: 1000 }, newToken));
    expect(tokens.size).toBe(1000);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect([...tokens].every(isToken)).toBe(true);
  });

  it('what people sent is given back as a file to keep', () => {
    const file = readFileSync('app/features/attachments/attachments.queries.server.ts', 'utf8');
    expect(file).toMatch(/'Content-Disposition': `attachment;/);
  });

  it('the log is written in one place', () => {
    expect(mentioning(/from 'pino'/)).toEqual(['app/core/log.server.ts']);
    expect(mentioning(/\bconsole\.\w+\(/)).toEqual([]);
  });

  it('a subject, a receiver or a header of mail has no second line', () => {
    // The words of a subject are our own texts; whom a mail goes to was an address when it was taken.
    const composing = readFileSync('app/features/messages/compose-mail.queries.server.ts', 'utf8');
    expect(composing).toMatch(/subject/);
    expect(mentioning(/sendMail\(/)).toEqual(['app/jobs/post-office.server.ts']);
  });
});
