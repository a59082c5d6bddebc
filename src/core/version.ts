/** Of this package, as in package.json: what a support asks for first. */
export const VERSION = '0.1.0';
