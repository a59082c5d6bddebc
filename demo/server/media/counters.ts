/** RTP packets through this process since it started. Read by tests and by /debug/counters. */
export const counters = { in: 0, out: 0 };
