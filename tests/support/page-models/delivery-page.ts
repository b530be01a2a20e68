import { expect, type Locator, type Page } from '@playwright/test';

export type MetricName =
  | 'Lead time for changes'
  | 'Deployment frequency'
  | 'Change failure rate'
  | 'Recovery time';

/** The four delivery metrics, and what they are made of. */
export class DeliveryPage {
  readonly entered: Locator;
  readonly newDeployment: Locator;
  readonly newIncident: Locator;
  readonly goesOn: Locator;
  readonly form: Locator;
  readonly marks: Locator;

  constructor(readonly page: Page) {
    this.entered = page.getByRole('region', { name: 'What was entered' });
    this.newDeployment = page.getByRole('textbox', { name: 'New deployment' });
    this.newIncident = page.getByRole('textbox', { name: 'New incident' });
    this.goesOn = page.getByRole('region', { name: 'Incidents that go on' });
    this.form = page.getByRole('complementary', { name: /^(Deployment|Incident)$/ });
    this.marks = page.getByRole('region', { name: 'What changed when' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Flow' }).click();
    await this.page.getByRole('button', { name: 'Delivery', exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Delivery' }).waitFor();
  }

  /** One of the four, with its chart. */
  metric(name: MetricName): Locator {
    return this.page.getByRole('figure', { name });
  }

  /** The rows of the list that is shown, from the top. */
  rows(kind: 'Deployments' | 'Incidents'): Locator {
    return this.entered.getByRole('list', { name: kind }).locator('[data-row-id]');
  }

  async show(kind: 'Deployments' | 'Incidents'): Promise<void> {
    await this.entered.getByText(kind, { exact: true }).click();
    await expect(this.entered.getByRole('radio', { name: kind })).toBeChecked();
  }
}
