export declare const root: string;
export declare function hashOf(sources: string[]): string;
export declare function generate(): void;
export declare function build(): void;
