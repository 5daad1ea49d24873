/** The bundle through which a delegate looks, as long as the window stands; nothing of it is kept. */
import type { Source } from '../api/generated/types';

class DelegateBundle {
  source = $state.raw<Source | null>(null);
}

export const delegateBundle = new DelegateBundle();
