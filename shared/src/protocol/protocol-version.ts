/** Grows with every change that an older page or bot would misread. A page with another one is asked to reload. */
export const PROTOCOL_VERSION = 4
