/** Days that may be read from one calendar. */
export const HOLIDAYS_READ = 400
/** Bytes of a calendar file. */
export const CALENDAR_BYTES = 1024 * 1024
/** Seconds until a calendar's server has answered completely. */
export const FETCH_SECONDS = 10
/** What reading its file may take. */
export const READ_LIMITS = { seconds: 5, mebibytes: 96 }
/** Days after today that holidays are read for. */
export const DAYS_AFTER = 730
