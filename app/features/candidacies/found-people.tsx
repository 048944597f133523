import { pathsIn } from '#app/core/paths.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Grid, Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { MatchReasons, UnmetConditions } from './match-reasons.tsx';
import type { FoundPerson, Search } from './suggestions.queries.server.ts';

type Person = Omit<FoundPerson, 'candidacy'> & { candidacy: { id: string; state: string } | null };

/** The people of the area who fit a vacancy, with the reasons; advice to the counselor and no more. */
export function FoundPeople({ people }: { people: Person[] }) {
  const { t, language } = useTexts('candidacies');
  const label = useLabel();
  const paths = pathsIn(language).counselor;
  return (
    <Section title={t('candidacies:found.title')} lead={t('candidacies:found.lead')}>
      {people.length === 0 ? (
        <EmptyState icon="people" title={t('candidacies:found.none')} />
      ) : (
        <Grid>
          {people.map(({ personId, name, points, reasons, lift, candidacy }) => (
            <Card
              key={personId}
              title={name}
              href={candidacy ? paths.candidacy(candidacy.id) : paths.match(personId)}
            >
              <Stack gap="small">
                {candidacy && <Tag tone="info">{label(`candidacies:state.${candidacy.state}`)}</Tag>}
                <MatchReasons points={points} reasons={reasons} lift={lift} />
              </Stack>
            </Card>
          ))}
        </Grid>
      )}
    </Section>
  );
}

/** "Why can this person not be found, and who can mend it": asked by a name. */
export function CandidateSearch({
  name,
  action,
  people,
}: {
  name: string;
  action: string;
  people: Search[];
}) {
  const { t } = useTexts('candidacies');
  return (
    <Section title={t('candidacies:notFound.title')} lead={t('candidacies:notFound.lead')} id="search">
      <Stack>
        <form method="get" action={`${action}#search`} className="form">
          <TextField name="name" label={t('candidacies:notFound.name')} defaultValue={name} width="medium" />
          <div>
            <Button kind="secondary">{t('candidacies:notFound.search')}</Button>
          </div>
        </form>
        {name !== '' && people.length === 0 && <p>{t('candidacies:notFound.nobody')}</p>}
        {people.map((person) => (
          <Card key={person.personId} title={person.name}>
            {person.notFound.length === 0 && person.unmet.length === 0 ? (
              <p>{t('candidacies:notFound.isFound')}</p>
            ) : (
              <ul>
                {person.notFound.map(({ key, whoMends }) => (
                  <li key={key}>
                    {t(`candidacies:notFound.${key}`)} {t(`candidacies:mends.${whoMends}`)}
                  </li>
                ))}
              </ul>
            )}
            <UnmetConditions unmet={person.unmet} />
          </Card>
        ))}
      </Stack>
    </Section>
  );
}
