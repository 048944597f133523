import { formatList } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

/** Whose names Polku knows; a mandate may have a code of its own. */
const named = ['NIMKO', 'TJ'];

/** The roles of a mandate in words, as far as there are any. */
export function useRoleNames(): (roles: readonly string[]) => string {
  const label = useLabel();
  const { language } = useTexts('users');
  return (roles) =>
    formatList(
      language,
      roles.map((role) => (named.includes(role) ? label(`users:mandateRole.${role}`) : role)),
    );
}
