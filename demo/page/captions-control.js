/** The button that brings the caption agent into the room, and what is said of it. */
export class CaptionsControl {
  #room;
  #words;
  #isOn = false;
  /** Which of the words, and what comes after it. */
  #sentence = ['captionsOff', ''];
  #button = document.getElementById('captions');
  #status = document.getElementById('captions-status');

  constructor(tag, room) {
    this.#room = room;
    this.#button.addEventListener('click', () => this.#ask(!this.#isOn));
    // Another page may have brought the agent, and it goes with the last person, a moment later.
    tag.addEventListener('visio-joined', () => this.#look());
    tag.addEventListener('visio-left', () => setTimeout(() => this.#look(), 2000));
  }

  setWords(words) {
    this.#words = words;
    this.#draw();
  }

  show(isOn) {
    this.#isOn = isOn;
    this.#say(isOn ? 'captionsOn' : 'captionsOff');
  }

  #say(word, detail = '') {
    this.#sentence = [word, detail];
    this.#draw();
  }

  #draw() {
    const [word, detail] = this.#sentence;
    this.#button.textContent = this.#isOn ? this.#words.stopCaptions : this.#words.startCaptions;
    this.#status.textContent = `${this.#words[word]} ${detail}`.trim();
  }

  async #look() {
    const response = await fetch(`/demo/status?${new URLSearchParams({ room: this.#room })}`);
    this.show((await response.json()).captions);
  }

  async #ask(on) {
    this.#button.disabled = true;
    this.#say(on ? 'captionsComing' : 'captionsLeaving');
    try {
      const response = await fetch('/demo/captions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ room: this.#room, on }),
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(answer.error);
      this.show(answer.captions);
    } catch (error) {
      this.#say('captionsFailed', error.message);
    } finally {
      this.#button.disabled = false;
    }
  }
}
