import { filled, refusable } from './attacks.ts';
import { encode, formHeaders, posted, type Kinds } from './wild-kind.ts';

/** Forms that are somebody else's, wrong, or none. */
export const wildForms: Kinds = {
  'a form of somebody else': {
    share: 900,
    make(random, { forms, strangerOf }) {
      const owned = random.pick(forms.filter(({ ofOne }) => ofOne));
      const accountId = random.chance(0.2) ? null : (strangerOf(owned) ?? null);
      return posted(owned, encode(filled(owned.form)), { accountId });
    },
  },
  'a form filled in wrongly': {
    share: 1000,
    make(random, { forms }, text) {
      const owned = random.pick(forms);
      // An application begins a matter: the version on its page is of nothing.
      if (owned.form.action.includes('/my/apply/')) return undefined;
      const version = owned.form.fields.some(({ name }) => name === 'version');
      if (version && random.chance(0.5)) {
        const body = filled(owned.form).map(([name]): [string, string] => [name, text()]);
        const none = body.map(([name, value]): [string, string] => [
          name,
          name === 'version' ? `v${value}` : value,
        ]);
        return posted(owned, encode(none));
      }
      const attacks = refusable(owned.form).filter(
        ({ name }) => !/^(what|employer): tampered|everything/.test(name),
      );
      return attacks.length > 0 ? posted(owned, encode(random.pick(attacks).body)) : undefined;
    },
  },
  'a body that is no form': {
    share: 700,
    make(random, { forms }, text) {
      const owned = random.pick(
        forms.filter(({ form: { fields } }) => fields.some(({ name }) => name === 'version')),
      );
      const [type, body] = random.pick<[string, string | Buffer]>([
        ['application/json', JSON.stringify({ version: text() })],
        ['application/json', '['.repeat(20_000)],
        ['text/xml', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`],
        ['multipart/form-data; boundary=x', `--x\r\nContent-Disposition: form-data; name="version"\r\n\r\n${text()}`],
        ['multipart/form-data; boundary=x', `--x\r\nContent-Disposition: form-data; name="f"; filename="../../x.php"\r\n\r\n<?php\r\n--x--\r\n`],
        ['multipart/form-data', text()],
        ['text/plain', `version=${text()}`],
        ['application/x-www-form-urlencoded; charset=utf-16', Buffer.from(`version=x${text()}`, 'utf16le')],
        [formHeaders['Content-Type'], '%E0%A4%A=%&&&=;'],
        [formHeaders['Content-Type'], Array.from({ length: 2000 }, (_, at) => `a.${at}.b=${at}`).join('&')],
        [formHeaders['Content-Type'], `${'a.'.repeat(5000)}a=1`],
        [formHeaders['Content-Type'], 'version=x&'.repeat(3000)],
        [formHeaders['Content-Type'], `__proto__.version=1&constructor.prototype.version=1&version[]=1`],
        [formHeaders['Content-Type'], Buffer.from([0x66, 0x3d, 0xff, 0xfe, 0x00, 0xc0, 0x80])],
        [formHeaders['Content-Type'], `version=v&text=${'ä'.repeat(random.whole(20_000, 60_000))}`],
      ]); // prettier-ignore
      const gzip = random.chance(0.1) && { 'Content-Encoding': 'gzip' };
      return posted(owned, body, { headers: { ...formHeaders, 'Content-Type': type, ...gzip } });
    },
  },
  'a form from another site': {
    share: 500,
    make(random, { forms, host }) {
      const owned = random.pick(forms);
      const from = random.pick<Record<string, string>>([
        { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://example.com' },
        { 'Sec-Fetch-Site': 'same-site' },
        { 'Sec-Fetch-Site': 'none' },
        { Origin: 'null' },
        { Origin: `http://${host}.example.com` },
        { Origin: `https://example.com/http://${host}` },
        { Referer: `http://${host}/fi` },
        {},
      ]);
      const headers = { 'Content-Type': formHeaders['Content-Type'], ...from };
      return posted(owned, encode(filled(owned.form)), { headers, allowed: (status) => status === 403 });
    },
  },
};
