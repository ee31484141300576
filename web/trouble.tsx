import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useWords } from "./i18n.ts";
import { Failure } from "./kit/failure.tsx";
import { Missing } from "./kit/missing.tsx";
import { PageHead } from "./kit/page-head.tsx";
import { Bare } from "./shell.tsx";

/** A page that failed: what is known, its reference, and trying again. */
export function Trouble({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  const router = useRouter();
  return (
    <>
      <PageHead title={t("web.bug_title")} />
      <Failure
        error={error}
        retry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </>
  );
}

/** The same before anyone is known to be signed in: there is no shell to stand in. */
export function BareTrouble(props: ErrorComponentProps) {
  return (
    <Bare>
      <Trouble {...props} />
    </Bare>
  );
}

/** An address no route knows: nobody has been asked for yet, so it stands without the shell. */
export function BareMissing() {
  return (
    <Bare>
      <Missing />
    </Bare>
  );
}
