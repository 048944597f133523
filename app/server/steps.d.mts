export declare const root: string;
export declare function hashOf(sources: string[]): string;
