import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { checkbox, optionalText, parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { listColleagues } from '#app/features/caseload/colleagues.queries.server.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { handOverClient } from '#app/features/handovers/commands/hand-over-client.server.ts';
import { getHandoverFacts } from '#app/features/handovers/handover-facts.queries.server.ts';
import { HandoverSheet } from '#app/features/handovers/handover-sheet.tsx';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { SideBySide } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

const AssignCounselor = z.object({
  counselorId: z.union([z.literal('me'), z.uuid()], 'choose'),
  /** Who serves the client as the page showed it; empty where nobody does. */
  servedBy: z.union([z.literal('').transform(() => null), z.uuid()], 'choose'),
  words: optionalText(2000),
  withMemos: checkbox,
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const language = languageOf(request);
  const personId = idOf(params, 'personId');
  const client = await getBriefClient(actor, personId);
  return {
    title: textsIn(language).t('counselor:assign.title'),
    client,
    me: actor.accountId,
    colleagues: await listColleagues(actor),
    facts: client.counselorId ? await getHandoverFacts(actor, personId, language) : null,
    today: isoDate(now()),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const language = languageOf(request);
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, AssignCounselor);
  if (form.kind !== 'ok') return problem(form, form.values);
  const counselorId = form.value.counselorId === 'me' ? actor.accountId : form.value.counselorId;
  const facts = await getHandoverFacts(actor, personId, language);
  if (!facts) throw refused(404);
  const { words, withMemos, servedBy } = form.value;
  const act = { actor, now: now() };
  const given = await handOverClient(act, { personId, counselorId, servedBy, words, facts, withMemos });
  if (given.kind !== 'ok') return problem(given, form.values);
  // Who gives a client away may have lost the right to open the client's page.
  const { counselor } = pathsIn(language);
  const to = counselorId === actor.accountId ? counselor.client(personId) : counselor.caseload;
  return redirectDone(request, to, 'counselorAssigned');
}

export default function Assign() {
  const { title, client, me, colleagues, facts, today } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const chosen = form.value('counselorId', client.counselorId);
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={client.name}
        back={{ href: counselor.client(client.personId), label: client.name }}
      />
      <SideBySide side="end">
        <form method="post" noValidate className="form">
          <input type="hidden" name="servedBy" value={client.counselorId ?? ''} />
          <RadioGroup
            name="counselorId"
            label={t('counselor:client.counselor')}
            error={form.error('counselorId')}
            defaultValue={chosen === 'me' ? me : chosen}
            options={colleagues.map(({ id, name, clients }) => ({
              value: id,
              label: id === me ? t('counselor:assign.me', { name }) : name,
              hint: t('counselor:assign.clients', { count: clients }),
            }))}
          />
          {facts && (
            <TextArea
              name="words"
              label={t('counselor:handover.words')}
              hint={t('counselor:handover.wordsHint')}
              rows={4}
              maxLength={2000}
              error={form.error('words')}
              defaultValue={form.value('words')}
            />
          )}
          {client.counselorId === me && (
            <Checkbox
              name="withMemos"
              label={t('counselor:handover.withMemos')}
              defaultChecked={form.problem === null || form.value('withMemos') !== undefined}
            />
          )}
          <FormActions>
            <Button>{t('counselor:assign.submit')}</Button>
          </FormActions>
        </form>
        {facts && (
          <Section title={t('counselor:handover.goesAlong')}>
            <HandoverSheet facts={facts} today={today} />
          </Section>
        )}
      </SideBySide>
    </>
  );
}
