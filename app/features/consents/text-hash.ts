import { createHash } from 'node:crypto';
import type { Language } from '#app/i18n/language.ts';
import { consentTexts, type ConsentOccasion } from './consent-texts.ts';

/** SHA-256 of the published words of a version, before names are filled in; sentences stand on lines of their own. */
export function textHash(version: number, language: Language, occasion: ConsentOccasion): string {
  const words = consentTexts[version - 1]?.[language][occasion];
  if (!words) throw new Error(`there is no version ${version} of the consent`);
  return createHash('sha256').update(words.join('\n')).digest('hex');
}
