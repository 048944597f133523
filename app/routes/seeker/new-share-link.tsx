import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { baseUrl } from '#app/core/env.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { makeShareLink } from '#app/features/sharing/commands/make-share-link.server.ts';
import { shareParts } from '#app/features/sharing/share-parts.ts';
import { MakeShareLink } from '#app/features/sharing/sharing.schema.server.ts';
import { isProtected } from '#app/features/sharing/sharing.queries.server.ts';
import { languages } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { LONGEST_SHARE_DAYS } from '#app/rules/retention.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { NumberField } from '#app/ui/number-field.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  return {
    title: textsIn(languageOf(request)).t('ownData:share.new'),
    warned: await isProtected(actor),
    longest: LONGEST_SHARE_DAYS,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSeeker(request);
  const form = await parseForm(request, MakeShareLink);
  if (form.kind !== 'ok') return problem(form, form.values);
  const made = await makeShareLink({ actor, now: now() }, form.value);
  if (made.kind !== 'ok') return problem(made, form.values);
  // Shown in the answer to this one request: no address and no cookie ever carries it.
  const link = baseUrl() + pathsIn(form.value.language).sharedData(made.value.token);
  return data({ link, outsider: form.value.outsider }, { headers: { 'Cache-Control': 'no-store' } });
}

export default function NewShareLink() {
  const { title, warned } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('ownData');
  const answer = useActionData<typeof action>();
  const { seeker } = pathsIn(language);
  const made = answer && 'link' in answer ? answer : null;
  return (
    <>
      <PageHeader
        title={title}
        lead={t('ownData:share.newLead')}
        back={{ href: seeker.shareLinks, label: t('ownData:share.title') }}
      />
      {made ? (
        <>
          <Notice tone="success" title={t('ownData:share.made', { outsider: made.outsider })} live>
            <p>{t('ownData:share.once')}</p>
            <TextField name="link" label={t('ownData:share.link')} readOnly value={made.link} />
          </Notice>
          <p>
            <ButtonLink href={seeker.shareLinks}>{t('ownData:share.toLinks')}</ButtonLink>
          </p>
        </>
      ) : (
        <>
          {warned && (
            <Notice tone="warning" title={t('ownData:share.protectedTitle')}>
              {t('ownData:share.protected')}
            </Notice>
          )}
          <LinkForm />
        </>
      )}
    </>
  );
}

function LinkForm() {
  const { longest } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('ownData', 'common');
  const form = useFormProblem(useActionData<typeof action>());
  const { seeker } = pathsIn(language);
  const field = (name: string) => {
    const error = form.error(name);
    return { name, ...(error !== undefined && { error }) };
  };
  return (
    <form method="post" noValidate className="form">
      <FormProblem form={form} />
      <TextField
        {...field('outsider')}
        label={t('ownData:share.outsider')}
        hint={t('ownData:share.outsiderHint')}
        defaultValue={form.value('outsider')}
        maxLength={200}
      />
      <CheckboxGroup
        {...field('parts')}
        label={t('ownData:share.parts')}
        hint={t('ownData:share.partsHint')}
        defaultValues={form.values('parts')}
        options={shareParts.map((value) => ({ value, label: t(`ownData:share.part.${value}`) }))}
      />
      <NumberField
        {...field('days')}
        label={t('ownData:share.days')}
        hint={t('ownData:share.daysHint', { count: longest })}
        defaultValue={form.value('days', '7')}
        width="short"
      />
      <RadioGroup
        {...field('language')}
        label={t('ownData:share.language')}
        inline
        defaultValue={form.value('language', language)}
        options={languages.map((value) => ({ value, label: t(`ownData:share.languageName.${value}`) }))}
      />
      <FormActions>
        <Button>{t('ownData:share.make')}</Button>
        <ButtonLink kind="quiet" href={seeker.shareLinks}>
          {t('ownData:share.toLinks')}
        </ButtonLink>
      </FormActions>
    </form>
  );
}
