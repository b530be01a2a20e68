import { blockersInPlan } from '@shared/flow/blocker-candidates';
import { mapSteps } from '@shared/flow/blocks';
import { bottleneck } from '@shared/flow/bottleneck';
import { blockerPiles, costOfCauses, mapBlockers } from '@shared/flow/causes';
import { flowFigures } from '@shared/flow/figures';
import { mapHistory, teamMaps } from '@shared/flow/maps';
import { mappingActions, mappingDecisions } from '@shared/flow/meeting-records';
import { mapRework } from '@shared/flow/steps';
import { memoLast } from '@/store/memo-last';

// One memo each: the app shows one map at a time, and every part of its screen asks for the same selections.
export const selectPlanned = memoLast(blockersInPlan);
export const selectMaps = memoLast(teamMaps);
export const selectHistory = memoLast(mapHistory);
export const selectSteps = memoLast(mapSteps);
export const selectRework = memoLast(mapRework);
export const selectBlockers = memoLast(mapBlockers);
export const selectPiles = memoLast(blockerPiles);
export const selectCauses = memoLast(costOfCauses);
export const selectMeetingActions = memoLast(mappingActions);
export const selectMeetingDecisions = memoLast(mappingDecisions);
export const selectFigures = memoLast(flowFigures);
export const selectBottleneck = memoLast(bottleneck);
