// The steps of a run, each an execution of its own: a step that writes a sheet has the sheet's name.

import type { ResultKind } from './result-kinds.generated.ts';

export type StepName = 'read' | 'segment' | ResultKind | 'tag-orders' | 'finish';
