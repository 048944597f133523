import { describe, expect, it } from 'vitest';
import { mailHtml, mailText } from '#app/features/messages/mail-layout.ts';
import { mailSentence } from '#app/features/messages/mail-words.server.ts';
import { goesByLetter } from '#app/features/messages/message-groups.ts';
import {
  listTemplates,
  sampleParams,
  subjectTypeOf,
  templateMail,
  type Template,
} from '#app/features/messages/templates.server.ts';
import { languages } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { messageTypes } from '#app/features/machines.ts';

const templates = listTemplates();
const names = /Aino|Kivelä/;
const values =
  /Leipuri|Leipomo|Kaneli|Työhönvalmennus|Arbetsträning|Work training|Kamreerintie|24\.11|9[.:]00/;
const ofTheMatter = /Leipuri|Leipomo|Työhönvalmennus|Arbetsträning|Work training/;
const leftovers = /\{\{|\}\}|undefined|\[object|messages:|\bnull\b/;

/** A template in every language, as an ordinary person and as one under non-disclosure gets it. */
const writings = (template: Template, guarded = [false, true]) =>
  languages.flatMap((language) =>
    guarded.map((each) => ({ language, words: templateMail(template, language, each) })),
  );

describe('Every mail to every kind of reader in every language', () => {
  it('has a template for each message that a seeker or an employer is told of', () => {
    const known = new Set(templates.map(({ key }) => key));
    for (const role of ['seeker', 'employer'] as const) {
      const told = messageTypes.filter((type) => textsIn('fi').exists(`messages:${role}.${type}`));
      expect(told.length).toBeGreaterThan(5);
      for (const type of told) expect(known).toContain(`${role}-${type}`);
    }
  });

  it.each(templates)('is whole as text and as HTML, with a link: $key', (template) => {
    for (const { language, words } of writings(template)) {
      const [text, html] = [mailText(words), mailHtml(words, language)];
      for (const written of [text, html, words.subject]) expect(written).not.toMatch(leftovers);
      expect(text).toContain(words.what);
      expect(text).toMatch(new RegExp(`http://localhost:\\d+/${language}/`));
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain(`href="${words.link.href}"`);
      expect(html).not.toMatch(/<style|<script|<img|src=/);
    }
  });

  it.each(templates)('says nothing of the matter in its subject: $key', (template) => {
    for (const { language, words } of writings(template)) {
      const resource: unknown = textsIn(language).getResource(language, 'messages', 'mail.subject');
      const general = typeof resource === 'object' && resource !== null ? Object.values(resource) : [];
      expect(general).toContain(words.subject);
      expect(words.subject).not.toMatch(/\{\{/);
      expect(words.subject).not.toMatch(values);
    }
  });

  it.each(templates.filter(({ role }) => role !== 'seeker'))(
    'names no person to employers and staff: $key',
    (template) => {
      for (const { words } of writings(template)) expect(mailText(words)).not.toMatch(names);
    },
  );

  it.each(templates.filter(({ role }) => role === 'seeker'))(
    'tells a person under non-disclosure no time and no place: $key',
    (template) => {
      for (const { words } of writings(template, [true])) {
        expect(mailText(words)).not.toMatch(values);
        expect(mailText(words)).not.toMatch(/2026/);
      }
    },
  );

  it.each(templates.filter(({ role }) => role === 'seeker'))(
    'tells a seeker no service, job or company outside Polku: $key',
    (template) => {
      for (const { words } of writings(template)) expect(mailText(words)).not.toMatch(ofTheMatter);
    },
  );
});

describe('A message type of which nobody has written a mail', () => {
  it.each(languages)('is told by a general sentence of its subject: %s', (language) => {
    const told = {
      role: 'seeker',
      type: 'not-yet-thought-of',
      params: sampleParams,
      guarded: false,
    } as const;
    const sentence = mailSentence({ ...told, subjectType: 'Plan' }, language);
    expect(sentence).toBe(textsIn(language).t('messages:mail.news.plan'));
    expect(goesByLetter('not-yet-thought-of')).toBe(true);
  });

  it('every message is sent by a machine whose pages it leads to', () => {
    expect(messageTypes.filter((type) => subjectTypeOf(type) === null)).toEqual([]);
  });
});
