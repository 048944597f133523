import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { staffChannels } from '#app/core/actor.ts';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { reportAct } from '#app/features/obligations/commands/report-act.server.ts';
import { getClientObligation } from '#app/features/obligations/counselor-period.queries.server.ts';
import { LogActForm } from '#app/features/obligations/log-act-form.tsx';
import { LogActFor } from '#app/features/obligations/obligations.schema.server.ts';
import { openDays } from '#app/features/obligations/open-days.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';

export { meta } from '#app/core/title.ts';

/** What a person tells by phone, at the desk or on paper, written for them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'obligation');
  const client = await getClientObligation(actor, idOf(params, 'personId'), now());
  if (!client) throw refused(404);
  return {
    title: textsIn(languageOf(request)).t('obligations:staff.log'),
    person: client.person,
    days: openDays([client.current, ...client.open], isoDate(now()), null),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, LogActFor);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { channel, ...told } = form.value;
  const logged = await reportAct({ actor, now: now(), channel }, { personId, ...told });
  if (logged.kind !== 'ok') return problem(logged, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.client(personId), 'actReportedFor');
}

export default function LogActForClient() {
  const { title, person, days } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('obligations');
  const form = useFormProblem(useActionData<typeof action>());
  const back = { href: pathsIn(language).counselor.client(person.id), label: person.name };
  return (
    <LogActForm {...{ title, form, days, back }} lead={person.name}>
      <RadioGroup
        name="channel"
        inline
        label={t('obligations:field.channel')}
        error={form.error('channel')}
        defaultValue={form.value('channel', 'phone') ?? ''}
        options={staffChannels.map((value) => ({ value, label: t(`obligations:channel.${value}`) }))}
      />
    </LogActForm>
  );
}
