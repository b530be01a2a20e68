import type { Page } from '@playwright/test';
import { BoardPage } from './page-models/board-page';
import { FirstStart } from './page-models/first-start';
import { NewRetroDialog } from './page-models/new-retro-dialog';
import { PlanBoardPage } from './page-models/plan-board-page';
import { RetroList } from './page-models/retro-list';
import type { StageName } from './page-models/retro-page';

/** A new team of three with a retrospective in Start, Stop and Continue, at the stage in which notes are written. */
export async function openBoard(page: Page): Promise<BoardPage> {
  await new FirstStart(page).makeTeam('Checkout', 'Ana, Jo, Kim');
  await new RetroList(page).newButton.click();
  const dialog = new NewRetroDialog(page);
  await dialog.chooseFormat('Start Stop Continue');
  await dialog.start();
  const board = new BoardPage(page);
  await board.enter('Gather');
  return board;
}

/** The sample team's open retrospective, at a stage. */
export async function openSample(page: Page, stage: StageName): Promise<BoardPage> {
  await new FirstStart(page).takeSample();
  await new RetroList(page).open('Sprint 42 retro');
  const board = new BoardPage(page);
  await board.enter(stage);
  return board;
}

/** A new team of three, and its plan, in which nothing is yet. */
export async function openPlan(page: Page): Promise<PlanBoardPage> {
  await new FirstStart(page).makeTeam('Checkout', 'Ana, Jo, Kim');
  const plan = new PlanBoardPage(page);
  await plan.open();
  return plan;
}

/** The sample team's plan. */
export async function openSamplePlan(page: Page): Promise<PlanBoardPage> {
  await new FirstStart(page).takeSample();
  const plan = new PlanBoardPage(page);
  await plan.open();
  return plan;
}

/** A plan with three active ones, whose slots are all taken, and two candidates. */
export async function openFullPlan(page: Page): Promise<PlanBoardPage> {
  const plan = await openPlan(page);
  await plan.write(
    'Review at design time',
    'Ledger without rollbacks',
    'One-click staging',
    'Alert on stuck payouts',
    'Partner sandbox',
  );
  await plan.start('Review at design time', 'Ledger without rollbacks', 'One-click staging');
  return plan;
}
