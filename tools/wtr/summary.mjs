import { writeSync } from 'node:fs';

const countIn = (suite, counts) => {
  for (const { passed } of suite?.tests ?? []) {
    // A skipped test proves nothing: it counts as failed.
    if (passed) counts.passed++;
    else counts.failed++;
  }
  for (const inner of suite?.suites ?? []) countIn(inner, counts);
};

/** Ends the report with one line that programs read. A file that did not run to its end is one more failure. */
export function summaryReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0 };
      for (const session of sessions) {
        const before = counts.failed;
        countIn(session.testResults, counts);
        if (!session.passed && counts.failed === before) counts.failed++;
      }
      const line = `\n${counts.passed} passed, ${counts.failed} failed\n`;
      // The runner writes what it held back only after this, and leaves without waiting.
      process.once('exit', () => writeSync(1, line));
    },
  };
}
