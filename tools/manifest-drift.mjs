/** Makes custom-elements.json anew and fails when the committed one was another. The new one stays, to be committed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const file = path.join(root, 'custom-elements.json');
const read = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const before = read();
const { status } = spawnSync('npm', ['run', '-s', 'manifest'], { cwd: root, stdio: 'inherit' });
const after = read();
// The analyzer ends with 0 when its configuration does not load, and then knows no element by its tag.
const isComplete = status === 0 && after.includes('"tagName": "visio-room"');
if (!isComplete) console.error('custom-elements.json: the analyzer did not find <visio-room>');
else if (before !== after) console.error('custom-elements.json was not up to date: commit the new one');
else console.log('custom-elements.json is up to date');
process.exitCode = isComplete && before === after ? 0 : 1;
