import { useEffect, useRef } from "react";
import styles from "./self-view.module.css";

/** The own picture, mirrored as people know themselves. It is muted: nobody wants to hear themselves answer. */
export function SelfView({ stream, label }: { stream: MediaStream; label: string }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    // The picture alone: sound that nobody hears would still be played.
    element.srcObject = new MediaStream(stream.getVideoTracks());
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return <video ref={video} className={styles.mirror} aria-label={label} autoPlay muted playsInline />;
}
