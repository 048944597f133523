import type { PeriodName } from '#app/rules/retention.ts';

/** Why somebody whose time is over stays: a matter of theirs is not at its end (380/2023 122 §). */
export const holds = ['hearing', 'appeal', 'request', 'service'] as const;
export type Hold = (typeof holds)[number];

/** Rules that erase somebody of an area: nothing of them is done without an approval, or without the area's own rule. */
export const areaRules = [
  'customership',
  'neverRegistered',
  'profile',
] as const satisfies readonly PeriodName[];
export type AreaRuleName = (typeof areaRules)[number];

const day = (instant: string) => `(${instant} at time zone 'Europe/Helsinki')::date`;

const held = `case
    when exists (select 1 from "Hearing" h where h."personId" = p."id"
      and h."state" in ('"prepared"','"asked"','"answered"','"unanswered"','"noReasonFound"')) then 'hearing'
    when exists (select 1 from "Decision" d where d."personId" = p."id" and d."appealUntil" >= $2::date) then 'appeal'
    when exists (select 1 from "DataRequest" r where r."personId" = p."id"
      and r."state" in ('"prepared"','"sent"','"inProgress"')) then 'request'
    when exists (select 1 from "Referral" r where r."personId" = p."id" and r."endsOn" >= $2::date) then 'service'
  end`;

/** The last written decision counts as contact: a refusal of registration is kept as long as a customership. */
const decided = `(select max(${day('d."servedAt"')}) from "Decision" d where d."personId" = p."id")`;
const ended = `greatest((j."context"->>'endedOn')::date, ${decided})`;
const resting = `(j."state" ? 'ended' or j."state" = '"notRegistered"')`;

/**
 * Who or what is due under a rule: `personId`, the day `from` which its time ran, and what holds it. `$1` is the area, `$2`
 * the day by which it is judged, `$3` the latest day of `from` whose time is over. Whoever never signs in has no last login:
 * the profile that staff keep of them for as long as they seek work is customer data.
 */
export const dueRows: Record<AreaRuleName, string> = {
  customership: `select p."id" as "personId", ${ended} as "from", ${held} as "hold"
    from "Person" p join "Journey" j on j."personId" = p."id"
    where p."areaCode" = $1 and ${resting} and ${ended} <= $3::date`,
  neverRegistered: `select p."id" as "personId", coalesce(${day('j."updatedAt"')}, ${day('p."createdAt"')}) as "from", ${held} as "hold"
    from "Person" p left join "Journey" j on j."personId" = p."id"
    where p."areaCode" = $1 and (j."id" is null or (j."state" in ('"notRegistered"','"registering"') and j."context"->>'endedOn' is null))
      and ${decided} is null and coalesce(${day('j."updatedAt"')}, ${day('p."createdAt"')}) <= $3::date
      and not exists (select 1 from "Account" a where a."personId" = p."id" and ${day('a."lastSignInAt"')} > $3::date)`,
  profile: `select p."id" as "personId", ${day('u."usedAt"')} as "from", null::text as "hold"
    from "Person" p join "SeekerProfile" s on s."personId" = p."id",
      lateral (select greatest(s."updatedAt", max(coalesce(a."lastSignInAt", a."createdAt"))) as "usedAt", count(*) as "accounts"
        from "Account" a where a."personId" = p."id") u
    where (u."accounts" > 0 or not exists (
        select 1 from "Journey" j where j."personId" = p."id" and j."state" ? 'active'))
      and p."areaCode" = $1 and $2::date is not null and ${day('u."usedAt"')} <= $3::date`,
};
