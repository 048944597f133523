// Who may import whom: `routes, jobs → features → rules, core → db`; ui and i18n know nobody; a machine stays pure.
const inApp = '^app/';
const only = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: inApp, pathNot: [from, ...allowed] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Modules that import each other cannot be read one at a time.',
      severity: 'error',
      from: { pathNot: '^app/db/generated' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      // The build is made after this check in a fresh clone.
      to: { couldNotResolve: true, pathNot: ['^virtual:', 'build/server/index\\.js$'] },
    },
    only('db-is-the-bottom', 'The database client knows nothing above it.', '^app/db/'),
    only('rules-are-pure', 'The law knows neither database nor pages.', '^app/rules/'),
    only('ui-knows-nobody', 'The look knows no domain.', '^app/ui/'),
    only('i18n-knows-nobody', 'Texts and formats know no domain.', '^app/i18n/'),
    only(
      'core-stands-on-db',
      'What all need knows no feature and no page.',
      '^app/core/',
      '^app/(db|rules|i18n|ui)/',
    ),
    {
      name: 'no-way-back',
      comment: 'A feature knows neither its pages nor the worker.',
      severity: 'error',
      from: { path: '^app/features/' },
      to: { path: '^app/(routes|jobs|server)/' },
    },
    {
      name: 'routes-are-leaves',
      comment: 'A route imports no route; what two share is a component or a query.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/routes\\.ts$' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'jobs-are-started-by-the-server',
      comment: 'Pages plan work in the database; they do not call the worker.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/(jobs|server)/' },
      to: { path: '^app/jobs/' },
    },
    {
      name: 'machines-are-pure',
      comment: 'A machine is a table: xstate, zod, rules, and the types of core.',
      severity: 'error',
      from: { path: '\\.machine\\.ts$' },
      to: { pathNot: ['^app/rules/', '^app/core/(actor|machine)\\.ts$', '^node_modules/(xstate|zod)/'] },
    },
    {
      name: 'features-meet-in-journey',
      comment: 'A feature moves another only through the journey, the spine.',
      severity: 'error',
      from: { path: '^app/features/([^/]+)/commands/' },
      to: { path: '^app/features/[^/]+/commands/', pathNot: ['^app/features/$1/', '^app/features/journey/'] },
    },
    {
      name: 'journey-knows-no-feature',
      comment: 'The spine carries the others and knows none of them; who a person is stands below it.',
      severity: 'error',
      from: { path: '^app/features/journey/(commands/|[^/]+\\.(machine|schema)\\.ts$)' },
      to: { path: '^app/features/', pathNot: '^app/features/(journey|identity)/' },
    },
    {
      name: 'commands-write-through-their-transaction',
      comment:
        'The embedded database has one session: a command that reads beside its transaction waits for itself.',
      severity: 'error',
      from: { path: '^app/features/[^/]+/commands/' },
      to: {
        path: ['^app/db/client\\.server\\.ts$', '\\.queries\\.server\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-code-stays-on-the-server',
      comment: 'A component takes types from the server side, never code.',
      severity: 'error',
      from: {
        path: '^app/(ui|features|i18n|rules)/',
        pathNot: ['\\.server\\.tsx?$', '^app/features/[^/]+/commands/'],
      },
      to: { path: '\\.server\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-tests-in-the-app',
      comment: 'The app does not know its tests.',
      severity: 'error',
      from: { path: '^(app|prisma)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'not-to-dev-dep',
      comment: 'What runs in production is a dependency.',
      severity: 'error',
      from: { path: '^app/', pathNot: ['^app/server/.*\\.mjs$', '^app/routes\\.ts$', '\\.d\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^app/db/generated', '^build'] },
    exclude: { path: ['^app/db/generated/.*/', '^build/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
