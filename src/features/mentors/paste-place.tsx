import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useFresh } from "../../ui/use-fresh.ts";
import { readKept } from "./kept-replies.ts";
import type { MentorsPorts } from "./mentors-ports.ts";
import { PasteReply } from "./paste-reply.tsx";

/** What a mentor wrote in a chat becomes comments and ratings on takes, as soon as the person says so. */
export function PastePlace({ ports }: { readonly ports: MentorsPorts }) {
  const { t } = useTranslation("mentors");
  const { storage } = ports;
  const kept = useFresh(
    useCallback(() => readKept(storage), [storage]),
    storage,
  );
  if (kept === null)
    return (
      <p role="status" className="visually-hidden">
        {t("loading")}
      </p>
    );
  return <PasteReply ports={ports} kept={kept} />;
}
