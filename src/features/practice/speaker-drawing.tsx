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
        className={styles.jacket}
        d="M316 900c10-150 74-226 214-264l152-42c30 50 70 74 118 74s88-24 118-74l152 42c140 38 204 114 214 264z"
      />
      <path className={styles.shirt} d="M704 590 800 706l96-116 30 18-58 140-68 108-68-108-58-140z" />
      <path className={styles.neck} d="M716 486h168v106c-20 62-52 100-84 114-32-14-64-52-84-114z" />
      <path
        className={styles.head}
        d="M800 146c100 0 162 74 162 184 0 132-72 238-162 238s-162-106-162-238c0-110 62-184 162-184z"
      />
    </svg>
  );
}
