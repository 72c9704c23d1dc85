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
  const Interview = lazyPlace(["interview"], async () =>
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
