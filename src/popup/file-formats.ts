// What reads and writes files weighs a quarter of the whole page and is seldom needed at once: it is loaded when a file is.
export { journalText } from "../run/journal-text";
export { readPlan } from "../run/read-plan";
export { reportCsv } from "../run/report-csv";
export { writePlan, writePlanJson } from "../run/write-plan";
