// Words in the reports in Traditional Chinese.

import type { ReportTexts } from '../reports.ts';

export const reports: ReportTexts = {
  cohorts: {
    periods: {
      week: {
        question: '每一週的新客，後來有多少人回來？',
        rule: '以首次購買的那一週分組，週一到週日；第 k 欄是 k 週後，每人每週算一次',
        first: { header: '首次購買', note: '首次購買的週，依 ISO 8601 編號。' },
        x: '首次購買後的週數',
        name: '週',
      },
      month: {
        question: '每個月的新客，後來有多少人回來？',
        rule: '以首次購買的月份分組；第 k 欄是 k 個月後，每人每月算一次',
        first: { header: '首次購買', note: '首次購買的月份。' },
        x: '首次購買後的月數',
        name: '月',
      },
      quarter: {
        question: '每一季的新客，後來有多少人回來？',
        rule: '以首次購買的季分組；第 k 欄是 k 季後，每人每季算一次',
        first: { header: '首次購買', note: '首次購買的季。' },
        x: '首次購買後的季數',
        name: '季',
      },
    },
    averageRule: '還沒到的期間留空・平均不含 *，並依人數加權',
    running: (period) => `${period} 還沒結束，以 * 標示`,
    filtered: (kind, name) =>
      kind === 'store'
        ? `只看「${name}」分店的訂單`
        : kind === 'channel'
          ? `只看首次購買來自「${name}」的顧客`
          : `只看第一天買了「${name}」的顧客`,
    size: { header: '人數', note: '這一期首次購買的顧客數。' },
    average: { header: '平均', note: '只算已經結束的期間，依新客人數加權，不含還沒結束的期間（*）。' },
    headings: {
      customers: '回購的人數',
      retention: '回購的人數占該期新客的百分比',
      orders: '訂單數',
      revenue: '購買金額',
      aov: '每筆訂單金額',
      cumulative: '每位新客至今帶來的金額',
    },
    notes: {
      customers: '這一列的顧客中，首次購買 k 期後有購買的人數。',
      retention: '有購買的人數 ÷ 該期新客人數。空白表示還沒到。',
      orders: '這些顧客的購買筆數。',
      revenue: '這些顧客的購買金額，不含退款。沒有顧客的訂單不在任何一列。',
      aov: '金額 ÷ 訂單數。沒有訂單則留空。',
      cumulative: '到這一欄為止的金額 ÷ 新客人數：一位新客至今帶來多少。',
    },
    curve: {
      heading: '回購曲線',
      customers: { header: '人數', note: '已經能計算的各期新客人數。' },
      back: { header: '回購', note: '上表的平均列。' },
      chart: { title: '每一期有多少人回來', x: '首次購買後的期數', y: '顧客占比' },
    },
    group: { new: '新客', existing: '舊客' },
    none: '還沒有購買的顧客，所以沒有同期群。',
  },
  health: {
    compared: (asOf, from) => `基準日 ${asOf}，與 ${from} 比較`,
    window: (days, byShopCycle) =>
      byShopCycle ? `${days} 天，即店家週期無條件進位` : `${days} 天，最短的比較期間`,
    rule: (days) => `兩天都用「設定」的規則從訂單重算・「之前」是再往前的 ${days} 天・比率為 %，變化為百分點`,
    changes: '變化最大的是什麼',
    verdict: (active, difference, from, gaining) =>
      gaining === 'same'
        ? `熟客持平：有 ${active} 位顧客沒有沉睡，與 ${from} 相同。`
        : `熟客正在${gaining === 'better' ? '變多' : '變少'}：有 ${active} 位顧客沒有沉睡，比 ${from} ${gaining === 'better' ? '多' : '少'} ${difference} 位。`,
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
          return `半睡顧客的喚醒率${change}。${rose ? '' : '他們需要更強的回來理由。'}`;
        case 'wake_s3':
          return `沉睡顧客的喚醒率${change}。`;
        case 'new_aov':
          return `新客單價${change}。${rose ? '' : '看看他們是被哪個優惠帶來的。'}`;
        case 'existing_aov':
          return `主力客單價${change}。${rose ? '' : '用加購和滿額優惠拉高。'}`;
      }
    },
    noChange: '沒有可以比較的變化。',
    columns: {
      indicator: '指標',
      now: { header: '現在', note: '分子 ÷ 分母，期間到基準日為止。' },
      counted: { header: '分子', note: '顧客數；客單價則為淨額。' },
      outOf: { header: '分母', note: '顧客數；客單價則為訂單數。' },
      before: { header: '之前', note: '前一段相同長度期間的數字。' },
      change: { header: '變化', note: '現在減之前。比率為百分點。' },
      direction: { header: '方向', note: '這個變化對店家是好是壞。' },
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
    directions: { better: '變好', worse: '變差', same: '不變' },
    matrix: {
      heading: (from, to) => `從 ${from}（列）到 ${to}（欄），顧客數`,
      from: { header: '期初', note: '期初的標籤。每一列依自己的占比上色。' },
      woke: { header: '再次購買', note: '這一列中期間內有購買的比率：指標 5 到 8。S1 到 S3 即喚醒率。' },
      lost: { header: '睡著', note: '這一列中期末為 S3 的比率：流失率。' },
      won: { header: '之後的新客', note: '期間內首次購買的顧客，期初還不存在。' },
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
  money: {
    spans: (now, before) => `${now} 與 ${before} 比較`,
    rule: '營收 = 顧客數 × 每位訂單數 × 每筆金額。每項的影響是三者以各種順序變動的平均，加起來就是總變化',
    noAmount: '沒有金額欄，無法說明營收。選好金額欄就能看到。',
    changes: '變了什麼',
    revenue: (now, before, change, share) =>
      `營收為 ${now}，之前為 ${before}：${change}${share === null ? '' : `（${share}）`}。`,
    mainDriver(driver, effect) {
      switch (driver) {
        case 'customers':
          return `影響最大的是顧客數：${effect}。`;
        case 'orders_per_customer':
          return `影響最大的是每位顧客買的次數：${effect}。`;
        case 'aov':
          return `影響最大的是每筆訂單的金額：${effect}。`;
        case 'revenue':
          return `總變化為 ${effect}。`;
      }
    },
    against(driver, effect) {
      switch (driver) {
        case 'customers':
          return `顧客數的影響相反：${effect}。`;
        case 'orders_per_customer':
          return `每位顧客買的次數影響相反：${effect}。`;
        case 'aov':
          return `每筆訂單的金額影響相反：${effect}。`;
        case 'revenue':
          return '';
      }
    },
    groups: (newChange, existingChange) => `新客：${newChange}。舊客：${existingChange}。`,
    leak: (existing) =>
      `新客掩蓋了舊客減少的 ${existing}。先止住流失再補新客：留住一位顧客比找一位新客便宜得多。`,
    top: (percent, share) => `前 ${percent} 的顧客帶來 ${share} 的淨額。`,
    for80: (customers, share) => `${customers} 位顧客（${share}）帶來 80%。到「顧客」看看他們有什麼共通點。`,
    drivers: {
      heading: '營收為什麼變了',
      group: { header: '顧客', note: '新客：期間內首次購買。舊客：之前就買過。' },
      driver: { header: '項目', note: '營收 = 顧客數 × 每位訂單數 × 每筆金額。' },
      now: { header: '現在', note: '最近一個已結束的期間。' },
      before: { header: '之前', note: '再前一個期間。' },
      change: { header: '變化', note: '現在減之前。' },
      effect: { header: '對營收的影響', note: '這一項讓營收變了多少。三項加起來就是總變化。' },
      groups: { all: '全部', new: '新客', existing: '舊客' },
      names: {
        customers: { header: '顧客數', note: '期間內有購買的顧客。' },
        orders_per_customer: { header: '每位訂單數', note: '訂單數 ÷ 顧客數。' },
        aov: { header: '每筆金額', note: '營收 ÷ 訂單數。' },
        revenue: { header: '營收', note: '購買金額的總和，不含退款。' },
      },
      chart: { title: '營收為什麼變了', x: '項目', y: '對營收的影響' },
    },
    monthly: {
      heading: '各月的三個項目',
      perCustomer: { header: '每位訂單數', note: '訂單數 ÷ 顧客數。' },
      aov: { header: '每筆金額', note: '營收 ÷ 訂單數。' },
      refunds: { header: '退款', note: '當月的退款訂單，這裡沒有從營收扣除。' },
      unattributed: { header: '沒有顧客', note: '沒有顧客的訂單，不在營收裡。' },
      chart: { title: '各月營收', x: '月份', y: '營收' },
    },
    curve: {
      heading: '最好的顧客帶來多少',
      top: { header: '前', note: '由高到低的顧客占比。' },
      customers: { header: '顧客數', note: '該占比的人數，無條件進位。' },
      share: { header: '淨額占比', note: '他們的淨額 ÷ 全部顧客的淨額。負數以 0 計。' },
      chart: { title: '前幾名顧客的淨額占比', x: '前幾名顧客', y: '淨額占比' },
      gini: (value) => `集中度（吉尼係數）：${value}。0 表示人人相同，1 表示只靠一位顧客。`,
    },
    pyramid: {
      heading: '金字塔',
      tier: { header: '等級', note: '依淨額由高到低。' },
      cut: { header: '淨額超過', note: '超過這個數字的顧客在這一級或更高。' },
      customerShare: '顧客占比',
      netShare: '淨額占比',
      tiers: { platinum: '白金：前 1%', gold: '黃金：接著 4%', iron: '鐵：接著 15%', lead: '鉛：其餘' },
      chart: { title: '各等級的顧客占比與淨額占比', x: '等級', y: '占比' },
    },
  },
  stores: {
    none: '沒有分店欄。在第 1 步選好分店欄就能比較。',
    unnamed: '（沒有分店）',
    rule: (days, now, before) =>
      `每間分店當作一間店，看最近 ${days} 天・營收變化：${now} 與 ${before} 比較・在兩間買過的顧客兩邊都算，所以顧客數不能相加`,
    heading: '各分店並列',
    whole: '全部分店',
    store: { header: '分店', note: '與訂單相同。沒有寫分店的訂單排在最後。' },
    first: { header: '先看什麼', note: '多找新客，或先止住流失。' },
    why: { header: '原因', note: '說明原因的比率。' },
    orders: { header: '訂單數', note: '有顧客的購買筆數。' },
    customers: { header: '顧客數', note: '在這間分店買過的顧客。' },
    won: { header: '帶來的新客', note: '第一次購買就在這間分店的顧客，可以相加。' },
    revenue: { header: '營收', note: '有顧客的購買金額，不含退款。' },
    share: { header: '占比', note: '這間分店的營收 ÷ 全部營收。' },
    refunds: { header: '退款', note: '退款訂單的總和。' },
    unattributedOrders: { header: '沒有顧客的訂單', note: '不在任何顧客的數字裡。' },
    unattributedAmount: { header: '沒有顧客的金額', note: '沒有顧客的訂單總額。' },
    change: { header: '營收變化', note: '最近一個完整的月減前一個月。' },
    effects: {
      customers: { header: '來自顧客數', note: '總變化中由顧客數造成的部分。' },
      orders_per_customer: { header: '來自次數', note: '由每位訂單數造成的部分。' },
      aov: { header: '來自每筆金額', note: '由每筆金額造成的部分。' },
    },
    tag: (tag) => `基準日這間分店標籤為 ${tag} 的顧客數。`,
    cameBack: (months) => ({
      header: `${months} 個月後回購`,
      note: `這間分店每個月的新客，${months} 個月後又在這裡購買的平均比率，不含還沒結束的月份。`,
    }),
    newRevenue: { header: '新客營收占比', note: '最近一個完整的月，這間分店新客的營收 ÷ 營收。' },
    top: (percent) => ({
      header: `前 ${percent}% 占比`,
      note: `這間分店前 ${percent}% 的顧客帶來的淨額占比。`,
    }),
    focus: { acquire: '多找新客', 'stop-loss': '先止住流失' },
    because({ what, because }, { newRate, churnRate, shopNewRate, shopChurnRate }) {
      if (because === 'no-history') return '期初還沒有顧客。';
      if (because === 'own-balance') {
        return what === 'acquire'
          ? `沒有落後全店。新增率 ${newRate}，流失率 ${churnRate}。`
          : `沒有落後全店，但流失得和新增一樣快：流失率 ${churnRate}，新增率 ${newRate}。`;
      }
      return what === 'acquire'
        ? `新增率 ${newRate}，全店 ${shopNewRate}。`
        : `流失率 ${churnRate}，全店 ${shopChurnRate}。`;
    },
    revenueChart: { title: '各分店營收', x: '分店', y: '營收' },
    ratesChart: { title: '各分店的新增率與流失率', x: '分店', y: '比率' },
  },
  products: {
    none: '沒有商品欄。在第 1 步選好商品欄就能看到。',
    rule: (minimum) =>
      `首次商品：第一個購買日買的商品・人數少的比率不穩定・一起買：至少 ${minimum} 筆訂單同時有兩者`,
    shown: (count, all) => `只列出前 ${count} 項，共 ${all} 項。`,
    first: {
      heading: '第一次買的商品，和後來有沒有回來',
      product: { header: '商品', note: '與訂單相同。' },
      customers: { header: '顧客數', note: '第一個購買日買了它的顧客。買了好幾樣的人每樣都算。' },
      repeaters: { header: '再次購買', note: '其中有第二個購買日的顧客。' },
      repeatRate: { header: '回購率', note: '再次購買 ÷ 顧客數。' },
      daysToSecond: { header: '到第二次的天數', note: '第一個到第二個購買日的天數，取中位數。' },
      chart: { title: '最常見的首次商品的回購率', x: '商品', y: '回購率' },
    },
    together: {
      heading: (minimum) => `至少 ${minimum} 筆訂單一起買`,
      none: '沒有夠常一起買的商品。',
      first: { header: '商品', note: '與訂單相同。' },
      second: { header: '一起買', note: '同一組的另一項商品。' },
      orders: { header: '訂單數', note: '同時有兩者的訂單。' },
      support: { header: '支持度', note: '同時有兩者的訂單 ÷ 有商品的訂單。' },
      confidence: { header: '信賴度', note: '有前者的訂單中，也有後者的比率。' },
      confidenceBack: { header: '反過來', note: '有後者的訂單中，也有前者的比率。' },
      lift: { header: '提升度', note: '比隨機同時出現多幾倍。大於 1 表示常一起買。' },
    },
    favourites: {
      heading: '九格中每一格最愛的商品',
      cell: { header: '分群', note: 'NES × HML。' },
      rank: { header: '名次', note: '依買過的顧客數。' },
      product: { header: '商品', note: '與訂單相同。' },
      customers: { header: '顧客數', note: '這一格中買過它的顧客。' },
      share: { header: '占比', note: '占這一格顧客的比率。' },
      lift: { header: '提升度', note: '這個占比 ÷ 全部顧客買過它的占比。' },
    },
  },
  pivot: {
    rule: '以熟客寫在訂單旁的欄位建立的樞紐分析表。可以拖入其他欄位，其他內容都不會動',
  },
};
