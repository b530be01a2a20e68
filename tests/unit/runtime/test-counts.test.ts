import { describe, expect, it } from 'vitest';
import {
  addCounts,
  countsLine,
  countsOfPlaywright,
  countsOfVitest,
  readCounts,
} from '../../../electron/runtime/test-counts.mjs';

describe('the counts on the last line', () => {
  const unit = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

  it('adds unit and end-to-end tests', () => {
    const ends = countsOfPlaywright({
      stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 2 },
      errors: [],
    });
    expect(countsLine(addCounts(countsOfVitest(unit), ends))).toBe('10 passed, 1 failed, 4 skipped');
  });

  it('counts a test file that could not be loaded as a failure, but not one whose tests failed again', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countsOfVitest({ ...unit, numFailedTests: 1, testResults }).failed).toBe(2);
  });

  it('counts an error outside of any test and a flaky test as failures', () => {
    const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 0 };
    expect(countsOfPlaywright({ stats, errors: [{ message: 'no tests' }] })).toEqual({
      passed: 3,
      failed: 2,
      skipped: 0,
    });
  });

  it('counts a missing report as a failure', () => {
    expect(readCounts('/nowhere/report.json', countsOfVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
