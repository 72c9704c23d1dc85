const WORDS =
  "gap consult family night float attending patient research program interview difficult conversation experience hospital transfer sign out handover chart order potassium interpreter supervisor conflict colleague feedback mistake teaching leadership stress visa graduation practice clinic residency fellowship community".split(
    " ",
  );
const TOPICS = ["gap", "visa", "goals", "conflict", "mistake", "teaching", "stress", "research", "ethics"];

/** A bank file of so many questions of different words, as a Buffer. */
export function bankOf(count, id = "big") {
  const word = (index) => `${WORDS[index % WORDS.length]}${index % 7 === 0 ? Math.floor(index / 7) % 900 : ""}`;
  const questions = Array.from({ length: count }, (_, index) => ({
    kind: "question",
    id: `${id}-${index}`,
    text: `Tell me about ${[1, 3, 7, 13, 29].map((step) => word(index * step + step)).join(" ")}, number ${index}?`,
    topics: [TOPICS[index % TOPICS.length]],
    difficulty: (index % 3) + 1,
    criteria: ["answers-question", "structure", "clarity-pace"],
    assessed: "Whether it is answered.",
    shape: { frame: "claim-proof-fit", parts: [{ part: "Claim", content: "One thing." }] },
    pitfalls: ["Starts late.", "Never ends."],
    followUps: [{ when: "thin", text: "And then?" }],
    prepSeconds: 0,
    answerSeconds: 120,
  }));
  return Buffer.from(JSON.stringify({ format: 1, id, version: 1, title: "Ten thousand", questions }));
}
