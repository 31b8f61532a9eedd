package guilty.channel;

import guilty.assistant.ReadsTheClock;

/** Breaks the direction of the house: the lowest storey sees the highest, which sees it. */
public record LooksUp(ReadsTheClock above) {}
