import { latePart } from "./late";
import { recorded } from "./recording-state";
import { settingsOpen } from "./surface";

export const settingsDialog = latePart(
  async () => (await import("./settings")).SettingsDialog,
  () => (settingsOpen.value = false),
);

export const recordingDialog = latePart(
  async () => (await import("./recording")).RecordingDialog,
  () => (recorded.value = null),
);

export const pageCheckResult = latePart(async () => (await import("./page-check-result")).PageCheckResult);

export const ownHostForm = latePart(async () => (await import("./own-host-form")).OwnHostForm);
