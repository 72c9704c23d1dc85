import type { ComponentType } from "react";
import { Store } from "../../domain/store.ts";
import { TakesPlace } from "../../features/takes/takes-place.tsx";
import type { TakesPorts } from "../../features/takes/takes-ports.ts";
import type { Grouping } from "../../features/takes/takes-view.ts";
import { createFileSaver, folderPicker, keepsFiles } from "../../platform/sharing/browser-file-saver.ts";
import { createOutbox } from "../../platform/sharing/outbox.ts";
import { guardLeaving } from "../../platform/system/leave-guard.ts";
import { saveFile } from "../../platform/system/save-file.ts";
import { createDownloads } from "../download-takes.ts";
import { go } from "../go.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";
import { removeTakes } from "../remove-takes.ts";
import { topicsOfQuestions } from "../topics-of-questions.ts";

export function createTakes(parts: PlaceParts): ComponentType<PlaceParams> {
  const { toasts } = parts;
  const { bankShelf, clock, storage, storageRoom } = parts.platform;
  const saver = createSaver(parts);
  void saver.tidy();
  const ports: TakesPorts = {
    storage,
    storageRoom,
    downloads: createDownloads({ storage, clock, toasts, saver, guardLeaving }),
    remove: removeTakes({ storage, clock, toasts }),
    topics: async () => topicsOfQuestions((await bankShelf.content()).banks),
    grouping: new Store<Grouping>("interview"),
    go,
  };
  return () => <TakesPlace ports={ports} />;
}

function createSaver({ platform: { clock, random } }: PlaceParts) {
  const save = (blob: Blob, name: string) => saveFile(blob, name, clock.after);
  // Insecure origins and older browsers have none, whatever its type says.
  const { storage: manager }: Partial<Navigator> = navigator;
  const outbox =
    manager !== undefined && keepsFiles(manager)
      ? createOutbox({
          root: () => manager.getDirectory(),
          saveFile: save,
          after: clock.after,
          now: clock.now,
          newName: () => random.id(),
        })
      : null;
  return createFileSaver({ pickFolder: folderPicker(), outbox, saveFile: save });
}
