import type { Language } from '#app/i18n/language.ts';

export type MailLink = { href: string; label: string };

/** What a mail says, before it is written as text and as HTML. */
export type MailWords = {
  subject: string;
  greeting: string;
  /** What happened. */
  what: string;
  /** Facts below it: a time and a place, or how many of what. */
  lines: readonly { label: string; value: string }[];
  /** What to do now. */
  todo: string;
  link: MailLink;
  sender: string;
  /** Small print. */
  notes: readonly string[];
  settings: MailLink | null;
};

export function mailText(words: MailWords): string {
  const { greeting, what, lines, todo, link, sender, notes, settings } = words;
  const facts = lines.map(({ label, value }) => `${label}: ${value}`).join('\n');
  const small = [...notes, ...(settings ? [`${settings.label}: ${settings.href}`] : [])].join('\n');
  const parts = [greeting, what, facts, todo, `${link.label}: ${link.href}`, sender, `--\n${small}`];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/**
 * One column, readable without any picture. Text and ground keep the reader's own colours, light or dark; only the link
 * that is the point of the mail has colours of its own, which stand on both.
 */
export function mailHtml(words: MailWords, language: Language): string {
  const { subject, greeting, what, lines, todo, link, sender, notes, settings } = words;
  const paragraph = (text: string, more = '') => `<p style="margin:0 0 16px;${more}">${escaped(text)}</p>`;
  const facts = lines.map(
    ({ label, value }) =>
      `<tr><th align="left" style="padding:4px 16px 4px 0;font-weight:600;vertical-align:top">${escaped(label)}</th>` +
      `<td style="padding:4px 0;vertical-align:top">${escaped(value)}</td></tr>`,
  );
  const small = 'font-size:14px;line-height:1.5';
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escaped(subject)}</title></head>`,
    '<body style="margin:0;padding:0">',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 16px">',
    '<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%;max-width:560px">',
    '<tr><td style="padding:0 0 16px;border-bottom:4px solid #2f9e7f;font:700 22px/1.3 Arial,sans-serif">Polku</td></tr>',
    '<tr><td style="padding:24px 0 8px;font:400 17px/1.5 Arial,sans-serif">',
    paragraph(greeting),
    paragraph(what, 'font-weight:600'),
    facts.length > 0
      ? `<table cellpadding="0" cellspacing="0" style="margin:0 0 16px">${facts.join('')}</table>`
      : '',
    paragraph(todo),
    `<p style="margin:24px 0"><a href="${escaped(link.href)}" style="display:inline-block;padding:12px 24px;` +
      'border-radius:6px;background:#0f5c4c;border:2px solid #2f9e7f;color:#ffffff;font-weight:700;text-decoration:none">' +
      `${escaped(link.label)}</a></p>`,
    paragraph(sender),
    '</td></tr>',
    `<tr><td style="padding:16px 0 0;border-top:1px solid #8a9a95;font-family:Arial,sans-serif;${small}">`,
    ...notes.map((note) => `<p style="margin:0 0 8px">${escaped(note)}</p>`),
    settings
      ? `<p style="margin:0"><a href="${escaped(settings.href)}" style="color:inherit">${escaped(settings.label)}</a></p>`
      : '',
    '</td></tr></table></td></tr></table></body></html>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
