/**
 * Bytes that wait for a client that reads slowly: of more than `most`, beside one large answer, it is cut off; while more than `low` are
 * unsent, who catches up waits.
 */
export const unsentBytes = { most: 1_048_576, low: 262_144 } as const;

/** Answers from this length on are the large ones. */
export const largeAnswerBytes = 65_536;
