import { ChevronLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./build.module.css";

export function BackLink() {
  const { t } = useTranslation("shell");
  return (
    <a className={styles.back} href={`#${paths.practice()}`}>
      <Icon icon={ChevronLeft} size="small" mirrored />
      {t("places.practice")}
    </a>
  );
}
