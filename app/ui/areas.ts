export const areaKeys = ['careerGuidance', 'skillsDevelopment', 'socialSupport', 'employerMatching'] as const;
export type AreaKey = (typeof areaKeys)[number];
