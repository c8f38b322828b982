import { drawGrains } from './draw-grain.ts'

addEventListener('message', ({ data }: MessageEvent<number>) => {
  postMessage(drawGrains(data))
})
