import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { stepIn } from '#app/core/step.server.ts';
import { areaOptions, municipalityOptions, trialOptions } from '#app/features/authority/authority-options.ts';
import { fieldsOf } from '#app/features/authority/authority-step-fields.ts';
import { authoritySteps, stepsFor } from '#app/features/authority/authority-steps.server.ts';
import { getClientAuthority } from '#app/features/authority/authority.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { seesWhere } from '#app/features/privacy/masking.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const found = stepIn(authoritySteps, params.step);
  if (!found) throw refused(404);
  const client = await getClientAuthority(actor, idOf(params, 'personId'), now());
  if (!client) throw refused(404);
  if (!seesWhere(actor, client)) throw refused(403);
  if (!stepsFor(actor, client).includes(found.name)) throw refused(409);
  const language = languageOf(request);
  const home = client.facts.homeMunicipality;
  const { personId, name, version, authority } = client;
  return {
    title: textsIn(language).t(`authority:step.${found.name}`),
    step: found.name,
    client: { personId, name, version },
    // The own home is left out by its name: a list without it would tell where a protected person lives.
    options: client.nonDisclosure
      ? {
          municipalities: municipalityOptions(language, null),
          areas: areaOptions(language, null, { kind: 'undetermined' }),
          trial: trialOptions(language, { kind: 'undetermined' }),
        }
      : {
          municipalities: municipalityOptions(language, home),
          areas: areaOptions(language, home, authority),
          trial: trialOptions(language, authority),
        },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const found = stepIn(authoritySteps, params.step);
  if (!found) throw refused(404);
  const personId = idOf(params, 'personId');
  const client = await getClientAuthority(actor, personId, now());
  if (!client) throw refused(404);
  if (!seesWhere(actor, client)) throw refused(403);
  const { outcome, values } = await found.step.submit(request, { actor, now: now() }, personId);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const { counselor } = pathsIn(languageOf(request));
  const stays = await getClientAuthority(actor, personId, now());
  return stays
    ? redirectDone(request, counselor.authority(personId), 'authorityRecorded')
    : redirectDone(request, counselor.caseload, 'clientHandedOver');
}

export default function AuthorityStep() {
  const { title, step, client, options } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('authority', 'counselor', 'rules');
  const label = useLabel();
  const form = useFormProblem(useActionData<typeof action>());
  const labelOf = (name: string) => label(`authority:field.${name}`);
  const source = step in sources ? label(`authority:stepSource.${step}`) : null;
  const back = {
    href: pathsIn(language).counselor.authority(client.personId),
    label: t('authority:client.link'),
  };
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader title={title} lead={t(`authority:stepLead.${step}`)} back={back}>
        <p>{client.name}</p>
        {source && <p className="muted small">{t('rules:source', { source })}</p>}
      </PageHeader>
      <StepForm
        labelOf={labelOf}
        form={form}
        version={client.version}
        fields={fieldsOf(step, { ...options, choose: t('authority:choose') })}
        submit={title}
        back={back}
        optionalLabel={t('counselor:optional')}
      />
    </>
  );
}

const sources: Record<string, true> = {
  ...{ keep: true, 'to-te-office': true, 'to-municipality': true },
  ...{ switch: true, facts: true, 'as-law': true },
};
