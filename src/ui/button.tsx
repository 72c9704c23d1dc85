import { useId, type ComponentPropsWithRef, type MouseEvent, type ReactNode } from "react";
import { buttonClass, ButtonFace, type ButtonLook } from "./button-face.tsx";
import styles from "./button.module.css";

export interface ButtonProps extends ButtonLook, Omit<ComponentPropsWithRef<"button">, "disabled"> {
  children: ReactNode;
  /** Why it cannot be pressed now. It stays reachable by keyboard, and the reason stands beside it. */
  unavailable?: string | undefined;
}

export function Button(props: ButtonProps) {
  const { variant, size, danger, icon, iconFilled, cost, kbd, unavailable, className, onClick, children, ...rest } =
    props;
  const reasonId = useId();
  const isUnavailable = unavailable !== undefined;

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (isUnavailable) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <>
      <button
        type="button"
        {...rest}
        className={buttonClass({ variant, size, danger }, className)}
        onClick={press}
        {...(isUnavailable && { "aria-disabled": true, "aria-describedby": reasonId })}
      >
        <ButtonFace icon={icon} iconFilled={iconFilled} cost={cost} kbd={kbd}>
          {children}
        </ButtonFace>
      </button>
      {isUnavailable && (
        <span id={reasonId} className={styles.reason}>
          {unavailable}
        </span>
      )}
    </>
  );
}
