import { routes } from "../domain/paths.ts";
import { PracticePlace } from "../features/practice/practice-place.tsx";
import { lazyPlace } from "./lazy-place.tsx";
import type { Place, PlaceParts } from "./place.ts";
import { createPracticePorts } from "./places/practice-ports.ts";

/**
 * Every place of the app; the first pattern that fits is taken. Practice comes with the first download, every other place
 * with its own. To add one: its address in domain/paths.ts, its title in the shell's words, a module in places/ that gives
 * the feature its ports, and an entry here.
 */
export function createPlaces(parts: PlaceParts): readonly Place[] {
  const practicePorts = createPracticePorts(parts);

  const Build = lazyPlace(["build"], async () => (await import("../features/practice/build-place.tsx")).BuildPlace);
  const Code = lazyPlace(["build"], async () => (await import("../features/practice/code-place.tsx")).CodePlace);
  const Interview = lazyPlace(["interview", "programs"], async () =>
    (await import("./places/interview.tsx")).createInterview(parts),
  );
  const Takes = lazyPlace(["takes", "rubric", "build"], async () =>
    (await import("./places/takes.tsx")).createTakes(parts),
  );
  const FreeSpace = lazyPlace(["takes"], async () => (await import("./places/free-space.tsx")).createFreeSpace(parts));
  const Review = lazyPlace(["review", "rubric"], async () => (await import("./places/review.tsx")).createReview(parts));
  const Questions = lazyPlace(["questions", "build", "rubric"], async () =>
    (await import("./places/questions.tsx")).createQuestions(parts),
  );
  const AsksMe = lazyPlace(
    ["build", "sheet"],
    async () => (await import("../features/practice/asks-me-place.tsx")).AsksMePlace,
  );
  const Sheet = lazyPlace(["sheet", "build"], async () => (await import("./places/sheet.tsx")).createSheet(parts));
  const Compare = lazyPlace(["compare", "review", "rubric"], async () =>
    (await import("./places/compare.tsx")).createCompare(parts),
  );
  const Report = lazyPlace(["report", "review", "rubric"], async () =>
    (await import("./places/report.tsx")).createReport(parts),
  );
  const Send = lazyPlace(["send"], async () => (await import("./places/send.tsx")).createSend(parts));
  const Progress = lazyPlace(["progress", "rubric", "build"], async () =>
    (await import("./places/progress.tsx")).createProgress(parts),
  );
  const Mentors = lazyPlace(["mentors", "send", "rubric"], async () =>
    (await import("./places/mentors.tsx")).createMentors(parts),
  );
  const Timeline = lazyPlace(["timeline"], async () => (await import("./places/timeline.tsx")).createTimeline(parts));
  const Programs = lazyPlace(["programs", "questions"], async () =>
    (await import("./places/programs.tsx")).createPrograms(parts),
  );
  const Settings = lazyPlace(["settings", "backup", "build", "questions"], async () =>
    (await import("./places/settings.tsx")).createSettings(parts),
  );

  return [
    {
      pattern: routes.practice,
      title: "practice",
      section: "practice",
      frame: "page",
      render: () => <PracticePlace ports={practicePorts} />,
    },
    {
      pattern: routes.build,
      title: "build",
      section: "practice",
      frame: "page",
      render: () => <Build ports={practicePorts} />,
    },
    {
      pattern: routes.code,
      title: "code",
      section: "practice",
      frame: "page",
      render: ({ code = "" }) => <Code ports={practicePorts} code={code} />,
    },
    {
      pattern: routes.asksMe,
      title: "asksMe",
      section: "practice",
      frame: "page",
      render: ({ code }) => <AsksMe ports={practicePorts} code={code} />,
    },
    {
      pattern: routes.sheet,
      title: "sheet",
      section: "practice",
      frame: "room",
      render: (params) => <Sheet {...params} />,
    },
    {
      pattern: routes.interview,
      title: "interview",
      section: "practice",
      frame: "room",
      render: (params) => <Interview {...params} />,
      preload: Interview.preload,
    },
    {
      pattern: routes.takes,
      title: "takes",
      section: "takes",
      frame: "page",
      render: (params) => <Takes {...params} />,
      preload: Takes.preload,
    },
    {
      pattern: routes.review,
      title: "review",
      section: "takes",
      frame: "wide",
      render: (params) => <Review {...params} />,
      preload: Review.preload,
    },
    {
      pattern: routes.freeSpace,
      title: "freeSpace",
      section: "takes",
      frame: "page",
      render: (params) => <FreeSpace {...params} />,
    },
    ...(["newQuestion", "importQuestions", "editQuestion", "question", "questions"] as const).map((page): Place => ({
      pattern: routes[page],
      title: "questions",
      section: "questions",
      frame: "wide",
      render: (params) => <Questions {...params} page={page} />,
      preload: Questions.preload,
    })),
    {
      pattern: routes.compare,
      title: "compare",
      section: "takes",
      frame: "wide",
      render: (params) => <Compare {...params} />,
    },
    ...(["take", "interview"] as const).map((type): Place => ({
      pattern: type === "take" ? routes.takeReport : routes.interviewReport,
      title: "report",
      section: "takes",
      frame: "room",
      render: (params) => <Report {...params} type={type} />,
    })),
    {
      pattern: routes.send,
      title: "send",
      section: "takes",
      frame: "page",
      render: (params) => <Send {...params} />,
    },
    ...(["pasteReply", "mentors"] as const).map((page): Place => ({
      pattern: routes[page],
      title: page,
      section: "mentors",
      frame: "page",
      render: (params) => <Mentors {...params} page={page} />,
      preload: Mentors.preload,
    })),
    {
      pattern: routes.progress,
      title: "progress",
      section: "progress",
      frame: "page",
      render: (params) => <Progress {...params} />,
      preload: Progress.preload,
    },
    {
      pattern: routes.timeline,
      title: "timeline",
      section: "questions",
      frame: "wide",
      render: (params) => <Timeline {...params} />,
      preload: Timeline.preload,
    },
    ...(["importPrograms", "program", "programs"] as const).map((page): Place => ({
      pattern: routes[page],
      title: "programs",
      section: "programs",
      frame: "wide",
      render: (params) => <Programs {...params} page={page} />,
      preload: Programs.preload,
    })),
    {
      pattern: routes.settings,
      title: "settings",
      section: "settings",
      frame: "page",
      render: (params) => <Settings {...params} />,
    },
    {
      pattern: routes.settingsSection,
      title: "settings",
      section: "settings",
      frame: "page",
      render: (params) => <Settings {...params} />,
    },
  ];
}
