// Words in the reports on money, stores and products in Traditional Chinese.

import { figure } from '../figures.ts';
import type { ReportTexts, StoreRateText } from '../reports.ts';

export const business: Pick<ReportTexts, 'money' | 'stores' | 'products'> = {
  money: {
    spans: (now, before) => `${now} 與 ${before} 比較`,
    rule: '營收 = 顧客數 × 每位訂單數 × 每筆金額。每項的影響是三者以各種順序變動的平均，加起來就是總變化',
    noAmount: '沒有金額欄，無法說明營收。選好金額欄就能看到。',
    changes: '變了什麼',
    revenue: (now, before, change, share) =>
      `營收為 ${now}，之前為 ${before}：${change}${share === null ? '' : `（${share}）`}。`,
    nothing: '這兩個月都沒有帶顧客的訂單，沒有可以比較的。',
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
    carriedByOrder: ({ id, customer, day, revenue, without }) =>
      `營收的變化大多來自一筆訂單：${customer} 在 ${day} 的 ${revenue}${id ? `（${id}）` : ''}。不算這筆，變化是 ${without}。請確認不是打錯。`,
    carriedByStray: ({ day, id, month, revenue, without }) =>
      `整間店從 ${month} 以來的變化，大多來自一筆沒有顧客的訂單：${day} 的 ${revenue}${id ? `（${id}）` : ''}。不算這筆，變化是 ${without}。請確認不是打錯。`,
    holds: (orders) =>
      `其中包含${orders.map(({ id, row, amount }) => `${id === '' ? `第 ${row} 列的訂單` : `訂單 ${id}`}（${amount}）`).join('、')}。`,
    carriedByCustomer: ({ customer, month, revenue, without }) =>
      `營收的變化大多來自一位顧客：${customer} 在 ${month} 的 ${revenue}。不算這位，變化是 ${without}。`,
    shop: (month, all, withCustomer, share) =>
      share === null
        ? `${month} 沒有營收。`
        : `${month} 整間店的營收是 ${all}，其中 ${withCustomer}（${share}）有顧客，以下說的都是這一部分。`,
    noGroups: '訂單涵蓋的時間不夠長，這幾個月分不出新客和舊客。',
    yearBefore({ month, revenue, change, customers, seasonal }) {
      const who =
        customers === 'more'
          ? '買的人明顯變多'
          : customers === 'fewer'
            ? '買的人明顯變少'
            : '買的人沒有明顯變化';
      const since = seasonal ? `從 ${seasonal} 以來的變化是季節：去年也往同一個方向。` : '';
      return `去年同月（${month}）的營收是 ${revenue}${change ? `，至今 ${change}` : ''}：${who}。${since}`;
    },
    leak: (existing) =>
      `新客掩蓋了舊客減少的 ${existing}。先止住流失再補新客：留住一位顧客比找一位新客便宜得多。`,
    top: (percent, share) => `前 ${percent} 的顧客帶來 ${share} 的淨額。`,
    for80: (customers, share) => `${customers} 位顧客（${share}）帶來 80%。到「顧客」看看他們有什麼共通點。`,
    drivers: {
      raises: { header: '▲ 拉高', note: '大於 0 的影響，給圖表用。' },
      lowers: { header: '▼ 拉低', note: '小於 0 的影響，給圖表用。' },
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
      shop: { header: '整店營收', note: '所有計入的購買，有沒有顧客都算。' },
      withCustomer: { header: '有顧客的占比', note: '營收 ÷ 整店營收。其他數字說的都是這一部分。' },
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
    none: '沒有分店欄，也沒有通路欄。在第 1 步選好就能比較。',
    unnamed: '（沒有分店）',
    rule: (days, now, before) =>
      `每間分店當作一間店，與各分店合計比較最近 ${days} 天・營收變化：${now} 與 ${before} 比較・在兩間買過的顧客兩邊都算，所以顧客數不能相加`,
    answer: {
      largest: (name, share) => `營收最多的是「${name}」，占 ${share}。`,
      oneChannel: (name) => `所有訂單都來自同一個通路「${name}」，沒有可以比較的。`,
      clear: (store, what, rate, together) =>
        what === 'acquire'
          ? `「${store}」的新增率明顯比其他分店低：${rate}，各分店合計 ${together}。先在這裡多找新客。`
          : `「${store}」的流失率明顯比其他分店高：${rate}，各分店合計 ${together}。先止住流失。`,
      noneClear: '沒有哪間分店的新客明顯比較少，或流失明顯比較多。',
      tooFew: '人數太少，還看不出分店之間的差別。',
      more: (name, rate, days) => `第一次從「${name}」來的人，${days} 天內有 ${rate} 回購，明顯比其他多。`,
      fewer: (name, rate, days) => `第一次從「${name}」來的人，${days} 天內有 ${rate} 回購，明顯比其他少。`,
    },
    heading: '各分店並列',
    whole: '全部分店',
    store: { header: '分店', note: '與訂單相同。沒有寫分店的訂單排在最後。' },
    first: { header: '先看什麼', note: '多找新客，或先止住流失。' },
    why: {
      header: '原因',
      note: '這間分店的新增率與流失率，旁邊是各分店合計（表格下方那一行）。流失比較多就先止住流失，因為留住一位顧客比找新客便宜；否則新客比較少就多找新客。',
    },
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
    because({ what, because }, newRate, churnRate) {
      const said = ({ rate, counted, outOf, together }: StoreRateText) =>
        `${rate}（${outOf} 位中有 ${counted} 位），合計 ${together}`;
      const rates = [`新增率 ${said(newRate)}`, `流失率 ${said(churnRate)}`];
      if (what === 'stop-loss') rates.reverse();
      const verdict = {
        behind: what === 'acquire' ? '新客明顯比其他分店少' : '流失明顯比其他分店多',
        alike: '沒有明顯差別',
        few: '人數太少，看不出來',
        'too-early': '資料期間太短，看不出誰睡著了',
      }[because];
      return `${verdict}${because === 'too-early' ? '\n' : '：'}${rates.join('\n')}`;
    },
    together: (newRate, churnRate) =>
      `各分店合計：新增率 ${newRate.rate}（${newRate.outOf} 位中有 ${newRate.counted} 位），流失率 ${churnRate.rate}（${churnRate.outOf} 位中有 ${churnRate.counted} 位），也就是各分店的人數相加。「全部分店」把在兩間買過的顧客只算一次，所以比率不同。`,
    revenueChart: { title: '各分店營收', x: '分店', y: '營收' },
    ratesChart: { title: '各分店的新增率與流失率', x: '分店', y: '比率' },
    channels: {
      heading: '各通路並列',
      rule: '顧客屬於首次購買的通路・回來：90 天內有第二個購買日，不限通路',
      channel: { header: '通路', note: '與訂單相同。' },
      orders: { header: '訂單數', note: '經由這個通路、有顧客的購買筆數。' },
      customers: { header: '顧客數', note: '經由這個通路買過的顧客。用兩個通路的人兩邊都算。' },
      won: { header: '帶來的新客', note: '第一次購買就經由這個通路的顧客，可以相加。' },
      share: { header: '占比', note: '這個通路的營收 ÷ 全部通路的營收。' },
    },
  },
  products: {
    none: '沒有商品欄。在第 1 步選好商品欄就能看到。',
    rule: (minimum) =>
      `首次商品：第一個購買日買的商品・比率要有 20 人，一起買和最愛要有 5 人・一起買：至少 ${minimum} 筆訂單同時有兩者`,
    shown: (count, all) => `只列出前 ${count} 項，共 ${all} 項。`,
    first: {
      bringsBack: (product, rate, days) =>
        `第一次買「${product}」的人，${days} 天內有 ${rate} 回來買，明顯比其他商品多。`,
      bringsFewer: (product, rate, days) =>
        `第一次買「${product}」的人，${days} 天內有 ${rate} 回來買，明顯比其他商品少。`,
      noneClear: '沒有哪一樣商品明顯讓更多人回來。',
      tooFew: (least, days) =>
        `人數太少，還看不出來：要有兩樣以上的商品，各有 ${least} 位第一次買、而且滿 ${days} 天的顧客。`,
      few: (count, least) =>
        `另外 ${figure(count)} 樣商品，第一次買的人太少，看不出來：要 ${least} 位才能算比率`,
      heading: '第一次買的商品，和後來有沒有回來',
      product: { header: '商品', note: '與訂單相同。' },
      customers: { header: '顧客數', note: '第一個購買日買了它的顧客。買了好幾樣的人每樣都算。' },
      followed: (days) => ({
        header: `已滿 ${days} 天`,
        note: `其中首次購買已滿 ${days} 天的顧客，每個人都有一樣長的時間回來。`,
      }),
      repeaters: (days) => ({
        header: `${days} 天內回來`,
        note: `滿 ${days} 天的顧客中，${days} 天內有第二個購買日的人。`,
      }),
      repeatRate: { header: '回購率', note: '回來的人 ÷ 滿天數的人。' },
      clearly: {
        header: '與其他相比',
        note: '和其他各列的顧客相比，回來的人是否明顯較多或較少。兩邊各要 20 人以上，而且超過這張表所有比較合起來的偶然範圍。',
      },
      brings: { more: '明顯較多', fewer: '明顯較少', alike: '沒有明顯差別', few: '人數太少，無法比較' },
      daysToSecond: { header: '第二次隔幾天', note: '從第一個到第二個購買日，排在正中間的天數。' },
      chart: { title: '最常見的首次商品的回購率', x: '商品', y: '回購率' },
    },
    again: {
      heading: '每項商品多久再買一次',
      none: '沒有商品有 20 位以上的顧客再買過。',
      product: { header: '商品', note: '與訂單相同。' },
      buyers: { header: '買過的人', note: '買過它的顧客數。' },
      cameBack: { header: '再買過的人', note: '在兩天以上買過它的顧客。有 20 位以上才列出。' },
      cycle: {
        header: '隔幾天再買',
        note: '買過兩次的人，有一半在這麼多天內又買。還沒再買的人也算在內，所以資料變長，數字也不會跟著變大。空白：再買的人不到一半。',
      },
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
      heading: '九宮格裡每一格最愛的商品',
      cell: { header: '分群', note: 'NES × HML。' },
      rank: { header: '名次', note: '依買過的顧客數。' },
      product: { header: '商品', note: '與訂單相同。' },
      customers: { header: '顧客數', note: '這一格中買過它的顧客。' },
      share: { header: '占比', note: '占這一格顧客的比率。' },
      lift: { header: '提升度', note: '這個占比 ÷ 全部顧客買過它的占比。' },
    },
  },
};
