declare const __APP_VERSION__: string;

/** Version of the package and a hash of what was built, e.g. `0.1.0+1a2b3c4d`. */
export const appVersion: string = __APP_VERSION__;
