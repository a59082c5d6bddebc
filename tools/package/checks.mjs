/** Runs named checks one after the other and counts them. */
export function createChecks() {
  let passed = 0;
  let failed = 0;
  return {
    /** A check fails by throwing; the message is the reason. Returns what it returned, or `undefined`. */
    async check(name, run) {
      try {
        const result = await run();
        passed++;
        console.log(`✓ ${name}`);
        return result;
      } catch (error) {
        failed++;
        console.log(`✗ ${name}\n    ${String(error.message).trim().replaceAll('\n', '\n    ')}`);
        return undefined;
      }
    },
    finish() {
      console.log(`\n${passed} passed, ${failed} failed`);
      process.exitCode = failed > 0 ? 1 : 0;
    },
  };
}
