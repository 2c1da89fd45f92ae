import type { Labels } from "../portal/labels/labels";
import type { LicenseTotal } from "../rules/model";
import { sectionHeaders } from "./section";
import { emailsIn } from "./table";
import { contains, isVisible, parentOf, queryAll, textsOf } from "./tree";

/** The license cards: every progress bar outside the sections that tells "so many of so many", with the title beside it. */
export function totalsShown(labels: Labels): LicenseTotal[] {
  const sections = sectionHeaders(labels, "License Allocations to Users");
  return queryAll(document, '[role="progressbar"][aria-valuenow], progress[value]').flatMap((bar) => {
    if (!isVisible(bar)) return [];
    for (let at = parentOf(bar); at; at = parentOf(at)) {
      const around = at;
      if (sections.some((section) => contains(around, section))) return [];
      const texts = textsOf(around);
      const counts = texts.map((text) => /^\D*(\d+)\D+(\d+)\D*$/.exec(text)).find((match) => match !== null);
      const label = texts.find((text) => !/^\D*\d+\D+\d+\D*$/.test(text));
      if (counts && label) return [{ label, allocated: Number(counts[1]), total: Number(counts[2]) }];
    }
    return [];
  });
}

/** E-mail of the signed-in admin where the header shows it, else empty. */
export function adminShown(): string {
  const headers = queryAll(document, 'header, [role="banner"]').filter(isVisible);
  const texts = headers.flatMap((header) => [
    ...textsOf(header),
    ...queryAll(header, "[aria-label], [title]").flatMap((element) =>
      `${element.getAttribute("aria-label") ?? ""} ${element.getAttribute("title") ?? ""}`.split(/[\s()<>,]+/),
    ),
  ]);
  const [email, ...more] = emailsIn(texts);
  return email && more.length === 0 ? email : "";
}
