import { index, prefix, route, type RouteConfig } from '@remix-run/route-config';

/** Every address of Polku, by portal. A language that is none of ours is refused by the guards (core/http). */
export default [
  index('routes/public/start.tsx'),
  ...prefix(':language', [
    // Open to all
    index('routes/public/front.tsx'),
    route('vacancies', 'routes/public/vacancies.tsx'),
    route('vacancies/:vacancyId', 'routes/public/vacancy.tsx'),
    route('how-it-works', 'routes/public/how-it-works.tsx'),
    route('how-it-works/:machine', 'routes/public/machine.tsx'),
    route('accessibility', 'routes/public/accessibility.tsx'),
    route('privacy', 'routes/public/privacy.tsx'),
    route('sign-in', 'routes/public/sign-in.tsx'),
    route('sign-out', 'routes/public/sign-out.tsx'),

    // Whoever is signed in
    route('notices', 'routes/public/notices.tsx'),
    route('settings', 'routes/public/settings.tsx'),

    // Seeker

    // Counselor
    route('counselor/caseload', 'routes/counselor/caseload.tsx'),

    // Employer

    // Resources and the demonstration
  ]),
  route('*', 'routes/public/not-found.tsx'),
] satisfies RouteConfig;
