import { pathsIn } from '#app/core/paths.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import type { InvitationLine } from './invitations.queries.server.ts';

type Props = { meetings: InvitationLine[]; kind: string; freeTimes: number };

/** Who gets the invitation, what it says, and whether there are times enough; then one press sends it to all. */
export function InvitationPreview({ meetings, kind, freeTimes }: Props) {
  const { t, language } = useTexts('counselor', 'meetings', 'messages');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  return (
    <Section
      id="preview"
      title={t('counselor:invitations.previewTitle', { count: meetings.length })}
      lead={label(`meetings:kind.${kind}`)}
    >
      <ul>
        {meetings.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <Notice title={t('counselor:invitations.says')}>
        <p>{t('messages:seeker.times-proposed')}</p>
        <p>{t('meetings:own.invitationText')}</p>
      </Notice>
      {freeTimes < meetings.length && (
        <Notice tone="warning" title={t('counselor:invitations.tooFew', { count: freeTimes })}>
          <p>
            <a href={counselor.times}>{t('counselor:times.title')}</a>
          </p>
        </Notice>
      )}
      <form method="post" noValidate className="form">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="sure" value="yes" />
        {meetings.map(({ id, version }) => (
          <input key={id} type="hidden" name="meetings" value={`${id} ${version}`} />
        ))}
        <FormActions>
          <Button icon="mail">{t('counselor:invitations.send', { count: meetings.length })}</Button>
          <ButtonLink kind="quiet" href={counselor.invitations}>
            {t('counselor:invitations.back')}
          </ButtonLink>
        </FormActions>
      </form>
    </Section>
  );
}
