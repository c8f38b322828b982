import {
  AttentionMessage,
  AWAY_SECONDS,
  DutyMessage,
  type DutyRequests,
  StatusMessage,
} from '@foyer/shared/duty/on-duty-contract.ts'
import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import { STEP_RATE } from '@foyer/shared/movement/constants.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { absentRepEntry } from '../people/create-occupant.ts'
import type { Lobby, Occupant } from '../people/lobby.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import type { SignOn } from '../rota/sign-on.ts'
import { type DutyKeeping, keepDuty } from './keep-duty.ts'
import type { DutyRoster, RepOnDuty } from './duty-roster.ts'
import { announceArrival } from './announce-arrival.ts'
