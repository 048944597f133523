import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { allowAnyone, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { placedDrawings } from '#app/features/how-it-works/drawings.server.ts';
import { MachineDrawing } from '#app/features/how-it-works/machine-drawing.tsx';
import { TransitionTable } from '#app/features/how-it-works/transition-table.tsx';
import { rulesOf } from '#app/features/how-it-works/transitions.ts';
import { isMachineName, machines } from '#app/features/machines.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const language = languageOf(request);
  const { machine: name } = params;
  if (!isMachineName(name)) throw refused(404);
  const { machine, texts } = machines[name];
  return {
    title: textsIn(language).t(`public:machine.${name}.title`),
    name,
    texts,
    rules: rulesOf(machine),
    drawings: placedDrawings(name),
  };
}

export default function MachinePage() {
  const { title, name, texts, rules, drawings } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('public');
  const { stateLabel } = useLabels();
  const [whole, ...parts] = drawings;
  return (
    <>
      <PageHeader
        title={title}
        lead={t(`public:machine.${name}.text`)}
        back={{ href: pathsIn(language).howItWorks, label: t('public:how.title') }}
      />
      <Stack gap="large">
        <Section title={t('public:machine.drawing')} lead={t('public:machine.drawingLead')}>
          {whole && <MachineDrawing name={name} texts={texts} drawing={whole} title={title} />}
        </Section>
        {parts.map((drawing) => {
          const label = stateLabel(texts, drawing.part ?? '');
          return (
            <Section key={drawing.part} title={label}>
              <MachineDrawing name={name} texts={texts} drawing={drawing} title={label} />
            </Section>
          );
        })}
        <Section title={t('public:machine.table')} lead={t('public:machine.tableLead')}>
          <TransitionTable texts={texts} rules={rules} />
        </Section>
      </Stack>
    </>
  );
}
