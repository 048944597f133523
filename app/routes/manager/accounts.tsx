import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { AccessReview } from '#app/features/rights/access-review.tsx';
import { listStaff } from '#app/features/rights/staff.queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'accounts');
  const title = textsIn(languageOf(request)).t('rights:accounts.title');
  return { title, ...(await listStaff(actor, now())) };
}

export default function Accounts() {
  const { title, staff, unused, ending, left } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('rights');
  const label = useLabel();
  const { manager } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('rights:accounts.lead')}
        actions={
          <>
            <ButtonLink href={manager.newAccount} icon="plus">
              {t('rights:accounts.add')}
            </ButtonLink>
            <ButtonLink kind="secondary" href={manager.newTeam}>
              {t('rights:accounts.addTeam')}
            </ButtonLink>
          </>
        }
      />
      <Stack gap="large">
        <AccessReview unused={unused} ending={ending} left={left} />
        <Section title={t('rights:accounts.staff')}>
          <DataTable
            caption={t('rights:accounts.staff')}
            captionHidden
            rows={staff}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                label: t('rights:field.name'),
                rowHeader: true,
                cell: ({ id, name }) => <a href={manager.account(id)}>{name}</a>,
              },
              { key: 'role', label: t('rights:field.role'), cell: ({ role }) => t(`rights:role.${role}`) },
              { key: 'team', label: t('rights:field.team'), cell: ({ team }) => team ?? t('rights:noTeam') },
              {
                key: 'duties',
                label: t('rights:field.duties'),
                cell: ({ duties }) => duties.map((duty) => label(`rights:duty.${duty}`)).join(', '),
              },
              {
                key: 'seen',
                label: t('rights:field.lastSignIn'),
                secondary: true,
                cell: ({ lastSignInAt }) =>
                  lastSignInAt ? formatDate(language, lastSignInAt.slice(0, 10)) : t('rights:never'),
              },
            ]}
          />
        </Section>
      </Stack>
    </>
  );
}
