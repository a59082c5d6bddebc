import { writeSync } from 'node:fs';
import path from 'node:path';

const countIn = (suite, counts, file) => {
  for (const { name, passed, error } of suite?.tests ?? []) {
    // A skipped test proves nothing: it counts as failed.
    if (passed) counts.passed++;
    else counts.failed.push(`${file}: ${name}: ${error?.message.split('\n')[0] ?? 'skipped'}`);
  }
  for (const inner of suite?.suites ?? []) countIn(inner, counts, file);
};

/**
 * Ends the report with one line that programs read, after a line `✗ …` for each failure. A file that did not run to its
 * end is one more failure.
 */
export function summaryReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: [] };
      for (const session of sessions) {
        const before = counts.failed.length;
        const file = `${session.browser.name}, ${path.relative(process.cwd(), session.testFile)}`;
        countIn(session.testResults, counts, file);
        if (!session.passed && counts.failed.length === before) {
          counts.failed.push(`${file}: ${session.errors[0]?.message.split('\n')[0] ?? 'did not run to its end'}`);
        }
      }
      const failures = counts.failed.map((failure) => `\n✗ ${failure}`).join('');
      const line = `${failures}\n\n${counts.passed} passed, ${counts.failed.length} failed\n`;
      // The runner writes what it held back only after this, and leaves without waiting.
      process.once('exit', () => writeSync(1, line));
    },
  };
}
