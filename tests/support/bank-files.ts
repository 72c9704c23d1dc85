/** A bank file of one question with these times in seconds; `over` makes it wrong. */
export function bankFile(
  { prepSeconds, answerSeconds }: { readonly prepSeconds: number; readonly answerSeconds: number },
  over: Readonly<Record<string, unknown>> = {},
) {
  const question = {
    kind: "question",
    id: "own-quick",
    text: "What is the first thing you do on a night shift?",
    topics: ["teamwork"],
    difficulty: 1,
    criteria: ["answers-question", "structure", "clarity-pace"],
    assessed: "Whether the answer comes first.",
    shape: { frame: "claim-proof-fit", parts: [{ part: "Claim", content: "One thing." }] },
    pitfalls: ["Listing everything.", "Starting with the weather."],
    followUps: [{ when: "thin", text: "And then?" }],
    prepSeconds,
    answerSeconds,
  };
  const bank = { format: 1, id: "own", version: 1, title: "Night shifts", questions: [question], ...over };
  return namedJson("own.json", JSON.stringify(bank));
}

/** A file as a person chooses it. */
export const namedJson = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});
