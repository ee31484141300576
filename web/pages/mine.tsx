import { OwnPromises } from "../../modules/promise/web/own.tsx";
import MinePage from "../../modules/registry/web/mine/page.tsx";

/** 我的资料, with what was promised to the same person. */
export default function Mine() {
  return <MinePage more={<OwnPromises />} />;
}
