/** Days that may be read from one calendar. */
export const HOLIDAYS_READ = 400
/** Events that a calendar file may hold, past ones included. */
export const EVENTS_MAX = 500
/** Bytes of a calendar file. */
export const CALENDAR_BYTES = 1024 * 1024
/** Seconds until a calendar's server has answered completely, and until its file has been read. */
export const FETCH_SECONDS = 10
export const READ_SECONDS = 5
/** Mebibytes of memory that reading may take. */
export const READ_MEMORY = 96
/** Days before today and after it that holidays are read for. */
export const DAYS_BEFORE = 31
export const DAYS_AFTER = 730
