import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now, wall } from '#app/core/clock.server.ts';
import { languageOf, requireDuty } from '#app/core/http.server.ts';
import { OperatorActs } from '#app/features/operations/operator-acts.tsx';
import { ParkedWork } from '#app/features/operations/parked-work.tsx';
import { LateWork, PlannedWork } from '#app/features/operations/planned-work.tsx';
import { WorkerProcesses } from '#app/features/operations/worker-processes.tsx';
import { getWork } from '#app/features/operations/work.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'operations');
  const title = textsIn(languageOf(request)).t('operations:title');
  return { title, ...(await getWork(actor, now(), wall())) };
}

export default function Work() {
  const { title, processes, late, planned, parked, acts } = useLoaderData<typeof loader>();
  const { t } = useTexts('operations');
  return (
    <>
      <PageHeader title={title} lead={t('operations:lead')} />
      <Stack gap="large">
        <ParkedWork {...parked} />
        <LateWork rows={late} />
        <WorkerProcesses rows={processes} />
        <PlannedWork rows={planned} />
        {acts.length > 0 && <OperatorActs rows={acts} />}
      </Stack>
    </>
  );
}
