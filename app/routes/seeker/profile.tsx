import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { saveProfile } from '#app/features/profile/commands/save-profile.server.ts';
import { getOwnProfile } from '#app/features/profile/own-profile.queries.server.ts';
import { ProfileFields } from '#app/features/profile/profile-fields.tsx';
import { ProfileForm } from '#app/features/profile/profile.schema.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { RecordedForYou } from '#app/features/on-behalf/recorded-for-you.tsx';
import { listRecordedOf } from '#app/features/on-behalf/recorded.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const own = await getOwnProfile(actor);
  if (!own) throw refused(404);
  const language = languageOf(request);
  const recorded = await listRecordedOf(actor, 'profile', language);
  return { title: textsIn(language).t('profile:title'), own, recorded };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const form = await parseForm(request, ProfileForm);
  if (form.kind !== 'ok') return problem(form, form.values);
  const saved = await saveProfile(act, { personId: actor.personId, ...form.value });
  if (saved.kind !== 'ok') return problem(saved, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).profile, 'profileSaved');
}

export default function Profile() {
  const { title, own, recorded } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('profile');
  const form = useFormProblem(useActionData<typeof action>());
  const seeker = useOwnPaths(language);
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('profile:lead')} />
      <Stack gap="large">
        <Notice
          tone={own.isVisible ? 'success' : 'info'}
          title={own.isVisible ? t('profile:isVisible') : t('profile:isHidden')}
        >
          <p>{own.isVisible ? t('profile:visibleText') : t('profile:hiddenText')}</p>
          <Row>
            {own.profile && own.permitted.includes('PUBLISH_PROFILE') && (
              <ButtonLink href={seeker.profilePublish} icon="check">
                {t('profile:publish.open')}
              </ButtonLink>
            )}
            {own.permitted.includes('HIDE_PROFILE') && (
              <ButtonLink href={seeker.profileHide} kind="secondary">
                {t('profile:hide.open')}
              </ButtonLink>
            )}
          </Row>
        </Notice>
        <form method="post" noValidate className="form">
          <ProfileFields form={form} profile={own.profile} homeMunicipality={own.homeMunicipality} />
          <FormActions>
            <Button>{t('profile:save')}</Button>
          </FormActions>
        </form>
        <RecordedForYou lines={recorded} />
      </Stack>
    </>
  );
}
