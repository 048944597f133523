/** Stands in for the built pages, which tests of the server hand in themselves. */
export {};
