import type { Refusal } from '@foyer/shared/errors/result.ts'

/** Whether the same may be answered in another way by and by, though nobody changes anything. */
export function mayPass({ reason }: Refusal): boolean {
  return reason === 'unavailable' || reason === 'too-many' || reason === 'network-busy'
}
