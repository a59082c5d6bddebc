"""
An agent that captions a LiveKit room: it hears every microphone and writes what is said in the name of who said it.

    LIVEKIT_TOKEN=… python agent.py --url ws://127.0.0.1:7880 [--skip PREFIX]…

The token is of kind agent, hidden, for one room. It prints `joined` once it is there, and ends with the room, when the last person
leaves it, or when its standard input closes. See README.md.
"""

import argparse
import asyncio
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

from livekit import rtc

from captions import Segment
from microphone import Microphone
from recogniser import Recogniser

# Seconds that an empty room is waited in.
PATIENCE = 60


class Agent:
    def __init__(self, room: rtc.Room, recogniser: Recogniser, skipped: tuple[str, ...]) -> None:
        self.ended = asyncio.Event()
        self._room = room
        self._recogniser = recogniser
        self._skipped = skipped
        # One thread: two sentences at once would only take twice the time.
        self._executor = ThreadPoolExecutor(max_workers=1)
        self._microphones: dict[str, Microphone] = {}  # by track
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._finishing: set[asyncio.Task[None]] = set()
        room.on("track_published", self._want)
        room.on("track_subscribed", self._start)
        room.on("track_unsubscribed", lambda _track, publication, _person: self._stop(publication.sid))
        room.on("track_muted", lambda _person, publication: self._pause(publication.sid))
        room.on("participant_disconnected", lambda _person: self._leave_when_alone())
        room.on("disconnected", lambda _reason: self.ended.set())

    async def join(self, url: str, token: str) -> None:
        await self._room.connect(url, token, rtc.RoomOptions(auto_subscribe=False))
        for person in self._people():
            for publication in person.track_publications.values():
                self._want(publication, person)
        asyncio.get_running_loop().call_later(PATIENCE, self._leave_when_alone)

    async def leave(self) -> None:
        for track_sid in list(self._tasks):
            self._stop(track_sid)
        await self._room.disconnect()
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _people(self) -> list[rtc.RemoteParticipant]:
        return [one for one in self._room.remote_participants.values() if self._is_person(one)]

    def _is_person(self, one: rtc.RemoteParticipant) -> bool:
        return one.kind == rtc.ParticipantKind.PARTICIPANT_KIND_STANDARD and not one.identity.startswith(self._skipped)

    def _leave_when_alone(self) -> None:
        if not self._people():
            self.ended.set()

    def _want(self, publication: rtc.RemoteTrackPublication, person: rtc.RemoteParticipant) -> None:
        if publication.source == rtc.TrackSource.SOURCE_MICROPHONE and self._is_person(person):
            publication.set_subscribed(True)

    def _start(self, track: rtc.Track, publication: rtc.RemoteTrackPublication, person: rtc.RemoteParticipant) -> None:
        sender, identity, track_sid = self._room.local_participant, person.identity, publication.sid
        microphone = Microphone(
            self._recogniser.listen(), self._executor, lambda: Segment(sender, identity, track_sid)
        )
        self._microphones[track_sid] = microphone
        self._tasks[track_sid] = asyncio.create_task(microphone.follow(track))

    def _pause(self, track_sid: str) -> None:
        if microphone := self._microphones.get(track_sid):
            # The loop itself does not hold on to a task.
            task = asyncio.ensure_future(microphone.finish())
            self._finishing.add(task)
            task.add_done_callback(self._finishing.discard)

    def _stop(self, track_sid: str) -> None:
        self._microphones.pop(track_sid, None)
        if task := self._tasks.pop(track_sid, None):
            task.cancel()


def end_with_input(loop: asyncio.AbstractEventLoop, ended: asyncio.Event) -> None:
    """Whoever started the agent holds its input open: it ends with them, however they end."""

    def wait() -> None:
        sys.stdin.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=wait, daemon=True).start()


async def main() -> None:
    parser = argparse.ArgumentParser(description="Captions a LiveKit room.")
    parser.add_argument("--url", required=True)
    parser.add_argument("--skip", action="append", default=[], help="identities that begin so are not heard")
    options = parser.parse_args()
    agent = Agent(rtc.Room(), Recogniser(), tuple(options.skip))
    end_with_input(asyncio.get_running_loop(), agent.ended)
    try:
        await agent.join(options.url, os.environ["LIVEKIT_TOKEN"])
        print("joined", flush=True)
        await agent.ended.wait()
    finally:
        await agent.leave()


if __name__ == "__main__":
    asyncio.run(main())
