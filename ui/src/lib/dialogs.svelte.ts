/** How many dialogs stand: what comes in from outside waits until those have been answered. */
let standing = $state(0);

export const dialogs = {
  get standing(): number {
    return standing;
  },
};

/** Counts a dialog that opens; gives what ends the count. */
export function stands(): () => void {
  standing += 1;
  return () => (standing -= 1);
}
