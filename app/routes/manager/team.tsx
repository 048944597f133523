import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { DaysFields } from '#app/features/rights/days-fields.tsx';
import { setStandIn } from '#app/features/rights/commands/set-stand-in.server.ts';
import { OpenedList } from '#app/features/rights/opened-list.tsx';
import { SetStandIn } from '#app/features/rights/rights.schema.server.ts';
import { StandInList } from '#app/features/rights/stand-in-list.tsx';
import { getTeam } from '#app/features/rights/team.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'teamLead');
  const title = textsIn(languageOf(request)).t('rights:team.title');
  return { title, today: isoDate(now()), ...(await getTeam(actor, now())) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'teamLead');
  const form = await parseForm(request, SetStandIn);
  if (form.kind !== 'ok') return problem(form, form.values);
  const set = await setStandIn({ actor, now: now() }, form.value);
  if (set.kind !== 'ok') return problem(set, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).manager.team, 'standInSet');
}

export default function Team() {
  const { title, today, whole, members, colleagues, standIns, opened } = useLoaderData<typeof loader>();
  const { t } = useTexts('rights');
  const form = useFormProblem(useActionData<typeof action>());
  const named = (people: { id: string; name: string }[]) =>
    people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t(whole ? 'rights:team.leadArea' : 'rights:team.lead')} />
      <Stack gap="large">
        <Section title={t('rights:team.members')}>
          {members.length === 0 ? (
            <EmptyState icon="people" title={t('rights:team.none')} />
          ) : (
            <DataTable
              caption={t('rights:team.members')}
              captionHidden
              rows={members}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', label: t('rights:field.name'), rowHeader: true, cell: ({ name }) => name },
                {
                  key: 'team',
                  label: t('rights:field.team'),
                  cell: ({ team }) => team ?? t('rights:noTeam'),
                },
                {
                  key: 'clients',
                  label: t('rights:team.clients'),
                  align: 'end',
                  cell: ({ clients }) => clients,
                },
              ]}
            />
          )}
        </Section>
        <StandInList rows={standIns} />
        <Section title={t('rights:standIn.set')}>
          <form method="post" noValidate className="form">
            <SelectField
              name="absentId"
              label={t('rights:standIn.absent')}
              error={form.error('absentId')}
              emptyLabel={t('rights:choose')}
              defaultValue={form.value('absentId')}
              options={named(members)}
            />
            <SelectField
              name="standInId"
              label={t('rights:standIn.standIn')}
              error={form.error('standInId')}
              emptyLabel={t('rights:choose')}
              defaultValue={form.value('standInId')}
              options={named(colleagues)}
            />
            <DaysFields form={form} today={today} untilHint={t('rights:standIn.untilHint')} />
            <FormActions>
              <Button>{t('rights:standIn.submit')}</Button>
            </FormActions>
          </form>
        </Section>
        <OpenedList rows={opened} />
      </Stack>
    </>
  );
}
