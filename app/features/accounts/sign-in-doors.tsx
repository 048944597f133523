import { pathsIn } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Grid, Stack } from '#app/ui/layout.tsx';

type Doors = { doors: { person: boolean; staff: boolean }; to: string | null; again: boolean };

/** The ways in, each a link that says for whom it is. */
export function SignInDoors({ doors, to, again }: Doors) {
  const { t, language } = useTexts('accounts');
  const paths = pathsIn(language);
  const at = (door: 'person' | 'staff', as?: 'company') => {
    const query = new URLSearchParams({
      ...(as && { as }),
      ...(to !== null && { to }),
      ...(again && { again: '1' }),
    });
    return `${paths.signInAt(door)}${query.size > 0 ? `?${query}` : ''}`;
  };
  return (
    <Stack>
      {(doors.person || doors.staff) && (
        <Grid>
          {doors.person && (
            <Card
              headingLevel="h2"
              href={at('person')}
              title={t(again ? 'accounts:signIn.door.again' : 'accounts:signIn.door.person.title')}
            >
              <p>{t(again ? 'accounts:signIn.door.againText' : 'accounts:signIn.door.person.text')}</p>
            </Card>
          )}
          {doors.person && !again && (
            <Card
              headingLevel="h2"
              href={at('person', 'company')}
              title={t('accounts:signIn.door.company.title')}
            >
              <p>{t('accounts:signIn.door.company.text')}</p>
            </Card>
          )}
          {doors.staff && (
            <Card headingLevel="h2" href={at('staff')} title={t('accounts:signIn.door.staff.title')}>
              <p>{t('accounts:signIn.door.staff.text')}</p>
            </Card>
          )}
        </Grid>
      )}
      <p>
        <a href={to === null ? paths.passkeySignIn : `${paths.passkeySignIn}?${new URLSearchParams({ to })}`}>
          {t('accounts:signIn.door.passkey')}
        </a>
      </p>
      <p className="muted">{t('accounts:signIn.help')}</p>
    </Stack>
  );
}
