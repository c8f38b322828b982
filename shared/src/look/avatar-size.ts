/** Half the width of an avatar in metres: walls and furniture are kept that far away. */
export const AVATAR_RADIUS = 0.3
export const AVATAR_HEIGHT = 1.8
/** Metres that an avatar steps up or down: a podium or rug, not a seat. */
export const AVATAR_CLIMB = 0.25
