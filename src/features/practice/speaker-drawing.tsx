import styles from "./speaker-drawing.module.css";

/** Somebody who sits upright in a quiet room, head and shoulders in the frame: anybody. */
export function SpeakerDrawing() {
  return (
    <svg viewBox="0 0 1600 900" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect className={styles.wall} width="1600" height="900" />
      <g className={styles.window}>
        <rect x="120" y="96" width="350" height="420" rx="6" />
        <path className={styles.bars} d="M295 96v420M120 306h350" />
      </g>
      <g className={styles.shelf}>
        <rect x="1180" y="250" width="320" height="14" />
        <rect x="1180" y="470" width="320" height="14" />
        <path d="M1204 250v-92h34v92zM1244 250v-118h42v118zM1294 250v-84h28v84z" />
        <path d="M1360 470v-104h40v104zM1408 470v-88h32v88zM1448 470v-120h30v120z" />
        <circle cx="1424" cy="208" r="42" />
      </g>
      <path
        className={styles.figure}
        d="M296 900c6-122 62-200 190-242l164-52c44-14 62-38 64-78-40-40-66-98-70-162-8-130 58-222 156-222s164 92 156 222c-4 64-30 122-70 162 2 40 20 64 64 78l164 52c128 42 184 120 190 242z"
      />
    </svg>
  );
}
