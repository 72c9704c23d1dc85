import type { LucideIcon } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import { buttonClass, type ButtonLook } from "./button-face.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./button.module.css";

export interface IconButtonProps
  extends
    Pick<ButtonLook, "variant" | "size" | "iconFilled">,
    Omit<ComponentPropsWithRef<"button">, "children" | "disabled"> {
  icon: LucideIcon;
  /** The name of the button, also shown on hover. */
  label: string;
  round?: boolean | undefined;
  mirrored?: boolean | undefined;
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, variant = "ghost", size, iconFilled, round, mirrored, className, ...rest } = props;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={buttonClass({ variant, size }, classNames(styles.square, round && styles.round, className))}
    >
      <Icon icon={icon} size={size === "small" ? "small" : "regular"} filled={iconFilled} mirrored={mirrored} />
    </button>
  );
}
