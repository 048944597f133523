import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem, type FormProblemState } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { leafPaths } from '#app/core/machine.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { SuggestForm } from '#app/features/candidacies/candidacies.schema.server.ts';
import { suggestJob } from '#app/features/candidacies/commands/suggest-job.server.ts';
import { MatchReasons } from '#app/features/candidacies/match-reasons.tsx';
import { getClientForMatching } from '#app/features/candidacies/candidacy.queries.server.ts';
import { listSuggestedVacancies } from '#app/features/candidacies/suggestions.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { municipality } from '#app/rules/areas.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'match', 'match');
  const client = await getClientForMatching(actor, idOf(params, 'personId'));
  if (!client) throw refused(404);
  const suggestions = await listSuggestedVacancies(actor, client.id);
  return {
    tab: textsIn(languageOf(request)).t('counselor:client.match'),
    title: textsIn(languageOf(request)).t('candidacies:match.title', { name: client.name }),
    client,
    suggestions: suggestions.map(({ candidacy, ...suggestion }) => ({
      ...suggestion,
      candidacy: candidacy && { id: candidacy.id, state: leafPaths(candidacy.state)[0] ?? '' },
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params }, 'match');
  const { values, ...form } = await parseForm(request, SuggestForm);
  if (form.kind !== 'ok') return problem(form, values);
  const input = { personId: idOf(params, 'personId'), tell: true, ...form.value };
  const outcome = await suggestJob({ actor, now: now() }, input);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const paths = pathsIn(languageOf(request)).counselor;
  return redirectDone(request, paths.candidacy(outcome.value.id), 'candidacy.suggested');
}

type Suggested = ReturnType<typeof useLoaderData<typeof loader>>['suggestions'][number];

export default function Match() {
  const { title, client, suggestions } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData());
  const { t, language } = useTexts('candidacies');
  const paths = pathsIn(language).counselor;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('candidacies:match.lead')}
        back={{ href: paths.client(client.id), label: client.name }}
      />
      <Stack gap="large">
        {client.notFound.map(({ key, whoMends }) => (
          <Notice key={key} tone="warning" title={t(`candidacies:notFound.${key}`)}>
            <p>{t(`candidacies:mends.${whoMends}`)}</p>
          </Notice>
        ))}
        {suggestions.length === 0 && (
          <EmptyState icon="search" title={t('candidacies:match.none')}>
            <p>{t('candidacies:match.noneText')}</p>
          </EmptyState>
        )}
        {suggestions.map((suggestion) => (
          <SuggestedJob key={suggestion.vacancyId} suggestion={suggestion} form={form} />
        ))}
      </Stack>
    </>
  );
}

function SuggestedJob({ suggestion, form }: { suggestion: Suggested; form: FormProblemState }) {
  const { t, language } = useTexts('candidacies', 'vacancies');
  const label = useLabel();
  const paths = pathsIn(language).counselor;
  const { vacancyId, title, companyName, municipalityCode, applyBy, candidacy } = suggestion;
  const isTyped = form.value('vacancyId') === vacancyId;
  const error = isTyped ? form.error('suitability') : undefined;
  const place = municipality(municipalityCode)?.name[language] ?? '';
  return (
    <Card headingLevel="h2" title={title} eyebrow={`${companyName}, ${place}`}>
      <Stack gap="small">
        {!suggestion.isPublic && <Tag tone="info">{t('vacancies:kind.presentationPosition')}</Tag>}
        {applyBy && (
          <p className="muted small">
            {t('candidacies:match.applyBy', { date: formatDate(language, applyBy) })}
          </p>
        )}
        <MatchReasons points={suggestion.points} reasons={suggestion.reasons} lift={suggestion.lift} />
        {candidacy ? (
          <ButtonLink kind="secondary" href={paths.candidacy(candidacy.id)}>
            {t('candidacies:match.open', { state: label(`candidacies:state.${candidacy.state}`) })}
          </ButtonLink>
        ) : (
          <Confirm label={t('candidacies:match.suggest')} question={t('candidacies:match.question')}>
            <form method="post" noValidate className="form">
              <input type="hidden" name="vacancyId" value={vacancyId} />
              <TextArea
                id={`suitability-${vacancyId}`}
                name="suitability"
                label={t('candidacies:field.suitability')}
                hint={t('candidacies:match.suitabilityHint')}
                defaultValue={isTyped ? (form.value('suitability') ?? '') : ''}
                rows={3}
                {...(error !== undefined && { error })}
              />
              <FormActions>
                <Button>{t('candidacies:match.submit')}</Button>
              </FormActions>
            </form>
          </Confirm>
        )}
      </Stack>
    </Card>
  );
}
