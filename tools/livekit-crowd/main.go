// livekit-crowd: many synthetic participants in one room of a livekit-server, without an encoder.
//
// Each participant is one WebSocket and one peer connection; video is a recorded VP8 loop (demo/server/media/loop.json),
// audio the recorded Opus of the same file. Nobody in the crowd subscribes to anything.
package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/livekit/livekit-server/pkg/telemetry/prometheus"
	"github.com/livekit/livekit-server/test/client"
	"github.com/livekit/protocol/auth"
	"github.com/livekit/protocol/livekit"
	"github.com/pion/rtp/codecs"
	"github.com/pion/webrtc/v4"
	"github.com/pion/webrtc/v4/pkg/media"
)

type frame struct {
	at   int
	data []byte
}

type recording struct {
	Video [][3]any `json:"video"`
	Audio [][3]any `json:"audio"`
	Ms    int      `json:"ms"`
}

// frames turns recorded RTP payloads into whole frames: VP8 payload descriptors are removed, Opus payloads kept.
func frames(list [][3]any, vp8 bool) (out []frame) {
	var cur []byte
	for _, p := range list {
		b, _ := base64.StdEncoding.DecodeString(p[2].(string))
		at := int(p[0].(float64))
		if !vp8 {
			out = append(out, frame{at, b})
			continue
		}
		var v codecs.VP8Packet
		payload, err := v.Unmarshal(b)
		if err != nil {
			continue
		}
		cur = append(cur, payload...)
		if p[1].(float64) == 1 {
			out = append(out, frame{at, cur})
			cur = nil
		}
	}
	return out
}

func play(ctx context.Context, t *webrtc.TrackLocalStaticSample, list []frame, loopMs int, fallback time.Duration) {
	for {
		start := time.Now()
		for i, f := range list {
			d := fallback
			if i+1 < len(list) {
				d = time.Duration(list[i+1].at-f.at) * time.Millisecond
			} else {
				d = time.Duration(loopMs-f.at) * time.Millisecond
			}
			select {
			case <-ctx.Done():
				return
			case <-time.After(time.Until(start.Add(time.Duration(f.at) * time.Millisecond))):
			}
			_ = t.WriteSample(media.Sample{Data: f.data, Duration: d})
		}
		time.Sleep(time.Until(start.Add(time.Duration(loopMs) * time.Millisecond)))
	}
}

func main() {
	url := flag.String("url", "ws://127.0.0.1:7880", "server")
	key := flag.String("key", "devkey", "API key")
	names := flag.String("names", "", "names of the participants, separated by | (default: Participant 1, 2 ...)")
	room := flag.String("room", "crowd", "room")
	n := flag.Int("n", 10, "participants")
	video := flag.Int("video", 1<<30, "how many of them have a camera")
	audio := flag.Int("audio", 0, "how many of them have a microphone")
	loop := flag.String("loop", "loop.json", "recording")
	parallel := flag.Int("parallel", 5, "joins at the same time")
	dur := flag.Duration("for", 0, "stop after this time (0: until SIGTERM)")
	flag.Parse()
	// From the environment: the list of processes shows flags to everybody.
	secret := os.Getenv("LIVEKIT_API_SECRET")
	nameOf := func(i int) string {
		if list := strings.Split(*names, "|"); *names != "" && i < len(list) {
			return list[i]
		}
		return fmt.Sprintf("Participant %d", i+1)
	}
	// The test client counts its own events: without this its first counter is a nil pointer.
	if err := prometheus.Init("crowd", livekit.NodeType_SERVER); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}

	raw, err := os.ReadFile(*loop)
	var rec recording
	if err == nil {
		err = json.Unmarshal(raw, &rec)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "recording:", err)
		os.Exit(1)
	}
	vf, af := frames(rec.Video, true), frames(rec.Audio, false)

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if *dur > 0 {
		ctx, stop = context.WithTimeout(ctx, *dur)
		defer stop()
	}
	var clients sync.Map
	var joined, failed atomic.Int32
	gate := make(chan struct{}, *parallel)
	var wg sync.WaitGroup
	t0 := time.Now()
	for i := range *n {
		wg.Add(1)
		gate <- struct{}{}
		go func() {
			defer wg.Done()
			defer func() { <-gate }()
			id := fmt.Sprintf("crowd-%03d", i)
			err := func() error {
				tok, err := auth.NewAccessToken(*key, secret).SetIdentity(id).SetName(nameOf(i)).
					SetVideoGrant(&auth.VideoGrant{RoomJoin: true, Room: *room}).SetValidFor(6 * time.Hour).ToJWT()
				if err != nil {
					return err
				}
				conn, err := client.NewWebSocketConn(*url, tok, &client.Options{AutoSubscribe: false})
				if err != nil {
					return err
				}
				c, err := client.NewRTCClient(conn, false, &client.Options{AutoSubscribe: false})
				if err != nil {
					return err
				}
				go func() { _ = c.Run() }()
				clients.Store(i, c)
				add := func(mime, name string, list []frame, d time.Duration) error {
					t, err := webrtc.NewTrackLocalStaticSample(webrtc.RTPCodecCapability{MimeType: mime}, id+"-"+name, name)
					if err != nil {
						return err
					}
					if _, err = c.AddTrack(t, "", client.AddTrackNoWriter()); err != nil {
						return err
					}
					go play(ctx, t, list, rec.Ms, d)
					return nil
				}
				if i < *audio {
					if err = add("audio/opus", "microphone", af, 20*time.Millisecond); err != nil {
						return err
					}
				}
				if i < *video {
					if err = add("video/vp8", "camera", vf, 66*time.Millisecond); err != nil {
						return err
					}
				}
				return c.WaitUntilConnected(20 * time.Second)
			}()
			if err != nil {
				failed.Add(1)
				fmt.Fprintln(os.Stderr, id, err)
				return
			}
			joined.Add(1)
		}()
	}
	wg.Wait()
	fmt.Printf("joined %d, failed %d, in %d ms\n", joined.Load(), failed.Load(), time.Since(t0).Milliseconds())
	<-ctx.Done()
	clients.Range(func(_, v any) bool { v.(*client.RTCClient).Stop(); return true })
}
