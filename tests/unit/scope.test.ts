import { expect, test, vi } from "vitest";
import { Scope } from "../../src/domain/scope.ts";

test("releases everything once, newest first", () => {
  const order: string[] = [];
  const scope = new Scope();
  scope.add(() => order.push("camera"));
  scope.add(() => order.push("timer"));
  scope.close();
  scope.close();
  expect(order).toEqual(["timer", "camera"]);
  expect(scope.closed).toBe(true);
});

test("a thing can be released early, and then only once", () => {
  const release = vi.fn();
  const scope = new Scope();
  const early = scope.add(release);
  early();
  early();
  scope.close();
  expect(release).toHaveBeenCalledTimes(1);
});

test("what comes too late is released at once", () => {
  const scope = new Scope();
  scope.close();
  const release = vi.fn();
  scope.add(release);
  expect(release).toHaveBeenCalledTimes(1);
});

test("one release that throws keeps none of the others from running", () => {
  const others = vi.fn();
  const scope = new Scope();
  scope.add(others);
  scope.add(() => {
    throw new Error("camera stuck");
  });
  scope.add(others);
  expect(() => scope.close()).toThrow("camera stuck");
  expect(others).toHaveBeenCalledTimes(2);
});

test("a child closes with its parent, or earlier by itself", () => {
  const parent = new Scope();
  const [first, second] = [parent.child(), parent.child()];
  const [inFirst, inSecond] = [vi.fn(), vi.fn()];
  first.add(inFirst);
  second.add(inSecond);
  first.close();
  expect([inFirst.mock.calls.length, inSecond.mock.calls.length]).toEqual([1, 0]);
  parent.close();
  expect([inFirst.mock.calls.length, inSecond.mock.calls.length]).toEqual([1, 1]);
});
