import { format, resolveConfig } from 'prettier';
import type { Chapter, Row } from './fault.js';

const HEAD = `# Faults, as they are perceived

Written by \`npm run faults\`, which stages each fault before a browser and reads what is on the screen; do not edit. The tests fail when this file is not what they observed. Codes: [errors.md](errors.md).

- **Read**: the sentence in both languages; – where nothing is said.
- **Events**: each \`visio-error\` (its code, and \`fatal\` when the meeting cannot begin or go on) and each \`visio-left\`.
- **Way out**: the button that was pressed once the cause was gone, and what came of it.
`;

const COLUMNS = ['fault', 'staged by', 'read', 'events', 'way out'];

/** The page of the documentation that these observations make. */
export async function pageOf(chapters: readonly Chapter[], rows: ReadonlyMap<string, Row>): Promise<string> {
  const parts = chapters.map(({ title, faults }) => {
    const lines = faults.flatMap(({ name }) => {
      const row = rows.get(name);
      return row ? [lineOf(row)] : [];
    });
    return [`## ${title}`, [lineFrom(COLUMNS), lineFrom(COLUMNS.map(() => '---')), ...lines].join('\n')].join('\n\n');
  });
  const options = await resolveConfig('docs/faults.md', { editorconfig: true });
  return format([HEAD, ...parts].join('\n'), { ...options, parser: 'markdown' });
}

function lineOf({ name, staged, french, english, events, button, then }: Row): string {
  const read = french ? `${french}<br>_${english}_` : '–';
  const told = events.map((event) => `\`${event}\``).join(', ') || '–';
  return lineFrom([name, staged, read, told, button ? `${button} → ${then}` : '–']);
}

function lineFrom(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
