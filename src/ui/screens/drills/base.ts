/** The address of the app, without what follows `#`: any host serves it. */
export const appBase = (): string => window.location.origin + window.location.pathname;
