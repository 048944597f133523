import { pathsIn } from '#app/core/paths.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { LookFacts } from './look-facts.tsx';
import { lookStepKeys, lookSteps, type LookStep } from './look-steps.ts';
import type { LookView } from './second-looks.queries.server.ts';

type Props = { title: string; role: 'counselor' | 'manager'; look: LookView };

const main: readonly LookStep[] = ['take', 'approve', 'ask'];

/** One draft: what it says, what it rests on, what has changed since, and what the reader may do. */
export function LookPage({ title, role, look }: Props) {
  const { t, language } = useTexts('secondLooks');
  const { stateLabel, eventLabel } = useLabels();
  const paths = pathsIn(language);
  const portal = paths[role];
  const leaves = subjectHref(look, paths);
  const steps = lookStepKeys.filter((step) => look.permitted.some((type) => type === lookSteps[step].event));
  return (
    <>
      <PageHeader
        title={title}
        lead={look.person.name}
        back={{ href: portal.secondLooks, label: t('secondLooks:back') }}
      >
        <Tag tone="info">{stateLabel('secondLooks', look.state)}</Tag>
      </PageHeader>
      <Stack gap="large">
        <Row>
          {role === 'counselor' && look.state === 'approved' && look.writes && look.same && (
            <ButtonLink href={leaves.decide}>{t('secondLooks:toDecision')}</ButtonLink>
          )}
          {steps.map((step) => (
            <ButtonLink
              key={step}
              href={portal.secondLookStep(look.id, step)}
              kind={main.includes(step) ? 'primary' : 'secondary'}
            >
              {eventLabel('secondLooks', lookSteps[step].event)}
            </ButtonLink>
          ))}
        </Row>
        <LookFacts look={look} />
        {!look.reads && <p className="muted">{t('secondLooks:onlyThis')}</p>}
        {role === 'counselor' && look.reads && (
          <ul>
            <li>
              <a href={leaves.open}>{t('secondLooks:toSubject')}</a>
            </li>
            <li>
              <a href={paths.counselor.client(look.person.id)}>{t('secondLooks:toClient')}</a>
            </li>
          </ul>
        )}
      </Stack>
    </>
  );
}

/** Where the matter stands, and where it is decided. */
function subjectHref({ subject: { type, id } }: LookView, { counselor }: ReturnType<typeof pathsIn>) {
  if (type === 'Meeting')
    return { open: counselor.meeting(id), decide: counselor.meetingStep(id, 'statement') };
  if (type === 'ReviewPeriod')
    return { open: counselor.period(id), decide: counselor.periodStep(id, 'statement') };
  return { open: counselor.hearing(id), decide: counselor.hearingStep(id, 'decide') };
}
