import { parentPort, workerData } from 'node:worker_threads'
import type { ImageOrder } from './read-image.ts'
import { readPng } from './read-png.ts'
import { readSvg } from './read-svg.ts'

/** The thread in which an image is read: gets an `ImageOrder`, answers once with the result, and ends. */
const { type, bytes } = workerData as ImageOrder
const whole = Buffer.from(bytes)
parentPort!.postMessage(type === 'image/png' ? await readPng(whole) : readSvg(whole))
