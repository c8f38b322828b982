import { parentPort, workerData } from 'node:worker_threads'
import { HOLIDAYS_READ } from './holiday-limits.ts'
import { readHolidays } from './read-holidays.ts'

/** The thread in which a calendar is read: gets a `HolidayOrder`, answers once with the holidays, and ends. */
parentPort!.postMessage(readHolidays(workerData, HOLIDAYS_READ))
