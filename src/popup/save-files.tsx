import type { Report } from "../run/report-shape";
import { ask } from "./ask";
import { download } from "./download";
import { Icon } from "./icon";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function saveJournal(): Promise<void> {
  const { events } = await ask("popup-background/journal", {});
  download("journal.json", "application/json", json(events));
}

async function saveJournalText(): Promise<void> {
  const { events } = await ask("popup-background/journal", {});
  const { journalText } = await import("./file-formats");
  download("journal.txt", "text/plain", journalText(events));
}

async function saveCsv(report: Report): Promise<void> {
  const { reportCsv } = await import("./file-formats");
  download("report.csv", "text/csv", reportCsv(report));
}

/** The files of a run, saved from this page's memory. */
export const SaveFiles = ({ report }: { readonly report: Report }) => (
  <div class="actions">
    <button type="button" onClick={() => void saveCsv(report)}>
      <Icon name="save" />
      Save report.csv
    </button>
    <button type="button" onClick={() => download("report.json", "application/json", json(report))}>
      <Icon name="save" />
      Save report.json
    </button>
    <button type="button" class="plain" onClick={() => void saveJournal()}>
      <Icon name="save" />
      Save journal.json
    </button>
    <button
      type="button"
      class="plain"
      title="What was done for each row, step by step"
      onClick={() => void saveJournalText()}
    >
      <Icon name="save" />
      Save journal.txt
    </button>
  </div>
);
