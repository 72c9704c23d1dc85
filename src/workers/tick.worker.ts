import type { TickFired, TickRequest } from "./tick-protocol.ts";

/** Timers by id. A page that is hidden slows its own timers down, but not those of its workers. */
const handles = new Map<number, ReturnType<typeof setTimeout>>();

function fire(id: number): void {
  postMessage({ id } satisfies TickFired);
}

addEventListener("message", ({ data }: MessageEvent<TickRequest>) => {
  switch (data.type) {
    case "every":
      handles.set(data.id, setInterval(fire, data.ms, data.id));
      return;
    case "after":
      handles.set(data.id, setTimeout(fireOnce, data.ms, data.id));
      return;
    case "stop":
      clearTimeout(handles.get(data.id));
      handles.delete(data.id);
  }
});

function fireOnce(id: number): void {
  handles.delete(id);
  fire(id);
}
