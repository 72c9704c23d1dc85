import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { programId } from "../../src/domain/ids.ts";
import { PROGRAM } from "../../src/domain/programs/program.ts";
import { ProgramPoints } from "../../src/features/interview/program-points.tsx";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { aProgram } from "../support/programs.ts";

const { research } = aProgram("a");

async function open(id: string | null) {
  const storage = createMemoryStorage();
  const program = aProgram("a", { research: { ...research, call: "Night float", mission: "<b>Rural</b>" } });
  await storage.changeDocument(PROGRAM, program.id, () => program);
  const view = render(<ProgramPoints storage={storage} id={id === null ? null : programId(id)} />);
  return view;
}

test("what is known of the program is read before one speaks, as it was written", async () => {
  await open("a");
  const points = await screen.findByRole("region", { name: "Why this program" });
  expect(points).toHaveTextContent("Lakemere Medical CenterMission<b>Rural</b>CallNight float");
});

test.each([null, "gone"])("an interview for no program, or one that was deleted, shows nothing (%s)", async (id) => {
  const { container } = await open(id);
  await Promise.resolve();
  expect(container).toBeEmptyDOMElement();
});
