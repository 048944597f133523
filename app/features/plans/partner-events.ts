import { partners, type Partner } from './plan.machine.ts';

/** By which event each partner's approval moves the plan. */
export const approvalEvents = {
  wellbeingCounty: 'APPROVE_FOR_COUNTY',
  kela: 'APPROVE_FOR_KELA',
} as const satisfies Record<Partner, string>;

/** The partner whom an address names; undefined for any other word. */
export const partnerOf = (text: string | undefined): Partner | undefined =>
  partners.find((known) => known === text);
