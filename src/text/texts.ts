// Every word a person reads in sheets, tags, advice and messages: one object a language. A missing key does not compile.

import type { ActingTexts } from './acting.ts';
import type { CampaignTexts } from './campaigns.ts';
import type { CostTexts } from './costs.ts';
import type { Language } from './language.ts';
import type { MessageTexts } from './messages.ts';
import type { NameTexts } from './names.ts';
import type { ReportTexts } from './reports.ts';
import type { SheetTexts } from './sheets.ts';
import type { TemplateTexts } from './template.ts';
import type { TodayTexts } from './today.ts';

export interface Texts {
  readonly language: Language;
  readonly names: NameTexts;
  readonly messages: MessageTexts;
  readonly sheets: SheetTexts;
  readonly reports: ReportTexts;
  readonly template: TemplateTexts;
  readonly today: TodayTexts;
  readonly costs: CostTexts;
  readonly acting: ActingTexts;
  readonly campaigns: CampaignTexts;
}
