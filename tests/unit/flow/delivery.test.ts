import {
  bandWords,
  deliveryBands,
  deliveryKeys,
  failureRateBand,
  frequencyBand,
  leadTimeBand,
  recoveryBand,
} from '@shared/flow/delivery-bands';
import { deliveryMetrics, deliveryTrends } from '@shared/flow/delivery-metrics';
import { median, percentile } from '@shared/flow/statistics';
import { localDay } from '@shared/kernel/calendar-date';
import type { Deployment } from '@shared/model/deployment';
import type { Incident } from '@shared/model/incident';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

const today = '2026-11-22';

function tables(deployments: readonly Partial<Deployment>[], incidents: readonly Partial<Incident>[] = []) {
  return {
    deployment: new Map(
      deployments.map((fields, index) => {
        const id = `d${index}`;
        return [
          id,
          { id, teamId: 't', at: '2026-11-20T12:00:00.000Z', name: '', leadTimeMinutes: null, ...fields },
        ];
      }),
    ),
    incident: new Map(
      incidents.map((fields, index) => {
        const id = `i${index}`;
        const startedAt = '2026-11-20T12:00:00.000Z';
        return [
          id,
          { id, teamId: 't', title: 'x', startedAt, recoveredAt: null, deploymentId: null, ...fields },
        ];
      }),
    ),
  };
}

const at = (day: string) => ({ at: `${day}T12:00:00.000Z` });
const of = (weeks: number, ...data: Parameters<typeof tables>) =>
  deliveryMetrics(tables(...data), 't', { today, weeks });
const worth = (metric: ReturnType<typeof of>['leadTime']) =>
  metric.state === 'known' ? [metric.value, metric.band, metric.n] : metric.sentence;

describe('the interpolated median', () => {
  it('lies between the two in the middle (Hyndman & Fan 1996, definition 7)', () => {
    expect(median([])).toBeNull();
    expect(median([5])).toBe(5);
    expect(median([4, 1])).toBe(2.5);
    expect(median([9, 1, 5])).toBe(5);
    expect(percentile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(percentile([1, 2, 3, 4], 1)).toBe(4);
  });
});

describe('nothing entered', () => {
  it('is no data in all four, and never a band', () => {
    const metrics = of(13, []);
    for (const metric of [metrics.leadTime, metrics.frequency, metrics.failureRate, metrics.recovery]) {
      expect(metric).toMatchObject({ state: 'no-data', sentence: expect.stringMatching(/^No data: /) });
      expect(metric).not.toHaveProperty('band');
    }
    for (const points of Object.values(deliveryTrends(tables([]), 't', { today, weeks: 4 }))) {
      expect(points.map(({ value }) => value)).toEqual([null, null, null, null]);
    }
  });

  it('of incidents is no data for the failure rate, not 0%', () => {
    expect(worth(of(4, [at('2026-11-20')]).failureRate)).toContain(
      'No data: no incident has ever been entered',
    );
  });

  it('of one team is not what another has', () => {
    const other = tables([{ teamId: 'u', leadTimeMinutes: 5 }], [{ teamId: 'u' }]);
    const metrics = deliveryMetrics(other, 't', { today, weeks: 4 });
    expect(metrics.frequency.state).toBe('no-data');
    expect(metrics.openIncidents).toEqual([]);
  });
});

describe('deployment frequency', () => {
  it('is the median of weeks, in which those without any are zero', () => {
    // Weeks end on Sundays here: 2026-11-22 is one.
    const days = ['2026-10-26', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'];
    expect(worth(of(4, days.map(at)).frequency)).toEqual([0.5, 'medium', 4]);
  });

  it('begins with the first deployment that was ever entered, so that a new team is not called slow', () => {
    const metric = of(13, [at('2026-11-11'), at('2026-11-18'), at('2026-11-19')]).frequency;
    expect(metric).toMatchObject({
      from: '2026-11-09',
      to: today,
      n: 2,
      value: 1.5,
      band: 'high',
      bandYear: 2023,
    });
  });

  it('tells once a month from rarer where the median week has none', () => {
    const monthly = ['2026-09-07', '2026-10-05', '2026-11-02'].map(at);
    expect(worth(of(12, monthly).frequency)).toEqual([0, 'medium', 11]);
    expect(worth(of(26, [at('2026-06-01')]).frequency)).toEqual([0, 'low', 25]);
  });

  it('counts a day of 23 or 25 hours like any other', () => {
    const spring = deliveryMetrics(tables([at('2026-03-23'), at('2026-03-29'), at('2026-03-30')]), 't', {
      today: '2026-04-05',
      weeks: 2,
    });
    expect(worth(spring.frequency)).toEqual([1.5, 'high', 2]);
  });
});

describe('a week', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(['UTC', 'Europe/Berlin', 'America/Santiago', 'Asia/Kolkata'])(
    'has the seven days of the place where people are, in %s',
    (name) => {
      process.env.TZ = name;
      // Half an hour apart, over a year and its changes of the clock.
      const first = Date.parse('2025-12-01T00:00:00.000Z');
      const moments = Array.from({ length: 360 * 48 }, (_, half) =>
        new Date(first + half * 1_800_000).toISOString(),
      );
      const { frequency } = deliveryTrends(tables(moments.map((moment) => ({ at: moment }))), 't', {
        today,
        weeks: 50,
      });
      const days = moments.map((moment) => localDay(new Date(moment)));
      for (const { from, to, n } of frequency) {
        expect([from, n]).toEqual([from, days.filter((day) => day >= from && day <= to).length]);
      }
    },
  );
});

describe('the change failure rate', () => {
  it('counts a deployment once, whatever it led to', () => {
    const incidents = [{ deploymentId: 'd0' }, { deploymentId: 'd0' }, {}];
    expect(worth(of(4, [at('2026-11-20'), at('2026-11-21')], incidents).failureRate)).toEqual([
      0.5,
      'low',
      2,
    ]);
  });

  it('is 0% where incidents are entered and none came from a deployment', () => {
    expect(worth(of(4, [at('2026-11-20')], [{}]).failureRate)).toEqual([0, 'elite', 1]);
  });

  it('never passes 100%', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.array(fc.nat(6), { maxLength: 20 }), (count, links) => {
        const deployments = Array.from({ length: count + 1 }, () => at('2026-11-20'));
        const metric = of(
          4,
          deployments,
          links.map((link) => ({ deploymentId: `d${link}` })),
        ).failureRate;
        if (metric.state === 'known') {
          expect(metric.value).toBeGreaterThanOrEqual(0);
          expect(metric.value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('lead time and recovery', () => {
  it('are medians of what is known, with their n', () => {
    const deployments = [{ leadTimeMinutes: 60 }, { leadTimeMinutes: 3_000 }, { leadTimeMinutes: null }];
    expect(worth(of(4, deployments).leadTime)).toEqual([1_530, 'high', 2]);
    expect(worth(of(4, [{}]).leadTime)).toContain('none of the deployments');
  });

  it('leave open incidents out and list them', () => {
    const metrics = of(4, [], [{ recoveredAt: '2026-11-20T12:45:00.000Z' }, { title: 'still down' }]);
    expect(worth(metrics.recovery)).toEqual([45, 'elite', 1]);
    expect(metrics.openIncidents.map(({ title }) => title)).toEqual(['still down']);
    expect(worth(of(4, [], [{}]).recovery)).toContain('no incident of these weeks is over yet');
  });
});

describe('the bands of 2023', () => {
  const DAY = 1_440;

  it('begin and end where the report says', () => {
    expect([DAY - 1, DAY, 7 * DAY - 1, 7 * DAY, 30 * DAY, 30 * DAY + 1].map(leadTimeBand)).toEqual([
      'elite',
      'high',
      'high',
      'medium',
      'medium',
      'low',
    ]);
    expect([0.05, 0.051, 0.1, 0.11, 0.15, 0.16, 1].map(failureRateBand)).toEqual([
      'elite',
      'high',
      'high',
      'medium',
      'medium',
      'low',
      'low',
    ]);
    expect([59, 60, DAY - 1, DAY, 7 * DAY, 7 * DAY + 1].map(recoveryBand)).toEqual([
      'elite',
      'high',
      'high',
      'medium',
      'medium',
      'low',
    ]);
    expect([frequencyBand(6, 24), frequencyBand(5, 20), frequencyBand(1, 4)]).toEqual([
      'elite',
      'high',
      'high',
    ]);
    expect([frequencyBand(0.5, 2), frequencyBand(0, 1), frequencyBand(0, 0)]).toEqual([
      'medium',
      'medium',
      'low',
    ]);
  });

  it('are four for each of four measures, and no fifth', () => {
    expect(deliveryKeys).toHaveLength(4);
    for (const key of deliveryKeys) expect(Object.keys(bandWords[key])).toEqual([...deliveryBands]);
  });
});

describe('the trends', () => {
  it('have a point for each week of the window', () => {
    const data = tables(
      [
        { ...at('2026-11-10'), leadTimeMinutes: 10 },
        { ...at('2026-11-18'), leadTimeMinutes: 30 },
        at('2026-11-19'),
      ],
      [{ deploymentId: 'd1', recoveredAt: '2026-11-20T13:00:00.000Z' }],
    );
    const trends = deliveryTrends(data, 't', { today, weeks: 3 });
    const values = (key: keyof typeof trends) => trends[key].map(({ value }) => value);
    expect(trends.frequency.map(({ from }) => from)).toEqual(['2026-11-02', '2026-11-09', '2026-11-16']);
    expect(values('frequency')).toEqual([null, 1, 2]);
    expect(values('leadTime')).toEqual([null, 10, 30]);
    expect(values('failureRate')).toEqual([null, 0, 0.5]);
    expect(values('recovery')).toEqual([null, null, 60]);
  });
});
