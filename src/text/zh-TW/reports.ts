// Words in the reports in Traditional Chinese.

import type { ReportTexts } from '../reports.ts';
import { business } from './business.ts';
import { cohorts } from './cohorts.ts';
import { parts } from './parts.ts';
import { trust } from './trust.ts';

export const reports: ReportTexts = {
  cohorts,
  parts,
  health: {
    compared: (asOf, from) => `基準日 ${asOf}，與 ${from} 比較`,
    window: (days, byShopCycle) =>
      byShopCycle ? `${days} 天，即店家週期無條件進位` : `${days} 天，最短的比較期間`,
    rule: (days) =>
      `兩天都用「資料檢查」上的規則從訂單重算・「之前」是再往前的 ${days} 天・比率為 %，變化為百分點`,
    changes: '變化最大的是什麼',
    verdict({ active, difference, more, from, direction, came, went }) {
      const now = `有 ${active} 位顧客沒有沉睡`;
      const flow = `${came} 位新顧客或醒來的人，${went} 位睡著`;
      if (direction === 'same') return `${now}，與 ${from} 相同：${flow}。`;
      const moved = `${now}，比 ${from} ${more ? '多' : '少'} ${difference} 位：${flow}`;
      if (direction === 'unclear') return `沒有明顯變化。${moved}。`;
      if (direction === 'seasonal') return `季節變化，去年同期也一樣。${moved}。`;
      return `醒著的顧客變${more ? '多' : '少'}了。${moved}。`;
    },
    regulars({ now, difference, more, from, direction, came, went }) {
      const is = `有 ${now} 位熟客（E0）`;
      const flow = `${came} 位成為熟客，${went} 位晚了或離開`;
      if (direction === 'same') return `${is}，與 ${from} 相同：${flow}。`;
      const moved = `${is}，比 ${from} ${more ? '多' : '少'} ${difference} 位：${flow}`;
      if (direction === 'unclear') return `沒有明顯變化。${moved}。`;
      if (direction === 'seasonal') return `季節變化，去年同期也一樣。${moved}。`;
      return `熟客變${more ? '多' : '少'}了。${moved}。`;
    },
    tooEarly: '拿來比較的兩天裡，有一天的訂單涵蓋的時間還太短，看不出誰睡著了，所以先不說變好或變差。',
    seasons: {
      same: (names) => `季節變化，去年同期也一樣：${names.join('、')}。`,
      unknown: '訂單不到 13 個月，分不出是季節還是變化。',
    },
    warmUp: '灰色：訂單涵蓋的時間不夠長，看不出誰是新客、誰睡著了。這些月份的顧客可能以前就買過。',
    running: (month, asOf) => `${month} 還沒結束，數字只算到 ${asOf}。`,
    moved: {
      heading: (from, to) => `從 ${from} 到 ${to}，誰變了`,
      order: '依上面各格的順序，淨額高的在前。沒有變的人，在「顧客」用同一個標籤就找得到。',
      none: '沒有人的標籤和期初不同。',
      won: '新顧客',
      before: { header: '期初', note: '期初的標籤。「新顧客」是之後才第一次購買的人。' },
      now: { header: '現在', note: '基準日的標籤。' },
      since: { header: '從哪天起', note: '成為現在標籤的第一天：買了，或又晚了一天。' },
    },
    sentence(name, { now, before, counted, outOf, rose }) {
      const count = counted !== null && outOf !== null ? `（${outOf} 位中有 ${counted} 位）` : '';
      const change = `從 ${before} ${rose ? '升' : '降'}到 ${now}${count}`;
      switch (name) {
        case 'active':
          return `沒有沉睡的顧客${change}。`;
        case 'new_rate':
          return rose ? `新增率${change}。接著照顧他們的第二次購買。` : `新增率${change}。進來的新客太少。`;
        case 'churn_rate':
          return rose
            ? `流失率${change}。先止住流失：到「顧客」找高消費又開始沉睡的人。`
            : `流失率${change}。睡著的人變少了。`;
        case 'net_change':
          return `新增率減流失率${change}。`;
        case 'convert_n_e0':
          return rose
            ? `新顧客的轉化率${change}。`
            : `新顧客的轉化率${change}。先讓第一次滿意，再給一個買第二次的理由。`;
        case 'wake_s1':
          return `瞌睡顧客的喚醒率${change}。${rose ? '' : '這是提醒成本最低的時候。'}`;
        case 'wake_s2':
          return `半睡顧客的喚醒率${change}。${rose ? '' : '要提高誘因，例如專屬折扣。'}`;
        case 'wake_s3':
          return `沉睡顧客的喚醒率${change}。`;
        case 'new_aov':
          return `新客單價${change}。${rose ? '' : '看看他們是因為哪個優惠來的。'}`;
        case 'existing_aov':
          return `主力客單價${change}。${rose ? '' : '用加購和滿額優惠拉高。'}`;
      }
    },
    noChange: '其他指標的變化都沒有超過偶然的範圍。',
    columns: {
      indicator: '指標',
      now: { header: '現在', note: '分子 ÷ 分母，期間到基準日為止。' },
      counted: { header: '分子', note: '顧客數；客單價則為淨額。' },
      outOf: { header: '分母', note: '顧客數；客單價則為訂單數。' },
      range: {
        header: '可能範圍',
        note: '人數少，比率就不穩。真正的比率可能在這之間的任何地方（95%，Wilson 區間）。',
      },
      before: { header: '之前', note: '前一段相同長度期間的數字。' },
      change: { header: '變化', note: '現在減之前。比率為百分點。' },
      direction: {
        header: '方向',
        note: '這個變化對店家是好是壞。「沒有明顯變化」：變化沒有超過偶然的範圍，或其中一個人數不到 20。',
      },
    },
    indicators: {
      active: { header: '有效顧客數（N、E0、S1、S2）', note: '基準日標籤為 N、E0、S1 或 S2 的顧客數。' },
      new_rate: { header: '新增率', note: '期間內首次購買的顧客 ÷ 期初的顧客。' },
      churn_rate: { header: '流失率', note: '期初不是 S3、期末是 S3 的顧客 ÷ 期初不是 S3 的顧客。' },
      net_change: { header: '變動率', note: '新增率 − 流失率。' },
      convert_n_e0: { header: '轉化率（N→E0）', note: '期初為 N 且期間內有購買的顧客 ÷ 期初為 N 的顧客。' },
      wake_s1: { header: '喚醒率 S1 瞌睡', note: '期初為 S1 且期間內有購買的顧客 ÷ 期初為 S1 的顧客。' },
      wake_s2: { header: '喚醒率 S2 半睡', note: '期初為 S2 且期間內有購買的顧客 ÷ 期初為 S2 的顧客。' },
      wake_s3: { header: '喚醒率 S3 沉睡', note: '期初為 S3 且期間內有購買的顧客 ÷ 期初為 S3 的顧客。' },
      new_aov: { header: '新客單價', note: '期間內首次購買的顧客，在期間內的淨額 ÷ 訂單數。' },
      existing_aov: { header: '主力客單價', note: '基準日為 E0 的顧客，在期間內的淨額 ÷ 訂單數。' },
    },
    directions: {
      better: '▲ 變好',
      worse: '▼ 變差',
      same: '不變',
      unclear: '沒有明顯變化',
      seasonal: '季節變化',
    },
    matrix: {
      heading: (from, to) => `從 ${from}（列）到 ${to}（欄），顧客數`,
      from: { header: '期初', note: '期初的標籤。每一列依自己的占比上色。' },
      woke: { header: '再次購買', note: '這一列中期間內有購買的比率：指標 5 到 8。S1 到 S3 即喚醒率。' },
      lost: { header: '睡著', note: '這一列中期末為 S3 的比率：流失率。' },
      won: { header: '之後的新客', note: '期間內首次購買的顧客，期初還沒有他們。' },
    },
    composition: {
      heading: '各月月底的顧客標籤',
      month: { header: '月份', note: '用截至該月最後一天的訂單重算；最後一列到基準日為止。' },
      chart: { title: '各月顧客標籤的組成', x: '月份', y: '顧客數' },
    },
    monthly: {
      heading: '各月新客與舊客',
      month: { header: '月份', note: '最後一個月只算到基準日。' },
      orders: { header: '訂單數', note: '當月有顧客的購買筆數。' },
      customers: { header: '顧客數', note: '當月有購買的顧客。' },
      newCustomers: { header: '新客', note: '其中當月首次購買的顧客。' },
      existingCustomers: { header: '舊客', note: '其中以前就買過的顧客。' },
      newShare: { header: '新客占比', note: '新客 ÷ 當月顧客。' },
      revenue: { header: '營收', note: '當月有顧客的購買金額，不含退款。' },
      newRevenue: { header: '新客營收', note: '當月新客的購買金額。' },
      existingRevenue: { header: '舊客營收', note: '當月舊客的購買金額。' },
      newRevenueShare: { header: '新客營收占比', note: '新客營收 ÷ 當月營收。' },
      customersChart: { title: '各月新客與舊客人數', x: '月份', y: '顧客數' },
      revenueChart: { title: '各月新客與舊客營收', x: '月份', y: '營收' },
    },
    bands: {
      heading: '晚了多久的人會回來',
      band: { header: '已過週期數', note: '期初的距今天數 ÷ 購買週期。' },
      customers: { header: '顧客數', note: '期初在這個範圍的顧客。' },
      woke: { header: '再次購買', note: '其中期間內有購買的顧客。' },
      rate: { header: '占比', note: '再次購買 ÷ 顧客數。睡得越久，回來的越少。' },
      upTo: (low, high) => `${low} 到 ${high}`,
      over: (low) => `超過 ${low}`,
      chart: { title: '依晚了多久，再次購買的比率', x: '已過週期數', y: '占比' },
    },
  },
  ...business,
  trust,
  pivot: {
    rule: '以熟客寫在訂單旁的欄位建立的樞紐分析表。可以拖入其他欄位，其他內容都不會動',
    customers: '顧客數',
  },
};
