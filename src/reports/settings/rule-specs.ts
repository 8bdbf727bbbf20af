// The rules as the command line and the functions take them: 2/2.5/3, days:90/135/180, 20/30/50, abs:24021/73204.

import type { HmlRule, NesRule, RfmRule, Rules } from '../../model/rules.ts';

export function nesSpec(rule: NesRule): string {
  return rule.kind === 'days' ? `days:${rule.days.join('/')}` : rule.multiples.join('/');
}

export function rfmSpec(rule: RfmRule): string {
  return rule.method === 'percent' ? `cuts:${rule.shares.join('/')}` : rule.method;
}

export function hmlSpec(rule: HmlRule): string {
  switch (rule.kind) {
    case 'percent':
      return `${rule.shares.join('/')}/${100 - rule.shares[0] - rule.shares[1]}`;
    case 'thirds':
      return 'thirds';
    case 'revenue':
      return rule.shares[0] === 80 && rule.shares[1] === 15 ? 'pareto' : `revenue:${rule.shares.join('/')}`;
    case 'amount':
      return `abs:${rule.medium}/${rule.high}`;
  }
}

export function shopCycleSpec(rule: Rules['shopCycle']): string {
  return String(rule);
}
