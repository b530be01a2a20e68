import { typedDeployment, typedIncident, typedTime } from '@shared/exchange/typed-delivery';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** A Wednesday, at half past ten where the person is. */
const now = new Date(2026, 2, 11, 10, 30).toISOString();
const local = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).toISOString();

describe('a deployment in one line', () => {
  it('takes a name, a time and a lead time in any order', () => {
    const wanted = { ok: true, value: { name: 'v2.14', at: local(10, 14, 30), leadTimeMinutes: 180 } };
    expect(typedDeployment('v2.14, yesterday 14:30, 3h', now)).toEqual(wanted);
    expect(typedDeployment('3 hours; yesterday 14:30; v2.14', now)).toEqual(wanted);
  });

  it('is of now, with nothing known, where nothing is said', () => {
    expect(typedDeployment('', now)).toEqual({ ok: true, value: { name: '', leadTimeMinutes: null } });
    expect(typedDeployment('1042', now)).toEqual({
      ok: true,
      value: { name: '1042', leadTimeMinutes: null },
    });
  });

  it('counts a day of a lead time as 24 hours', () => {
    expect(typedDeployment('1d', now)).toMatchObject({ value: { leadTimeMinutes: 1440 } });
  });

  it('leaves versions, and words with numbers in them, in the name', () => {
    for (const name of ['2.14.0', 'v1.2.3', '3 fixes', 'Release 12', 'r2026', '2026.11']) {
      expect(typedDeployment(name, now), name).toEqual({ ok: true, value: { name, leadTimeMinutes: null } });
    }
  });

  it('says what it cannot take', () => {
    expect(typedDeployment('v1, -3h', now)).toMatchObject({ ok: false, error: { code: 'negative' } });
    expect(typedDeployment('v1, 2026-02-30', now)).toMatchObject({
      ok: false,
      error: { code: 'no-such-time' },
    });
    expect(typedDeployment('v1, 3/4/2026', now)).toMatchObject({
      ok: false,
      error: { code: 'no-such-time' },
    });
    expect(typedDeployment('v1, 3h, 4h', now)).toMatchObject({ ok: false, error: { code: 'twice' } });
  });
});

describe('an incident in one line', () => {
  it('ends at its second time, after its duration, or goes on', () => {
    expect(typedIncident('Checkout times out, 9:40, 10:15', now)).toEqual({
      ok: true,
      value: { title: 'Checkout times out', startedAt: local(11, 9, 40), recoveredAt: local(11, 10, 15) },
    });
    expect(typedIncident('Checkout times out, 9:40, until 10:15', now)).toMatchObject({
      value: { recoveredAt: local(11, 10, 15) },
    });
    expect(typedIncident('Slow, tue 16:00, 35 min', now)).toMatchObject({
      value: { startedAt: local(10, 16), recoveredAt: local(10, 16, 35) },
    });
    expect(typedIncident('Down', now)).toEqual({
      ok: true,
      value: { title: 'Down', startedAt: now, recoveredAt: null },
    });
    expect(typedIncident('Down, 30 min', now)).toMatchObject({
      value: { startedAt: local(11, 10), recoveredAt: now },
    });
  });

  it('takes an end or a duration, not both', () => {
    expect(typedIncident('Down, 9:00, 9:10, 10 min', now)).toMatchObject({ error: { code: 'twice' } });
  });
});

describe('a time as it is said', () => {
  it('is in the past: what is still to come today was yesterday, and a weekday is the last one', () => {
    expect(typedTime('23:10', now)).toEqual({ ok: true, value: local(10, 23, 10) });
    expect(typedTime('wed', now)).toEqual({ ok: true, value: now });
    expect(typedTime('thu 9:00', now)).toEqual({ ok: true, value: local(5, 9) });
    expect(typedTime('2 pm', now)).toBeNull();
    expect(typedTime('2:15 am', now)).toEqual({ ok: true, value: local(11, 2, 15) });
  });

  it('takes any line without breaking', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        for (const read of [typedDeployment(line, now), typedIncident(line, now)]) {
          if (!read.ok) expect(read.error.message).toMatch(/\.$/);
        }
      }),
    );
  });
});
