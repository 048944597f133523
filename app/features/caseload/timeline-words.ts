import { pathsIn } from '#app/core/paths.ts';
import type { MachineNamespace } from '#app/i18n/labels.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { IconName } from '#app/ui/icon.tsx';
import type { TimelineLine } from './timeline.queries.server.ts';
import type { TimelineKind } from './timeline-search.ts';

/** The words of a machine's events, and what names its rows where they have no name of their own. */
const machines: Record<string, { namespace: MachineNamespace; named?: string }> = {
  Journey: { namespace: 'journey' },
  Meeting: { namespace: 'meetings', named: 'meetings:kind' },
  Plan: { namespace: 'plans', named: 'plans:kind' },
  Referral: { namespace: 'referrals' },
  Candidacy: { namespace: 'candidacies' },
  Consent: { namespace: 'consents' },
  Obligation: { namespace: 'obligations' },
  ReviewPeriod: { namespace: 'periods', named: 'obligations:matter' },
  Hearing: { namespace: 'hearings', named: 'hearings:title' },
  DataRequest: { namespace: 'requests' },
  SecondLook: { namespace: 'secondLooks' },
};

export const timelineIcons: Record<TimelineKind, IconName> = {
  path: 'path',
  meeting: 'calendar',
  assessment: 'compass',
  plan: 'list',
  service: 'hands',
  job: 'briefcase',
  consent: 'check',
  obligation: 'flag',
  decision: 'info',
  contact: 'phone',
  message: 'mail',
  document: 'file',
  change: 'edit',
  handover: 'people',
};

/** What a line of the time line says, and where its matter is. */
export function useTimelineWords(personId: string): (line: TimelineLine) => {
  title: string;
  href: string | null;
  who: string;
} {
  const { t, language } = useTexts('counselor', 'common', 'onBehalf');
  const label = useLabel();
  const { happenedLabel } = useLabels();
  const paths = pathsIn(language);
  const { counselor } = paths;
  const doors: Record<string, (ref: string) => string> = {
    Meeting: counselor.meeting,
    Plan: counselor.plan,
    PlanComment: counselor.plan,
    PlanAction: counselor.plan,
    Referral: counselor.referral,
    Candidacy: counselor.candidacy,
    ReviewPeriod: counselor.period,
    SearchAct: counselor.period,
    Hearing: counselor.hearing,
    Decision: counselor.decision,
    DataRequest: counselor.dataRequest,
    SecondLook: counselor.secondLook,
    Attachment: paths.file,
    ClientMessage: counselor.message,
    Handover: () => counselor.handovers(personId),
  };
  const detailed: Record<string, (line: TimelineLine) => string> = {
    ContactNote: ({ detail }) => label(`codes:contact.${detail}`),
    Delivery: ({ text }) => text ?? '',
    Notice: ({ text }) => text ?? '',
    Handover: ({ detail }) => t('counselor:timeline.handover', { who: detail ?? '' }),
    Decision: ({ detail }) => label(`hearings:decision.title.${detail}`),
    Clarification: ({ type }) => label(`counselor:timeline.clarification.${type}`),
    ReportedChange: ({ detail }) =>
      t('counselor:timeline.change', { what: label(`validity:change.kind.${detail}`) }),
    Attachment: ({ detail }) => t('counselor:timeline.file', { name: detail ?? '' }),
    SearchAct: ({ type, detail }) => [label(`obligations:kind.${type}`), detail].filter(Boolean).join(': '),
    PlanComment: () => t('counselor:timeline.comment'),
    PlanAction: ({ type, detail }) => `${label(`counselor:timeline.action.${type}`)}: ${detail}`,
    NeedsAssessment: () => t('counselor:timeline.assessed'),
    SeekerView: () => t('counselor:timeline.seekerView'),
    ProgressReview: () => t('counselor:timeline.progress'),
    RecordedForClient: ({ detail }) => label(`onBehalf:what.${detail}`),
    ClientMessage: ({ type, detail }) => label(`counselor:timeline.${type}`, { subject: detail ?? '' }),
  };
  const ofMachine = ({ source, type, detail }: TimelineLine) => {
    const machine = machines[source];
    if (!machine) throw new Error(`a line of ${source} has no words`);
    const { namespace, named } = machine;
    const name =
      detail && named ? label(`${named}.${detail}`) : (detail ?? label(`counselor:subject.${namespace}`));
    return `${name}: ${happenedLabel(namespace, type ?? '')}`;
  };
  return (line) => ({
    title: (detailed[line.source] ?? ofMachine)(line),
    href: line.ref && doors[line.source] ? (doors[line.source]?.(line.ref) ?? null) : null,
    who: [
      line.who ?? label(`common:role.${roleOf(line.role)}`),
      line.onBehalf && label(`onBehalf:by.${line.channel}`),
      line.source === 'Notice' && label(`counselor:timeline.${line.channel}`),
      line.source === 'Delivery' &&
        `${label(`counselor:timeline.way.${line.detail}`)}, ${label(`counselor:timeline.${wayOutOf(line.channel)}`)}`,
    ]
      .filter(Boolean)
      .join(' · '),
  });
}

const wayOutOf = (result: string | null) =>
  result === 'waiting' || result === 'refused' || result === 'noAddress' ? result : 'left';
const known = ['seeker', 'counselor', 'employer', 'provider', 'manager', 'system'] as const;
const roleOf = (role: string) => known.find((each) => each === role) ?? 'counselor';
