import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { markDelivered } from '#app/features/messages/commands/mark-delivered.server.ts';
import { DoneLetters, WaitingLetters } from '#app/features/messages/letter-tables.tsx';
import { listLetters } from '#app/features/messages/letters.queries.server.ts';
import { MarkDelivered } from '#app/features/messages/messages.schema.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const after = new URL(request.url).searchParams.get('after');
  const title = textsIn(languageOf(request)).t('messages:letters.title');
  const view = await listLetters(actor, now(), after);
  await logListRead(
    actor,
    [...view.waiting, ...view.done].map(({ personId }) => personId),
    'letters',
    now(),
  );
  return { title, today: isoDate(now()), after, ...view };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const form = await parseForm(request, MarkDelivered);
  if (form.kind !== 'ok') return problem(form, form.values);
  const marked = await markDelivered({ actor, now: now() }, form.value);
  if (marked.kind !== 'ok') return problem(marked, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.letters, 'delivered');
}

export default function Letters() {
  const { title, today, after, waiting, older, done } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('messages');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('messages:letters.lead')}
        actions={
          waiting.some(({ channel }) => channel === 'letter') && (
            <ButtonLink href={counselor.allLetters} icon="print">
              {t('messages:letters.all')}
            </ButtonLink>
          )
        }
      />
      <Stack gap="large">
        <Section title={t('messages:letters.waiting')}>
          {waiting.length === 0 ? (
            <EmptyState icon="mail" title={t('messages:letters.none')} />
          ) : (
            <form method="post" noValidate className="stack" data-gap="large">
              <Fieldset
                id="field-deliveries"
                look="label"
                legend={t('messages:letters.tick')}
                {...(form.error('deliveries') && { error: form.error('deliveries') })}
              >
                <WaitingLetters lines={waiting} ticked={form.values('deliveries')} />
              </Fieldset>
              <DateField
                name="on"
                label={t('messages:letters.on')}
                hint={t('messages:letters.onHint')}
                max={today}
                error={form.error('on')}
                defaultValue={form.value('on', today)}
              />
              <FormActions>
                <Button icon="check">{t('messages:letters.mark')}</Button>
              </FormActions>
            </form>
          )}
          <Pagination
            label={t('messages:letters.pages')}
            {...(after && { previous: { href: counselor.letters, label: t('messages:letters.first') } })}
            {...(older && {
              next: { href: `${counselor.letters}?after=${older}`, label: t('messages:letters.next') },
            })}
          />
        </Section>
        {done.length > 0 && (
          <Section title={t('messages:letters.done')} lead={t('messages:letters.doneLead')}>
            <DoneLetters lines={done} />
          </Section>
        )}
      </Stack>
    </>
  );
}
