import { collator } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/language.ts';
import {
  employmentArea,
  employmentAreas,
  municipalities,
  trialAreas,
  municipality,
} from '#app/rules/areas.ts';
import type { Authority } from '#app/rules/competence.ts';

type Option = { value: string; label: string };

/** Every municipality by its name in the reader's language, but for the one that is the home already. */
export function municipalityOptions(language: Language, home: string | null): Option[] {
  const others = municipalities.filter(({ code }) => code !== home);
  return inOrder(
    others.map(({ code, name }) => ({ value: code, label: name[language] })),
    language,
  );
}

/** The areas to which a written notice may be given: all but the home's own and the one that serves. */
export function areaOptions(language: Language, home: string | null, serving: Authority): Option[] {
  const own = home === null ? undefined : municipality(home)?.area;
  const current = serving.kind === 'employmentAuthority' ? serving.area : undefined;
  const others = employmentAreas.filter(({ code }) => code !== own && code !== current);
  return inOrder(
    others.map(({ code, name }) => ({ value: code, label: name[language] })),
    language,
  );
}

/** The municipalities of the trial that are known here. */
export function trialOptions(language: Language, serving: Authority): Option[] {
  const current = serving.kind === 'trialMunicipality' ? serving.municipality : undefined;
  const others = trialAreas.flatMap((area) => area.municipalities).filter((code) => code !== current);
  return inOrder(
    others.map((code) => ({ value: code, label: municipality(code)?.name[language] ?? code })),
    language,
  );
}

export const areaNamed = (code: string, language: Language) => employmentArea(code)?.name[language] ?? code;
export const municipalityNamed = (code: string, language: Language) =>
  municipality(code)?.name[language] ?? code;

function inOrder(options: Option[], language: Language): Option[] {
  const { compare } = collator(language);
  return options.sort((a, b) => compare(a.label, b.label));
}
