import { textsIn } from '#app/i18n/texts.server.ts';

/** The types of messages that a role is told of: those that have words for it. */
export function toldTypes(role: 'seeker' | 'employer' | 'provider'): string[] {
  const told: unknown = textsIn('fi').getResource('fi', 'messages', role);
  return typeof told === 'object' && told !== null ? Object.keys(told) : [];
}
