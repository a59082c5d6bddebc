import { CaptionsControl } from './captions-control.js';
import { logEvents } from './event-log.js';
import { WORDS } from './words.js';

const query = new URLSearchParams(location.search);
const room = query.get('room') || 'demo';
const tag = document.querySelector('visio-room');
const status = document.getElementById('simulated-status');
const buttons = [...document.querySelectorAll('#simulated button')];
const languageButton = document.getElementById('language');

const captions = new CaptionsControl(tag, room);

let language = query.get('lang') === 'en' ? 'en' : 'fr';
/** What the status line says: a function of the words, so that it follows the language. */
let sentence = () => '';

function say(next) {
  sentence = next;
  status.textContent = sentence(WORDS[language]);
}

function setLanguage(next) {
  language = next;
  const words = WORDS[language];
  document.documentElement.lang = language;
  tag.lang = language;
  languageButton.textContent = words.otherLanguage;
  languageButton.lang = language === 'fr' ? 'en' : 'fr';
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = words[element.dataset.word];
  const second = new URLSearchParams({ room, name: words.secondName, lang: language });
  document.getElementById('second').href = `/?${second}`;
  status.textContent = sentence(words);
  captions.setWords(words);
}

function showCount(count) {
  for (const button of buttons) button.setAttribute('aria-pressed', String(Number(button.value) === count));
  say((words) => words.count(count));
}

async function simulate(count) {
  for (const button of buttons) button.disabled = true;
  say((words) => words.arriving);
  try {
    const response = await fetch('/demo/simulated', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ room, count }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.error);
    showCount(answer.simulated);
  } catch (error) {
    say((words) => `${words.failed} ${error.message}`);
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

tag.setAttribute('room', room);
if (query.has('name')) tag.setAttribute('display-name', query.get('name'));
setLanguage(language);
languageButton.addEventListener('click', () => setLanguage(language === 'fr' ? 'en' : 'fr'));
for (const button of buttons) button.addEventListener('click', () => simulate(Number(button.value)));
logEvents(tag, document.getElementById('log'), document.getElementById('log-clear'));

const {
  canSimulate,
  simulated,
  captions: areCaptionsOn,
} = await (await fetch(`/demo/status?${new URLSearchParams({ room })}`)).json();
captions.show(areCaptionsOn);
if (canSimulate) showCount(simulated);
else {
  document.getElementById('simulated').hidden = true;
  say((words) => words.unavailable);
}

document.getElementById('source').textContent = await (await fetch('/minimal.html')).text();
