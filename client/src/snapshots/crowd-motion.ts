import { cellOf, outOfInterest } from '@foyer/shared/snapshots/interest.ts'
import { type AvatarRecord, readSnapshot } from '@foyer/shared/snapshots/snapshots-codec.ts'
import { createMotionTrack, type MotionTrack } from './motion-track.ts'
import { createPlayoutClock } from './playout-clock.ts'
import type { Motion } from './samples.ts'

/** Where everybody walks, from the room's snapshots, ready to be read at every frame. */
export interface CrowdMotion {
  /** Takes a snapshot message as it arrives at `now` (seconds, steady). A malformed one changes nothing. */
  receive(bytes: Uint8Array, now: number): void
  /** Goes on to `now`; `motion` tells of this time from then on. */
  advance(now: number): void
  /** How an avatar moves now, null when it is unknown or too far away. The object is reused. */
  motion(index: number): Motion | null
  /** The newest known place of an avatar, not delayed. */
  place(index: number): { x: number; z: number } | null
  /** Somebody left: the index will be another one's some day. */
  forget(index: number): void
  /**
   * Forgets everybody: a new connection counts its ticks anew and tells of all.
   *
   * @param ownIndex the own avatar's: its records go to `onOwnRecord`, not into the crowd
   */
  restart(ownIndex: number): void
}

export type CreateCrowdMotion = typeof createCrowdMotion

export function createCrowdMotion(onOwnRecord: (record: AvatarRecord) => void): CrowdMotion {
  const tracks = new Map<number, MotionTrack>()
  const shown: Motion = { x: 0, z: 0, yaw: 0, speed: 0, action: 0 }
  let clock = createPlayoutClock()
  let drawnAt: number | null = null
  let ownIndex = -1
  let ownCell: number | null = null

  function take(record: AvatarRecord, time: number): void {
    if (record.index === ownIndex) {
      ownCell = cellOf(record.x, record.z)
      onOwnRecord(record)
      return
    }
    const { x, z, yaw, action } = record
    const track = tracks.get(record.index)
    if (track) track.add({ time, x, z, yaw, action })
    else tracks.set(record.index, createMotionTrack({ time, x, z, yaw, action }))
  }

  /** Rule SN9 of the snapshots' SPEC: the server has stopped telling of them. */
  function dropDistant(): void {
    if (ownCell === null) return
    for (const [index, track] of tracks) {
      const { x, z } = track.last
      if (outOfInterest(ownCell, cellOf(x, z))) tracks.delete(index)
    }
  }

  return {
    receive(bytes, now) {
      const records: AvatarRecord[] = []
      const tick = readSnapshot(bytes, (record) => records.push(record))
      if (tick === null) return
      const time = clock.arrive(tick, now)
      for (const record of records) take(record, time)
      dropDistant()
    },

    advance(now) {
      drawnAt = clock.read(now)
    },

    motion(index) {
      const track = tracks.get(index)
      if (!track || drawnAt === null) return null
      track.read(drawnAt, shown)
      return shown
    },

    place(index) {
      return tracks.get(index)?.last ?? null
    },

    forget(index) {
      tracks.delete(index)
    },

    restart(index) {
      ownIndex = index
      tracks.clear()
      clock = createPlayoutClock()
      drawnAt = null
      ownCell = null
    },
  }
}
