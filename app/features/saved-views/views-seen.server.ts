import { statement } from '#app/db/statement.server.ts';

export type SavedView = {
  id: string;
  name: string;
  /** As it was kept: read as leniently as an address. */
  query: string;
  opensFirst: boolean;
  shared: boolean;
  own: boolean;
  /** Whose view it is. */
  owner: string;
};

/** A counselor's own views and those shared with them: a view is the team's for as long as its owner is in the team. */
export const viewsSeen = statement<SavedView>(
  'views-seen',
  `select v."id", v."name", v."query", v."opensFirst", v."teamId" is not null as "shared",
     v."accountId" = $1::uuid as "own", a."name" as "owner"
   from "SavedView" v join "Account" a on a."id" = v."accountId"
   where v."accountId" = $1::uuid or (v."teamId" = $2::uuid and a."teamId" = v."teamId" and a."closedAt" is null)
   order by v."accountId" <> $1::uuid, a."name", v."accountId", v."position", v."id"`,
);
