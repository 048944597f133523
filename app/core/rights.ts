import type { StaffActor } from './actor.ts';
import type { Duty } from './duties.ts';

/**
 * Who of the staff may do what with a client: the only place that says so. The page and the command ask `mayDo`, lists and
 * locks ask the database with a condition made from the same table (rights.sql.server.ts).
 */
export const rights = ['list', 'read', 'write', 'match', 'evidence'] as const;
/**
 * `list`: find the name and where the path stands · `read`: open the matters · `write`: move them ·
 * `match`: bring work and the client together · `evidence`: read a draft of a decision and what it rests on, and nothing else.
 */
export type Right = (typeof rights)[number];

/** What a member of the staff is to a client, the closest first. */
export const relations = [
  'own',
  'meeting',
  'stand-in',
  'team',
  'unassigned',
  'review',
  'break-glass',
  'area',
] as const;
export type Relation = (typeof relations)[number];

/** What is known of a client before anything is opened: the narrow row that is kept of each person. */
export type Held = {
  areaCode: string;
  counselorId: string | null;
  nonDisclosure: boolean;
};

/** What the database says of the two: who is a colleague, who stands in for whom, what has been opened with a reason. */
export type Ties = {
  /** The client's counselor is in the actor's team. */
  sameTeam: boolean;
  /** The actor stands in for the client's counselor today. */
  standsIn: boolean;
  /** A time with the client is open in the actor's own calendar. */
  meets: boolean;
  /** A decision about the client waits for a second look, and the actor has not written at it. */
  reviews: boolean;
  /** The actor has opened the client with a reason, and the day has not ended. */
  brokeGlass: boolean;
};

export type Rule = {
  relation: Relation;
  /** All of them; what a protected person asks for comes on top. */
  duty: Duty;
  rights: readonly Right[];
  /** Of a person under non-disclosure: what the relation gives as it is, or only with the duty for it (661/2009 37 §). */
  ofProtected: 'as-it-is' | 'with-duty';
  /** What the client reads in the log of readers. */
  logged: 'customership' | 'stand-in' | 'team' | 'unassigned' | 'review' | 'break-glass' | 'duty';
  /** The text of the act, or OWN: our choice within it. */
  law: string;
};

const all: readonly Right[] = rights;

export const clientRules: readonly Rule[] = [
  {
    relation: 'own',
    duty: 'clientWork',
    rights: all,
    ofProtected: 'as-it-is',
    logged: 'customership',
    law: '380/2023 124–126 §; 661/2009 37 §: those who directly need it',
  },
  {
    relation: 'meeting',
    duty: 'clientWork',
    rights: all,
    ofProtected: 'as-it-is',
    logged: 'customership',
    law: '380/2023 124–126 §; OWN: whoever is to meet a client prepares and records the meeting',
  },
  {
    relation: 'stand-in',
    duty: 'clientWork',
    rights: all,
    ofProtected: 'with-duty',
    logged: 'stand-in',
    law: '380/2023 124–126 §: for as long as the duty lasts; OWN: set by a team leader, from a day to a day',
  },
  {
    relation: 'team',
    duty: 'clientWork',
    rights: all,
    ofProtected: 'with-duty',
    logged: 'team',
    law: '906/2019 16 §: by task; OWN: a team serves its clients together',
  },
  {
    relation: 'unassigned',
    duty: 'clientWork',
    rights: all,
    ofProtected: 'with-duty',
    logged: 'unassigned',
    law: '906/2019 16 §: by task; OWN: somebody has to take a new client',
  },
  {
    relation: 'review',
    duty: 'secondLook',
    rights: ['evidence'],
    ofProtected: 'with-duty',
    logged: 'review',
    law: '380/2023 124–126 §; 2016/679 5 art. 1 c: whoever looks over a decision sees what it rests on, and no other matter',
  },
  {
    relation: 'break-glass',
    duty: 'clientWork',
    rights: all,
    ofProtected: 'with-duty',
    logged: 'break-glass',
    law: '380/2023 124–126 §; OWN: with a reason, until the end of the day, told to the client',
  },
  {
    relation: 'area',
    duty: 'clientWork',
    rights: ['list'],
    ofProtected: 'with-duty',
    logged: 'duty',
    law: '906/2019 16 §: by task; OWN: a caller must be found before it is known whose client it is',
  },
  {
    relation: 'area',
    duty: 'employerService',
    rights: ['match'],
    ofProtected: 'with-duty',
    logged: 'duty',
    law: '380/2023 118 §: proposing and presenting clients to employers',
  },
];

/** The duty without which a person under non-disclosure is there only for those who serve the person. */
export const protectedDuty: Duty = 'protectedClients';

/** Whether a rule asks nothing more of this actor than its relation. */
export const ruleApplies = (
  rule: Rule,
  duties: readonly Duty[],
  right: Right,
  protectedPerson: boolean,
): boolean =>
  rule.rights.includes(right) &&
  duties.includes(rule.duty) &&
  (!protectedPerson || rule.ofProtected === 'as-it-is' || duties.includes(protectedDuty));

type Reader = Pick<StaffActor, 'accountId' | 'areaCode' | 'teamId' | 'duties'>;

/** What an actor is to a client, the closest first; nothing in another area. */
export function relationsTo(actor: Reader, client: Held, ties: Ties): Relation[] {
  if (client.areaCode !== actor.areaCode) return [];
  const holds: Record<Relation, boolean> = {
    own: client.counselorId === actor.accountId,
    meeting: ties.meets,
    'stand-in': ties.standsIn,
    team: ties.sameTeam,
    unassigned: client.counselorId === null,
    review: ties.reviews,
    'break-glass': ties.brokeGlass,
    area: true,
  };
  return relations.filter((relation) => holds[relation]);
}

/** The rule by which an actor may do something with a client; null where none says so. */
export function ruleFor(actor: Reader, client: Held, ties: Ties, right: Right): Rule | null {
  const held = relationsTo(actor, client, ties);
  const found = held.flatMap((relation) =>
    clientRules.filter(
      (rule) => rule.relation === relation && ruleApplies(rule, actor.duties, right, client.nonDisclosure),
    ),
  );
  return found[0] ?? null;
}

/** May whoever has no right open the client with a reason? Only one who may know that the client is there. */
export const mayBreakGlass = (actor: Reader, client: Held, ties: Ties): boolean =>
  ruleFor(actor, client, ties, 'list') !== null &&
  clientRules.some(
    (rule) =>
      rule.relation === 'break-glass' && ruleApplies(rule, actor.duties, 'read', client.nonDisclosure),
  );
