/**
 * An open promise of the authority to a person, as a condition on an action `a` of the plan `l`: the authority's own action,
 * or one done together, of a plan that was approved, until it is kept, let go with a reason, or goes on in a later version.
 * A version that leaves it out does not end it, and neither does another counselor. What the person has been referred to is
 * followed by its referral.
 */
export const promiseIsOpen = `l."approvedAt" is not null and a."who" <> 'seeker' and a."doneAt" is null and a."releasedAt" is null
  and not exists (select from "Referral" r where r."planActionId" in (a."id", a."previousActionId"))
  and not exists (
    select from "Plan" n join "PlanAction" b on b."planId" = n."id"
    where n."personId" = l."personId" and n."kind" = l."kind" and n."number" > l."number" and n."approvedAt" is not null
      and b."who" <> 'seeker' and (b."previousActionId" = a."id" or b."description" = a."description"))`;
