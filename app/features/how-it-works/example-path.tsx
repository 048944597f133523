import { useTexts } from '#app/i18n/use-texts.ts';
import { areaKeys, type AreaKey } from '#app/ui/areas.ts';
import { JourneyList } from '#app/ui/journey-list.tsx';
import { JourneyPicture } from '#app/ui/journey-picture.tsx';
import type { StepState } from '#app/ui/journey-layout.ts';

/** How far the person of the example has come in each area. */
const steps = {
  careerGuidance: { one: 'done', two: 'done', three: 'done' },
  skillsDevelopment: { one: 'done', two: 'current', three: 'next' },
  socialSupport: { one: 'done', two: 'current', three: 'next' },
  employerMatching: { one: 'current', two: 'next', three: 'next' },
} as const satisfies Record<AreaKey, Record<'one' | 'two' | 'three', StepState>>;
const order = ['one', 'two', 'three'] as const;

/** One invented person's path, as a picture and in words, for those who do not have their own yet. */
export function ExamplePath() {
  const { t } = useTexts('public', 'areas');
  const legend = {
    done: t('public:path.state.done'),
    current: t('public:path.state.current'),
    next: t('public:path.state.next'),
    skipped: t('public:path.state.skipped'),
  };
  const areas = areaKeys.map((key) => ({
    key,
    label: t(`areas:${key}`),
    shortLabel: t(`public:path.short.${key}`),
    statusText: t(`public:path.${key}.status`),
    steps: order.map((step) => ({ label: t(`public:path.${key}.${step}`), state: steps[key][step] })),
  }));
  return (
    <>
      <JourneyPicture
        title={t('public:path.title')}
        description={t('public:path.description')}
        trunk={[
          { label: t('public:path.registered'), state: 'done' },
          { label: t('public:path.interview'), state: 'done' },
          { label: t('public:path.plan'), state: 'done' },
        ]}
        areas={areas}
        goal={{ label: t('public:path.goal'), state: 'next' }}
        legendLabel={t('public:path.legend')}
        legend={legend}
      />
      <JourneyList areas={areas} stateLabels={legend} />
    </>
  );
}
