/** Days that are given at once: the longest month. */
export const ATTENDANCE_DAYS_MAX = 31
