/** How a person tells of their search other than in the e-service; staff then write it for them. */
export const toldChannels = ['phone', 'visit', 'paper'] as const;
