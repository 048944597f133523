/** The address that opens a view. It always says something: the bare one opens the view that opens first. */
export const openedAt = (caseload: string, query: string): string => `${caseload}?${query || 'preset=all'}`;
