import type { ComponentPropsWithRef, ReactNode } from "react";
import { buttonClass, ButtonFace, type ButtonLook } from "./button-face.tsx";

export interface LinkButtonProps extends ButtonLook, ComponentPropsWithRef<"a"> {
  href?: string | undefined;
  children: ReactNode;
}

/** A link (it has an address, opens in a new tab, can be bookmarked) that looks like a button. */
export function LinkButton(props: LinkButtonProps) {
  const { variant, size, danger, icon, iconFilled, cost, kbd, className, children, ...rest } = props;
  return (
    <a {...rest} className={buttonClass({ variant, size, danger }, className)}>
      <ButtonFace icon={icon} iconFilled={iconFilled} cost={cost} kbd={kbd}>
        {children}
      </ButtonFace>
    </a>
  );
}
