/** What a person may show to somebody outside. Never an address, a phone, a place or an identity code. */
export const shareParts = ['profile', 'goals', 'skills', 'applications', 'obligation'] as const;
export type SharePart = (typeof shareParts)[number];

export const isSharePart = (text: string): text is SharePart => shareParts.some((part) => part === text);
