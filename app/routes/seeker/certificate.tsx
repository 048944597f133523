import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, refused } from '#app/core/http.server.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { tellsWhereOutside } from '#app/features/privacy/masking.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { getValidity } from '#app/features/validity/validity.queries.server.ts';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { employmentArea } from '#app/rules/areas.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const validity = await getValidity(actor, actor.personId, now());
  if (!validity) throw refused(404);
  const { name, birthDate, active, startedOn, endedOn, nonDisclosure, areaCode } = validity;
  return {
    title: textsIn(languageOf(request)).t('validity:certificate.title'),
    made: now(),
    name,
    birthDate,
    active,
    startedOn,
    endedOn,
    // Who serves tells where one lives.
    areaCode: tellsWhereOutside({ nonDisclosure }) ? areaCode : null,
  };
}

export default function Certificate() {
  const { title, made, name, birthDate, active, startedOn, endedOn, areaCode } =
    useLoaderData<typeof loader>();
  const { t, language } = useTexts('validity');
  const seeker = useOwnPaths(language);
  const day = (date: string | null) => (date ? formatDate(language, date) : '–');
  const area = areaCode && employmentArea(areaCode)?.name[language];
  return (
    <>
      <PageHeader title={title} back={{ href: seeker.validity, label: t('validity:back') }} />
      <Stack gap="large">
        <p>
          <strong>
            {active
              ? t('validity:certificate.valid', { date: formatDate(language, made) })
              : t('validity:certificate.notValid', { date: formatDate(language, made) })}
          </strong>
        </p>
        <DefinitionList
          items={[
            { label: t('validity:certificate.name'), value: name },
            { label: t('validity:certificate.born'), value: day(birthDate) },
            { label: t('validity:fact.startedOn'), value: day(startedOn) },
            ...(active ? [] : [{ label: t('validity:fact.endedOn'), value: day(endedOn) }]),
            ...(area ? [{ label: t('validity:certificate.authority'), value: area }] : []),
            { label: t('validity:certificate.made'), value: formatDateTime(language, made) },
          ]}
        />
        <p className="muted">{t('validity:certificate.signed')}</p>
      </Stack>
    </>
  );
}
