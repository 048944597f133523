import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { areaNamed, municipalityNamed } from './authority-options.ts';
import type { AuthorityView } from './authority.queries.server.ts';

/** What decides who serves: today the home and a notice, in the trial the criteria of the act as well. */
export function DecidingFacts({ client }: { client: AuthorityView }) {
  const { t, language } = useTexts('authority');
  const label = useLabel();
  const { facts, notice, upcoming, inTrialTime } = client;
  const yesOrNo = (value: boolean) => t(value ? 'authority:yesOrNo.yes' : 'authority:yesOrNo.no');
  const always = [
    {
      label: t('authority:client.homeMunicipality'),
      value: facts.homeMunicipality === null ? '–' : municipalityNamed(facts.homeMunicipality, language),
    },
    {
      label: t('authority:client.homeSince'),
      value: facts.homeSince === null ? '–' : formatDate(language, facts.homeSince),
    },
    {
      label: t('authority:client.notice'),
      value: notice
        ? t('authority:client.noticeText', {
            area: areaNamed(notice.area, language),
            date: formatDate(language, notice.givenOn ?? ''),
            text: notice.text,
          })
        : '–',
    },
  ];
  const ofTrial = [
    {
      label: t('authority:client.motherTongue'),
      value: facts.motherTongue === null ? '–' : label(`codes:languageName.${facts.motherTongue}`),
    },
    { label: t('authority:client.situation'), value: t(`authority:situation.${facts.situation}`) },
    { label: t('authority:client.earningsRelated'), value: yesOrNo(facts.meetsEarningsRelatedConditions) },
    { label: t('authority:client.immigrant'), value: yesOrNo(facts.immigrant) },
    { label: t('authority:client.wasTrialClient'), value: yesOrNo(facts.wasTrialClient) },
    {
      label: t('authority:client.placement'),
      value: facts.placement ? t(`authority:placementGround.${facts.placement.ground}`) : '–',
    },
  ];
  const coming = upcoming
    ? [
        {
          label: t('authority:client.upcoming'),
          value: t('authority:client.upcomingOn', { date: formatDate(language, upcoming.on) }),
        },
      ]
    : [];
  return <DefinitionList items={[...always, ...(inTrialTime ? ofTrial : []), ...coming]} />;
}
