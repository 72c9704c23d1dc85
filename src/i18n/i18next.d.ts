import "i18next";

// English is complete, so its keys are the keys: a wrong one does not compile.
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "shell";
    resources: {
      shell: typeof import("./locales/en/shell.json");
      banners: typeof import("./locales/en/banners.json");
      practice: typeof import("./locales/en/practice.json");
      build: typeof import("./locales/en/build.json");
      interview: typeof import("./locales/en/interview.json");
      takes: typeof import("./locales/en/takes.json");
      questions: typeof import("./locales/en/questions.json");
      timeline: typeof import("./locales/en/timeline.json");
      programs: typeof import("./locales/en/programs.json");
      sheet: typeof import("./locales/en/sheet.json");
      review: typeof import("./locales/en/review.json");
      progress: typeof import("./locales/en/progress.json");
      compare: typeof import("./locales/en/compare.json");
      report: typeof import("./locales/en/report.json");
      send: typeof import("./locales/en/send.json");
      mentors: typeof import("./locales/en/mentors.json");
      rubric: typeof import("./locales/en/rubric.json");
      settings: typeof import("./locales/en/settings.json");
      backup: typeof import("./locales/en/backup.json");
      failures: typeof import("./locales/en/failures.json");
      units: typeof import("./locales/en/units.json");
    };
  }
}
