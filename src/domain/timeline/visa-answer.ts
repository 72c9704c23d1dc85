import type { VisaNeed } from "../questions/profile.ts";
import { questionId } from "../ids.ts";
import { spokenMonth } from "./month.ts";
import type { VisaCard, VisaStep } from "./timeline.ts";

/** The question that the answer is for. */
export const VISA_QUESTION = questionId("img-visa-status");

/** An unhurried pace. */
const WORDS_PER_MINUTE = 140;

const NEEDS: Readonly<Record<VisaNeed, string>> = {
  "j-1": "I need a J-1 visa.",
  "h-1b": "I need an H-1B visa.",
  either: "I need a visa, J-1 or H-1B.",
  "not-needed": "I don’t need a visa.",
};

/** The answer in the order need, status, certificate, Step 3, timing; null: the need is not said yet. English, as the interview is. */
export function visaAnswer({ need, status, certificate, stepThree, timing }: VisaCard): string | null {
  if (need === null) return null;
  return [NEEDS[need], sentence(status), ...papers(certificate, stepThree, need), sentence(timing)]
    .filter((part) => part !== "")
    .join(" ");
}

/** How long the answer takes, in seconds. */
export const secondsToSay = (answer: string): number =>
  Math.round(((answer.match(/\S+/gu)?.length ?? 0) / WORDS_PER_MINUTE) * 60);

function papers(certificate: VisaStep, stepThree: VisaStep, need: VisaNeed): readonly string[] {
  if (certificate.state === "done" && stepThree.state === "done")
    return ["My ECFMG certificate is issued and Step 3 is passed."];
  return [certificateOf(certificate), stepThreeOf(stepThree, need)];
}

function certificateOf({ state, month }: VisaStep): string {
  if (state === "done") return "My ECFMG certificate is issued.";
  if (state === "expected") return `My ECFMG certificate is due${month === null ? "" : ` in ${spokenMonth(month)}`}.`;
  return state === null ? "" : "I don’t have the ECFMG certificate yet.";
}

function stepThreeOf({ state, month }: VisaStep, need: VisaNeed): string {
  if (state === "done") return "Step 3 is passed.";
  if (state === "expected") return `Step 3 is planned${month === null ? "" : ` for ${spokenMonth(month)}`}.`;
  return state === null || need === "j-1" || need === "not-needed" ? "" : "Step 3 is not booked yet.";
}

function sentence(text: string): string {
  const said = text.trim();
  return said === "" || /[.!?]$/.test(said) ? said : `${said}.`;
}

/** A rule that an answer may rest on. Its words are in the interface, under `id`. */
export interface VisaRule {
  readonly id: "j1-sponsor" | "j1-home" | "h1b-step-three" | "h1b-change";
  readonly needs: readonly VisaNeed[];
  readonly title: string;
  readonly year: number;
  readonly url: string;
}

const J1: readonly VisaNeed[] = ["j-1", "either"];
const H1B: readonly VisaNeed[] = ["h-1b", "either"];

/** Each with where it was read and when. */
const VISA_RULES: readonly VisaRule[] = [
  {
    id: "j1-sponsor",
    needs: J1,
    title: "ECFMG Exchange Visitor Sponsorship Program: General Requirements",
    year: 2024,
    url: "https://www.ecfmg.org/evsp/applying-general.html",
  },
  {
    id: "j1-home",
    needs: J1,
    title: "22 CFR 41.63: Two-year home-country physical presence requirement",
    year: 2024,
    url: "https://www.ecfr.gov/current/title-22/section-41.63",
  },
  {
    id: "h1b-step-three",
    needs: H1B,
    title: "University of Michigan International Center: H-1B, health care positions",
    year: 2026,
    url: "https://internationalcenter.umich.edu/fsis/h1b/health-care-positions",
  },
  {
    id: "h1b-change",
    needs: H1B,
    title: "AAMC News: Hospitals and health systems depend on H-1B visa-sponsored physicians",
    year: 2026,
    url: "https://www.aamc.org/news/hospitals-and-health-systems-depend-h-1b-visa-sponsored-physicians-so-what-happens-now",
  },
];

/** The rules that matter for a need. */
export const rulesFor = (need: VisaNeed | null): readonly VisaRule[] =>
  need === null ? [] : VISA_RULES.filter(({ needs }) => needs.includes(need));
