import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";
import { NAMESPACES } from "../../src/i18n/namespaces.ts";
import { loadWords, startI18n } from "../../src/i18n/set-up.ts";

// Components speak with their real words.
await startI18n("en");
await loadWords(NAMESPACES);

afterEach(cleanup);

// A busy machine takes its time; what never comes still fails.
configure({ asyncUtilTimeout: 10_000 });

// happy-dom has no popover: enough of it for components that open one; how it looks is for the real browser's tests.
const open = new WeakSet<HTMLElement>();

function setOpen(element: HTMLElement, isOpen: boolean): void {
  if (open.has(element) === isOpen) return;
  if (isOpen) open.add(element);
  else open.delete(element);
  element.toggleAttribute("data-popover-open", isOpen);
  const [oldState, newState] = isOpen ? ["closed", "open"] : ["open", "closed"];
  element.dispatchEvent(Object.assign(new Event("toggle"), { oldState, newState }));
}

Object.assign(HTMLElement.prototype, {
  showPopover(this: HTMLElement) {
    setOpen(this, true);
  },
  hidePopover(this: HTMLElement) {
    setOpen(this, false);
  },
  togglePopover(this: HTMLElement, force?: boolean) {
    setOpen(this, force ?? !open.has(this));
    return open.has(this);
  },
});
