import { Picture } from "../../ui/picture.tsx";
import { Voice } from "../../ui/voice.tsx";
import { SpeakerDrawing } from "./speaker-drawing.tsx";
import styles from "./room-plate.module.css";

/** What the room looks like: the question right under the lens, the own picture below it. */
export function RoomPlate({ question }: { readonly question: string }) {
  return (
    <div data-room aria-hidden className={styles.plate}>
      <div className={styles.lens} />
      <Voice size={36} lang="en" className={styles.question}>
        {question}
      </Voice>
      <Picture>
        <SpeakerDrawing />
      </Picture>
    </div>
  );
}
