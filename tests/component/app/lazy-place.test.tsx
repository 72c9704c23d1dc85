import { act, render, screen } from "@testing-library/react";
import type { ComponentType } from "react";
import { describe, expect, it, vi } from "vitest";
import { ErrorBoundary } from "../../../src/app/error-boundary.tsx";
import { lazyPlace } from "../../../src/app/lazy-place.tsx";

interface Props {
  readonly id: string;
}

const Take = ({ id }: Props) => <h1>Take {id}</h1>;

/** A place whose code comes when the test lets it. */
function placeToCome() {
  let settle = { resolve: (_place: ComponentType<Props>) => {}, reject: (_error: Error) => {} };
  const load = vi.fn(() => new Promise<ComponentType<Props>>((resolve, reject) => (settle = { resolve, reject })));
  return {
    Place: lazyPlace(["takes"], load),
    load,
    arrive: () => act(async () => settle.resolve(Take)),
    fail: () => act(async () => settle.reject(new TypeError("Failed to fetch"))),
  };
}

describe("a lazy place", () => {
  it("says that it is loading, then is there", async () => {
    const { Place, arrive } = placeToCome();
    render(<Place id="3f2a" />);
    expect(screen.getByRole("status")).toHaveTextContent(/loading/i);
    await arrive();
    expect(await screen.findByRole("heading")).toHaveTextContent("Take 3f2a");
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("is there at once the next time, and when it was fetched before", async () => {
    const { Place, load, arrive } = placeToCome();
    Place.preload();
    await arrive();
    for (const id of ["one", "two"]) {
      const { unmount } = render(<Place id={id} />);
      expect(screen.getByRole("heading")).toHaveTextContent(`Take ${id}`);
      unmount();
    }
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("fails into the error page, and asks again the next time", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const { Place, load, fail, arrive } = placeToCome();
    const { unmount } = render(
      <ErrorBoundary place={null}>
        <Place id="3f2a" />
      </ErrorBoundary>,
    );
    await fail();
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(/stopped working/i);
    unmount();
    render(<Place id="3f2a" />);
    await arrive();
    expect(await screen.findByRole("heading")).toHaveTextContent("Take 3f2a");
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("a fetch ahead that fails disturbs nobody", async () => {
    const { Place, load, fail } = placeToCome();
    Place.preload();
    await fail();
    render(<Place id="3f2a" />);
    expect(screen.getByRole("status")).toHaveTextContent(/loading/i);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
