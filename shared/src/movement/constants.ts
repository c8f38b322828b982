/** Metres per second. A brisk stroll and a light run: lobbies are smaller than game levels. */
export const WALK_SPEED = 1.9
export const RUN_SPEED = 4.2

/** Metres between two people who stand (M15). */
export const PERSONAL_SPACE = 0.6

/** Simulation steps per second, on both ends. One input is one step. */
export const STEP_RATE = 20
/** Seconds of one step. */
export const STEP_TIME = 1 / STEP_RATE

/** The furthest one step may go, in metres. 1 % above running absorbs the input's rounding. */
export const MAX_STEP = RUN_SPEED * STEP_TIME * 1.01

/** Steps that a client may have saved up (jitter, a stalled tab) before the server drops the rest. */
export const STEP_BURST = 20
