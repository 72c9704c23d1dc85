import { Mic, Video } from "lucide-react";
import { startTransition, useEffect, useState } from "react";
import type { TakeRecord } from "../../domain/records/records.ts";
import { useTakeLength } from "../../i18n/take-length.ts";
import { BlobImage } from "../../ui/blob-image.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Picture } from "../../ui/picture.tsx";
import type { TakesPorts } from "./takes-ports.ts";
import styles from "./take-row.module.css";

interface ThumbnailProps {
  readonly storage: TakesPorts["storage"];
  readonly take: TakeRecord;
}

/** The picture of a take with its length; a plain plate where there is no picture. */
export function Thumbnail({ storage, take }: ThumbnailProps) {
  const lengthOf = useTakeLength();
  const jpeg = useThumbnail(storage, take);
  return (
    <Picture className={styles.thumbnail} badge={lengthOf(take)} badgeAt="start">
      {jpeg === null ? (
        <span className={styles.plate}>
          <Icon icon={take.hasVideo ? Video : Mic} />
        </span>
      ) : (
        <BlobImage blob={jpeg} alt="" />
      )}
    </Picture>
  );
}

// The picture of a new take is saved a moment after the take: until there is one, every change is a reason to look again.
function useThumbnail(storage: TakesPorts["storage"], { id, hasVideo }: TakeRecord): Blob | null {
  const [jpeg, setJpeg] = useState<Blob | null>(null);

  useEffect(() => {
    if (!hasVideo) return undefined;
    let isWanted = true;
    const stopWatching = storage.subscribe(() => void load());
    function stop() {
      isWanted = false;
      stopWatching();
    }
    async function load() {
      const found = await storage.thumbnail(id);
      if (!isWanted || found === null) return;
      // The rows come first.
      startTransition(() => setJpeg(found));
      stop();
    }
    void load();
    return stop;
  }, [storage, id, hasVideo]);

  return jpeg;
}
