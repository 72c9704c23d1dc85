import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { Row, Rows } from "../../ui/rows.tsx";
import styles from "./build.module.css";

/** The same code for two people: one is asked, the other asks. */
export function TwoPeople({ code }: { readonly code: string }) {
  const { t } = useTranslation("build");
  return (
    <section>
      <h3 className={styles.group}>{t("code.two.title")}</h3>
      <Rows>
        <Row title={t("code.two.asked")} description={t("code.two.askedText")} href={`#${paths.asksMe(code)}`} />
        <Row title={t("code.two.asks")} description={t("code.two.asksText")} href={`#${paths.sheet(code)}`} />
      </Rows>
    </section>
  );
}
