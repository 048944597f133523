import { leafPaths } from '#app/core/machine.ts';
import type { Fact, Part, Sheet } from '#app/core/tagged-pdf.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { areaKeys } from '#app/ui/areas.ts';
import { approvalWords } from './approval-words.ts';
import { detailFacts } from './detail-facts.tsx';
import { outcomeOf } from './action-outcome.ts';
import type { OwnPlan } from './own-plans.queries.server.ts';

/** A person's plan as a document in their language: what the page says, in the same order and words. */
export function planDocument(plan: OwnPlan, name: string, language: Language, madeAt: Date): Sheet {
  const { t } = textsIn(language);
  const label = (key: string, values?: Record<string, unknown>) => labelIn(language, key, values);
  const title = label(`plans:own.kind.${plan.kind}`);
  const state = leafPaths(plan.state)[0]?.split('.')[0] ?? 'inForce';
  const day = formatDate(language, madeAt);
  const heading = (words: string): Part => ({ heading: words, level: 2 });
  return {
    title: `${title} – ${name}`,
    lead: [t('plans:own.number', { number: plan.number }), label(`plans:own.state.${state}`), day].join(
      ' · ',
    ),
    language,
    madeAt,
    foot: `${name} · ${title} · ${day}`,
    parts: [
      heading(t('plans:own.survey')),
      { text: plan.situation || '–' },
      heading(t('plans:own.goal')),
      { text: plan.goal || '–' },
      heading(t('plans:own.actions')),
      ...actionParts(plan, language),
      ...kindParts(plan, language),
      heading(t('plans:own.obligation')),
      ...obligationParts(plan, language),
      heading(t('plans:own.followUp')),
      { facts: followUp(plan, language) },
      ...partyParts(plan, language),
      heading(t('plans:own.appeal')),
      { text: t('plans:own.appealText') },
    ],
  };
}

function actionParts(plan: OwnPlan, language: Language): Part[] {
  const { t } = textsIn(language);
  return areaKeys.flatMap((area) => {
    const actions = plan.actions.filter((action) => action.area === area);
    if (actions.length === 0) return [];
    const items = actions.map((action) =>
      [
        action.description,
        [
          labelIn(language, `plans:who.${action.who}`),
          labelIn(language, `codes:task.${action.taskCode}`),
          action.dueOn && t('plans:own.dueOn', { date: formatDate(language, action.dueOn) }),
          action.service,
        ]
          .filter((fact) => fact)
          .join(' · '),
        action.doneAt && t('plans:own.doneOn', { date: formatDate(language, action.doneAt) }),
        action.releasedAt && t('plans:own.releasedOn', { date: formatDate(language, action.releasedAt) }),
        ...outcomeOf(action).map(({ key, text }) => t(`plans:own.${key}`, { text })),
      ].flatMap((line) => line || []),
    );
    return [{ heading: t(`areas:${area}`), level: 3 as const }, { items }];
  });
}

/** What plans of this kind alone say. */
function kindParts(plan: OwnPlan, language: Language): Part[] {
  const label = (key: string) => labelIn(language, key);
  const facts = detailFacts(plan.kind, plan.details, label, (day) => formatDate(language, day));
  if (facts.length === 0) return [];
  return [{ heading: label(`plans:detail.title.${plan.kind}`), level: 2 }, { facts }];
}

/** Whose approval there is and whose is still missing. */
function partyParts({ parties }: OwnPlan, language: Language): Part[] {
  if (parties.standing !== 'proposed') return [];
  const label = (key: string, values?: Record<string, unknown>) => labelIn(language, key, values);
  const facts = parties.lines.map((line) => ({
    label: label(`plans:party.${line.party}`),
    value: approvalWords(line, label, (at) => formatDate(language, at)),
  }));
  return [{ heading: label('plans:own.parties'), level: 2 }, { facts }];
}

function obligationParts({ obligation }: OwnPlan, language: Language): Part[] {
  if (!obligation.mode) return [{ text: '–' }];
  const words = labelIn(language, `plans:own.obligationMode.${obligation.mode}`, {
    count: obligation.spoken,
  });
  if (!obligation.reason) return [{ text: words }];
  const reason = labelIn(language, `plans:obligationReason.${obligation.reason}`);
  return [{ text: words }, { text: textsIn(language).t('plans:own.obligationReason', { reason }) }];
}

function followUp(plan: OwnPlan, language: Language): Fact[] {
  const { t } = textsIn(language);
  const day = (date: Date | string | null) => (date ? formatDate(language, date) : '');
  return [
    { label: t('plans:own.followUpWay'), value: plan.followUpWay },
    { label: t('plans:own.otherProof'), value: plan.otherProof },
    { label: t('plans:own.reportDueOn'), value: day(plan.reportDueOn) },
    { label: t('plans:own.approved'), value: day(plan.approvedAt) },
    { label: t('plans:own.review'), value: day(plan.reviewDueOn) },
    ...plan.limits.map(({ limit, due }) => ({ label: t(`plans:limit.${limit}`), value: day(due) })),
    { label: t('plans:own.preparedBy'), value: plan.preparedBy },
  ].filter(({ value }) => value !== '');
}
