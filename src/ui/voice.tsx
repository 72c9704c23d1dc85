import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./voice.module.css";

export interface VoiceProps {
  as?: "h1" | "h2" | "h3" | "p" | "span" | "blockquote" | undefined;
  /** In pixels at the usual text size; from 36 up it is smaller on a phone. */
  size?: 19 | 22 | 28 | 36 | 38 | 44 | undefined;
  /** The language of the words, where it is not that of the page: "en" also reads left to right. */
  lang?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Serif: a person speaks. */
export function Voice({ as: Element = "p", size = 19, lang, className, children }: VoiceProps) {
  return (
    <Element
      lang={lang}
      dir={lang === "en" ? "ltr" : undefined}
      className={classNames("voice", styles[`size${size}`], className)}
    >
      {children}
    </Element>
  );
}
