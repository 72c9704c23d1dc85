import { useEffect, useState } from "react";
import type { InterviewPorts } from "./interview-ports.ts";

/** Whether this device has a voice that can read the question; false until it is known. */
export function useCanHear({ speaker }: Pick<InterviewPorts, "speaker">): boolean {
  const [canHear, setCanHear] = useState(false);
  useEffect(() => {
    let isOver = false;
    void speaker.voices().then((voices) => {
      if (!isOver) setCanHear(voices.length > 0);
    });
    return () => {
      isOver = true;
    };
  }, [speaker]);
  return canHear;
}
