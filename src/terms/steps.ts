// The steps of a run, each an execution of its own: a step that writes a sheet has the sheet's name.

import type { GroupSheetKind } from './groups.ts';
import type { ResultKind } from './result-kinds.generated.ts';

export type StepName = 'read' | 'segment' | ResultKind | GroupSheetKind | 'tag-orders' | 'finish';
