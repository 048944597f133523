import { beginIntake } from '#app/features/intake/commands/begin-intake.server.ts';
import type { City } from './city.ts';
import { must } from './must.ts';

const header = 'Henkilötunnus;Sukunimi;Etunimi;Kotikunta;Asiointikieli;Puhelin';

/** A list that a counselor was given yesterday and has not looked through: some people are new, some rows are to be mended. */
export async function bringList(city: City, now: Date): Promise<void> {
  const bringer = city.counselors[0];
  if (!bringer) return;
  const code = (birthDate: string) => city.identityCode(birthDate);
  const twice = code('2004-02-11');
  const rows = [
    `${code('2005-09-30')};Hakkarainen;Oona;Espoo;suomi;050 000 4401`,
    `${code('2003-01-17')};Ekholm;Axel;Esbo;ruotsi;050 000 4402`,
    `${twice};Lampinen;Joel;Espoo;suomi;050 000 4403`,
    `${twice};Lampinen;Joel;Espoo;suomi;`,
    `${code('2001-06-05')};Rautiainen;Minea;Hämeenkyrö;suomi;`,
    `120399-123;Aalto;Nooa;Espoo;suomi;ei ole`,
  ];
  const content = new TextEncoder().encode([header, ...rows].join('\n'));
  const source = 'Etsivä nuorisotyö, suostumus annettu tapaamisella';
  const list = { fileName: 'etsivä nuorisotyö', content, source, toBringer: true };
  await must(beginIntake({ actor: bringer.actor, now }, list));
}
