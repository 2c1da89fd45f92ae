/** A failure that is the surroundings' or the caller's: only its sentence is printed, and the command ends with its exit status. */
export class CommandError extends Error {
  /**
   * @param {string} sentence what is wrong and what to do
   * @param {number} exitStatus 1: usage or environment; 3: the portal is not as it must be
   */
  constructor(sentence, exitStatus = 1) {
    super(sentence);
    this.name = "CommandError";
    this.exitStatus = exitStatus;
  }
}
