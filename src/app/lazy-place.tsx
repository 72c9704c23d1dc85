import { useEffect, useState, type ComponentType, type JSX } from "react";
import { useTranslation } from "react-i18next";
import type { Namespace } from "../i18n/namespaces.ts";
import { loadWords } from "../i18n/set-up.ts";

/** A place that comes with its own code and words when it is first opened, or earlier by `preload`. */
export interface LazyPlace<Props> {
  (props: Props): JSX.Element;
  readonly preload: () => void;
}

/**
 * Not React's `lazy`: what waits under a Suspense is shown 300 ms after its fallback at the earliest, though most places
 * are there in a tenth of that.
 */
export function lazyPlace<Props extends object>(
  namespaces: readonly Namespace[],
  load: () => Promise<ComponentType<Props>>,
): LazyPlace<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  let loaded: ComponentType<Props> | null = null;

  async function fetchIt(): Promise<ComponentType<Props>> {
    [loaded] = await Promise.all([load(), loadWords(namespaces)]);
    return loaded;
  }

  function start(): Promise<ComponentType<Props>> {
    loading ??= fetchIt().catch((error: unknown) => {
      // The next try asks again.
      loading = null;
      throw error;
    });
    return loading;
  }

  function Place(props: Props): JSX.Element {
    const [Component, setComponent] = useState(() => loaded);

    useEffect(() => {
      if (Component !== null) return undefined;
      let isWanted = true;
      start().then(
        (component) => isWanted && setComponent(() => component),
        (error: unknown) =>
          isWanted &&
          setComponent(() => {
            throw error;
          }),
      );
      return () => {
        isWanted = false;
      };
    }, [Component]);

    return Component === null ? <Loading /> : <Component {...props} />;
  }

  return Object.assign(Place, { preload: () => void start().catch(() => undefined) });
}

function Loading() {
  const { t } = useTranslation("shell");
  return (
    <p className="visually-hidden" role="status">
      {t("loading")}
    </p>
  );
}
