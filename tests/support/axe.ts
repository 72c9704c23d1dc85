import axe from "axe-core";
import { expect } from "vitest";

/** Contrast needs real pixels: the tests in a real browser look at that, and at what makes a page a page. */
const rules = {
  "color-contrast": { enabled: false },
  region: { enabled: false },
};

export async function expectNoAxeFaults(element: Element): Promise<void> {
  const { violations } = await axe.run(element, { rules });
  expect(violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }))).toEqual([]);
}
