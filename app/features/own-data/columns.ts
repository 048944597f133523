/** Columns that ask the same are named by the same word on the readable page. */
const names: Record<string, string> = {
  ...named('when', 'createdAt at askedAt setAt servedAt receivedOn givenOn reportedOn settledAt on'),
  ...named(
    'by',
    'counselorId assessedBy preparedBy referredBy setBy accountId actorName author authorName fromName askerName deciderName handlerName makerName askedByName answeredByName preparedName approver recordedBy',
  ),
  ...named('role', 'actorRole decidedRole recordedRole reporterRole'),
  ...named('from', 'startsAt startsOn from'),
  ...named('until', 'endsAt endsOn until endedAt endedOn'),
  ...named('text', 'text what message presentation description matter summary'),
  ...named(
    'reason',
    'reasons why ground refusalReasons resultReason absenceReason absenceWords changeReason releaseReason',
  ),
  ...named('note', 'answerNote resultNote'),
  ...named('municipality', 'municipalityCode municipalityCodes'),
  ...named('subject', 'subjectType'),
  ...named('evaluation', 'evaluationNote'),
  ...named('occupations', 'occupationCodes'),
};

function named(word: string, columns: string): Record<string, string> {
  return Object.fromEntries(columns.split(' ').map((column) => [column, word]));
}

/** The key of a column's name: `ownData:column.<key>`. An event's type is not a message's. */
export function columnWord(table: string, column: string): string {
  if (table === 'History' && column === 'type') return 'event';
  return names[column] ?? column;
}

/**
 * Where the words for a column's codes are: `<key>.<code>`, by table and column, or by a column that means the same
 * everywhere. A code without words stands as it is.
 */
export const codeWords: Record<string, string> = {
  channel: 'hearings:channel',
  language: 'codes:languageName',
  motherTongue: 'codes:languageName',
  serviceLanguage: 'codes:languageName',
  interpreterLanguage: 'codes:languageName',
  'Delivery.channel': 'messages:choice',
  'MessageChoice.channel': 'messages:choice',
  'Delivery.result': 'ownData:delivery',
  'Draft.form': 'registration:step',
  'Session.method': 'ownData:method',
  'AuthorityFacts.situation': 'authority:situation',
  'AuthorityPeriod.kind': 'rules:authority',
  'SwitchNotice.ground': 'authority:ground',
  'ReportedChange.kind': 'validity:change.kind',
  'RecordedForClient.what': 'onBehalf:what',
  'Meeting.absenceReason': 'meetings:groupAbsence',
  'Hearing.reason': 'hearings:reason',
  'Referral.outcome': 'referrals:outcome',
  'Candidacy.resultReason': 'candidacies:own.reason',
  'Consent.purpose': 'consents:purpose',
  'Consent.items': 'candidacies:consentItem',
  'PlanAction.who': 'plans:who',
  'PlanLink.party': 'plans:party',
  'PlanApproval.party': 'plans:party',
  'PlanApproval.way': 'plans:way',
  'Plan.obligationMode': 'plans:mode',
  'Obligation.mode': 'plans:mode',
  'Obligation.reason': 'plans:obligationReason',
  'Meeting.kind': 'meetings:kind',
  'Meeting.channel': 'meetings:channel',
  'Plan.kind': 'plans:kind',
  'DataRequest.kind': 'requests:kind',
  'ReadLog.actorRole': 'privacy:who',
  'ReadLog.reason': 'privacy:reason',
  'ReadLog.page': 'privacy:page',
  'History.actorRole': 'privacy:who',
  'AuthorityPeriod.decidedRole': 'privacy:who',
  'ReportedChange.reporterRole': 'privacy:who',
  'SearchAct.recordedRole': 'privacy:who',
  'BenefitDays.recordedRole': 'privacy:who',
  'BenefitDays.source': 'caseload:benefitDays.source',
  'SearchAct.kind': 'obligations:kind',
  'SearchAct.stage': 'obligations:stage',
  'SearchAct.counts': 'obligations:counted',
  'Hearing.about': 'hearings:title',
  'Decision.kind': 'hearings:decision.title',
  'SecondLook.kind': 'secondLooks:kind',
  'SecondLookRound.answer': 'secondLooks:state',
  'SeekerProfile.occupationCodes': 'codes:occupation',
  'SeekerProfile.education': 'codes:educationLevel',
  'Journey.employmentCode': 'codes:employmentCode',
  'ReportedChange.codeBefore': 'codes:employmentCode',
  'ReportedChange.codeAfter': 'codes:employmentCode',
  'ContactNote.channel': 'codes:contact',
  'ShareLink.parts': 'ownData:share.part',
  'DataExport.form': 'ownData:copy.form',
};

/** The namespace of a machine's states, by table. */
export const stateWords = {
  Journey: 'journey',
  Meeting: 'meetings',
  Plan: 'plans',
  Obligation: 'obligations',
  ReviewPeriod: 'periods',
  Referral: 'referrals',
  Candidacy: 'candidacies',
  Consent: 'consents',
  Hearing: 'hearings',
  SecondLook: 'secondLooks',
  DataRequest: 'requests',
} as const;
