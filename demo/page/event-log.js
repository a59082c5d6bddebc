const MAX_LINES = 200;

/** What to show of each public event. */
const DETAILS = {
  'visio-status-change': ({ previous, status }) => `${previous} → ${status}`,
  'visio-joined': ({ room, identity }) => `${room}, ${identity}`,
  'visio-left': ({ reason }) => reason,
  'visio-error': ({ code, isFatal }) => `${code}${isFatal ? ', fatal' : ''}`,
  'visio-command': ({ command, args }) => `${command}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`,
};

/** Writes every public event of the tag into the list as it fires, newest first. */
export function logEvents(tag, list, clearButton) {
  for (const [type, describe] of Object.entries(DETAILS)) {
    tag.addEventListener(type, (event) => {
      const line = document.createElement('li');
      const time = document.createElement('time');
      const name = document.createElement('code');
      time.textContent = new Date().toISOString().slice(11, 23);
      name.textContent = type;
      line.append(time, ' ', name, ' ', describe(event));
      list.prepend(line);
      while (list.children.length > MAX_LINES) list.lastElementChild.remove();
    });
  }
  clearButton.addEventListener('click', () => list.replaceChildren());
}
