import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import { FailureNotice } from "./start-report.tsx";
import type { OpenShelf } from "./use-shelf.ts";

interface RemoveBankProps {
  readonly ports: PracticePorts;
  readonly content: OpenShelf;
  readonly id: string;
  readonly title: string;
  readonly reload: () => Promise<void>;
}

/** Takes a bank that the person added off the shelf, with undo. */
export function RemoveBank({ ports, content, id, title, reload }: RemoveBankProps) {
  const { t } = useTranslation(["build", "practice"]);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const { storage, toasts } = ports;

  async function remove() {
    const text = content.added.get(id) ?? "";
    const removed = await storage.removeBank(id);
    if (!removed.ok) return setFailure(removed.failure);
    toasts.show({
      text: t("bankFile.removed", { title }),
      actions: [{ label: t("practice:undo"), onPress: () => void storage.saveBank(id, text).then(reload) }],
    });
    await reload();
  }

  return (
    <>
      <IconButton icon={Trash2} size="small" label={t("bankFile.remove", { title })} onClick={() => void remove()} />
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
