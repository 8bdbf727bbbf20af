// Words in the sheets in Traditional Chinese.

import type { HmlBasis, NesRule } from '../../model/rules/index.ts';
import { figure, shortFigure } from '../figures.ts';
import type { SheetTexts } from '../sheets.ts';
import { check } from './check.ts';
import { columns } from './columns.ts';
import { tabs } from './tabs.ts';

const numbers = (values: readonly number[]): string =>
  values.map((value) => shortFigure(value, 4)).join(' / ');
const basis: { readonly [basis in HmlBasis]: string } = {
  net: '淨額',
  net12: '近 12 個月淨額',
  aov: '客單價',
};

function nes(rule: NesRule, newStaysNew: boolean, shopCycle: string | null): string {
  if (rule.kind === 'days') {
    return `NES：每個人相同，${numbers(rule.days)} 天${newStaysNew ? '，只買一次的人一直算新顧客' : ''}`;
  }
  const once =
    newStaysNew || shopCycle === null
      ? '只買一次的人一直算新顧客'
      : `只買一次的人以店家週期 ${shopCycle} 天判斷`;
  return `NES：個人週期 ${numbers(rule.multiples)}，${once}`;
}

export const sheets: SheetTexts = {
  tabs,
  lines: {
    told: (title, done) => `${title}，${done}`,
    separator: '・',
    asOf: (day) => `基準日 ${day}`,
    customers: (count) => `${figure(count)} 位顧客`,
    orders: (count) => `${figure(count)} 筆訂單`,
    net: (amount) => `淨額 ${amount}`,
    onlyRefunds: (count, amount) => `只有退款的顧客 ${figure(count)} 位（${amount}）不在任何一組`,
    byTag: ({ N, E0, late, S3 }, tooEarly) =>
      `${figure(N + E0 + late + S3)} 位顧客裡，熟客（E0）${figure(E0)} 位、新客（N）${figure(N)} 位、瞌睡（S1、S2）${figure(late)} 位、沉睡（S3）${figure(S3)} 位${tooEarly ? '，還太早，看不出哪些新客沉睡了' : ''}`,
    read: (count) => `讀到 ${figure(count)} 列`,
  },
  rules: {
    nes,
    nesInFull(rule, newStaysNew) {
      const stays = newStaysNew ? '只買一次的人一直算新顧客。' : '';
      if (rule.kind === 'days') {
        const [a, b, c] = rule.days;
        return `超過 ${a} 天沒買算瞌睡，超過 ${b} 天半睡，超過 ${c} 天沉睡。${stays}`;
      }
      const [a, b, c] = rule.multiples;
      return `距今天數超過週期的 ${a} 倍算瞌睡，${b} 倍半睡，${c} 倍沉睡。回購過的人用自己的週期，只買一次的人用店家週期。${stays}`;
    },
    shopCycle(rule) {
      if (typeof rule === 'number') return `你選擇的 ${shortFigure(rule, 4)} 天。`;
      if (rule === 'returning') return '回購過一次的人，有一半在這段時間內再回來。';
      return rule === 'median' ? '所有回購顧客個人週期的中位數。' : '所有回購顧客個人週期的平均數。';
    },
    rfm(rule) {
      const scale = `RFM：1 到 ${rule.scale} 分`;
      switch (rule.method) {
        case 'quantile':
          return `${scale}，人數平均`;
        case 'rfm-r':
          return `${scale}，分組同 R 的 rfm 套件`;
        case 'percent':
          return `${scale}，前 ${rule.shares.map((share) => `${share}%`).join('、接著 ')}、其餘`;
        case 'absolute':
          return `${scale}，自訂分界`;
      }
    },
    rfmInFull(rule) {
      switch (rule.method) {
        case 'quantile':
          return '分界是百分位數（PERCENTILE.INC）。等於分界的值歸入較低的一組，所以相同的值分數相同。';
        case 'rfm-r':
          return '分界是百分位數。小於分界加 1 的值歸入較低的一組，與 R 的 rfm 套件相同。';
        case 'percent':
          return `由高到低：${rule.shares.map((share) => `${share}%`).join('、')}、其餘。相同的值分數相同。`;
        case 'absolute':
          return '自訂分界，每次執行都相同。等於分界的值歸入較低的一組。';
      }
    },
    hmlCuts: (of, high, medium) => `HML：${basis[of]}超過 ${high} 為 H，超過 ${medium} 為 M`,
    hmlGroups(rule, of) {
      switch (rule.kind) {
        case 'percent':
          return `依${basis[of]}：前 ${rule.shares[0]}% 為 H、接著 ${rule.shares[1]}% 為 M、其餘為 L`;
        case 'thirds':
          return `依${basis[of]}分成人數相同的 H、M、L`;
        case 'revenue':
          return `最少幾位顧客就帶來 ${rule.shares[0]}% 營收，這些人為 H、接著 ${rule.shares[1]}% 為 M、其餘為 L`;
        case 'amount':
          return `${basis[of]}超過 ${shortFigure(rule.high, 2)} 為 H、超過 ${shortFigure(rule.medium, 2)} 為 M、其餘為 L`;
      }
    },
    basis,
    given: '標籤照工作表上的，規則由原本的資料倉儲決定',
    noAmount: '沒有金額欄：RFM、HML、等級和金額留空',
  },
  words: { all: '合計', inRow: { header: '合計', note: '這一列的總和。' }, yes: '是', no: '否' },
  withCurrency: (header, currency) => (currency ? `${header} (${currency})` : header),
  customers: columns,
  person: {
    name: { header: '姓名', note: '照訂單上的寫法。' },
    contact: { header: '聯絡方式', note: '訂單上的電話；沒有就用電子郵件，再沒有就用 LINE。' },
    consent: { header: '同意行銷', note: '願意收到你的訊息。空白：訂單上沒有寫。' },
    why: { header: '為什麼', note: '平常多久買一次、這次隔了多久。' },
    todo: { header: '下一步', note: '這位顧客所在的那一格該怎麼做。' },
  },
  tags: {
    nes: {
      header: 'NES',
      note: '這一列顧客現在的狀態：N 新顧客、E0 主力、S1 瞌睡、S2 半睡、S3 沉睡。由熟客寫入。',
    },
    rfm: { header: 'RFM', note: '這一列顧客的分數：最近、頻率、金額，越高越好。由熟客寫入。' },
    hml: { header: 'HML', note: '這一列顧客是高、中或低消費。由熟客寫入。' },
    cell: { header: 'NES × HML', note: '這一列顧客屬於哪一格，該怎麼做寫在「分群」。由熟客寫入。' },
    customer: {
      header: '顧客代碼',
      note: '計算時使用的顧客，寫在每一列購買旁。由熟客寫入。',
    },
    cohort: { header: '同期群', note: '這位顧客首次購買的期間。由熟客寫入。' },
    period: { header: '已過期數', note: '首次購買到這筆訂單之間的完整期數。由熟客寫入。' },
    kind: { header: '新客或舊客', note: '首次購買的那一期算新客，之後算舊客。由熟客寫入。' },
  },
  segments: {
    gridCorner: { header: '顧客數', note: '九宮格裡每一格有多少顧客。' },
    gridTier: (letter, name) => `${letter} ${name}`,
    gridTierNote: {
      H: '依上方規則，高消費的顧客。',
      M: '依上方規則，中消費的顧客。',
      L: '依上方規則，低消費的顧客。',
    },
    gridRule: 'N 新客、E 熟客（E0）、S 瞌睡到沉睡（S1 到 S3）',
    group: { header: '分群', note: 'NES × HML。每位顧客和每筆訂單旁也有同樣的代碼。' },
    who: { header: '是誰', note: '用文字說明這一群。' },
    customers: { header: '顧客數', note: '這一群的顧客數。每位顧客只在一群。' },
    share: { header: '占比', note: '這一群的顧客數 ÷ 所有有標籤的顧客數。' },
    net: { header: '淨額', note: '這一群顧客的毛額扣除退款。' },
    netShare: { header: '占比', note: '這一群的淨額 ÷ 所有有標籤顧客的淨額。' },
    perCustomer: { header: '每位', note: '這一群的淨額 ÷ 顧客數。' },
    todo: { header: '該怎麼做', note: '適合這一群的一件事：最先該為他們做什麼。' },
    second: {
      header: '第二意見',
      note: 'RFM 是顧客之間的排名，睡著的人也可能排在前面，所以會有「曾是頂級顧客」。先照九宮格做，這裡是給適合的人的補充。',
    },
    onlyIf: (todo, onTime) => `${onTime ? '照常來的人' : '晚了的人'}：${todo}`,
    meaning: { header: '說明', note: '每位顧客該怎麼做，寫在九宮格那張表。' },
    code: { header: 'RFM', note: '這一群的一個典型代碼。' },
    segment: { header: '分群', note: '依 RFM 代碼。每個代碼只屬於一群。' },
    tag: { header: 'NES', note: '現在的狀態：距今天數和平常購買間隔相比。' },
    tagMeaning: { header: '是誰', note: '用文字說明這個標籤。' },
    noAmount: '沒有金額欄，不知道花了多少錢，所以沒有九宮格和 RFM 分群。選好金額欄就能看到。',
    most: (name, key, people, all, share, todo) =>
      `${name}（${key}）帶來最多：${figure(all)} 位顧客裡的 ${figure(people)} 位，占淨額 ${share}。先做：${todo}。`,
    largest: (name, key, people, all, todo) =>
      `最多的是${name}（${key}）：${figure(all)} 位顧客裡的 ${figure(people)} 位。先做：${todo}`,
    late: (people, all, share) =>
      `${figure(all)} 位顧客裡，${figure(people)} 位比平常晚（S1 到 S3）${share === null ? '' : `，到目前為止帶來淨額的 ${share}`}。`,
  },
  check,
  settings: {
    rule: '有了這些規則和訂單，每個數字都能自行重算',
    about: {
      source: '訂單',
      reading: '判讀',
      counts: '數量',
      nes: 'NES',
      rfm: 'RFM',
      hml: 'HML',
      tiers: '等級',
      cohorts: '同期群',
    },
    columns: { about: '類別', what: '項目', value: '值', words: '說明' },
    names: {
      as_of: { name: '基準日', words: '天數從這一天往回算。之後的訂單不計入。' },
      orders_sheet: { name: '訂單工作表', words: '讀取時的名稱。' },
      platform: { name: '匯出檔', words: '從欄位看出來的來源。' },
      header_row: { name: '欄位名稱所在列', words: '0 表示沒有欄位名稱。' },
      time_zone: { name: '時區', words: '帶有時間的日期，以這個時區的日曆日計算。' },
      currency: { name: '幣別', words: '金額旁的幣別，不做換算。' },
      rows_read: { name: '讀到的列', words: '欄位名稱以下的列。' },
      rows_blank: { name: '空白列', words: '完全沒有內容的列。' },
      rows_used: { name: '計入的列', words: '計入的訂單所在的列。' },
      rows_left_out: { name: '不計入的列', words: '每一列都列出，並附原因。' },
      orders_counted: { name: '計入的訂單', words: '訂單號碼相同的列算一筆，包含退款。' },
      orders_excluded: { name: '依狀態不計入的訂單', words: '已取消、已全額退款，或狀態不計入。' },
      orders_unattributed: { name: '沒有顧客的訂單', words: '不在任何一群，也不在任何顧客的數字裡。' },
      amount_unattributed: { name: '沒有顧客的金額', words: '沒有顧客的訂單總額。' },
      orders_after_as_of: { name: '基準日之後的訂單', words: '不計入，所以能重看過去任何一天。' },
      orders: { name: '購買', words: '有顧客、在基準日以前、0 元以上的訂單。' },
      refund_orders: { name: '退款筆數', words: '負數的訂單。不算購買，但會降低顧客的淨額。' },
      zero_orders: { name: '0 元訂單', words: '算一次購買，除非你選擇不計入。' },
      customers: { name: '顧客', words: '有購買的顧客，每位都有標籤。' },
      refund_only_customers: { name: '只有退款的顧客', words: '列在「顧客」，沒有標籤。' },
      gross: { name: '毛額', words: '所有購買的總和。' },
      refunds: { name: '退款金額', words: '所有退款的總和。' },
      net: { name: '淨額', words: '毛額扣除退款。' },
      nes_rule: { name: 'NES 規則', words: '' },
      new_stays_new: { name: '新顧客一直算新', words: '只買一次的人是否永遠不會睡著。' },
      shop_cycle_rule: { name: '店家週期的算法', words: '' },
      bgnbd_r: { name: '機率：r', words: 'BG/NBD：顧客購買快慢的差異。' },
      bgnbd_alpha: { name: '機率：alpha', words: 'BG/NBD，以天計：平均每天購買 r ÷ alpha 次。' },
      bgnbd_a: { name: '機率：a', words: 'BG/NBD：每次購買後，有 a ÷ (a + b) 的顧客不再回來。' },
      bgnbd_b: { name: '機率：b', words: '見 a。' },
      gamma_p: { name: '價值：p', words: 'Gamma-Gamma：同一位顧客的訂單差異有多大。' },
      gamma_q: { name: '價值：q', words: 'Gamma-Gamma：顧客之間，一筆訂單價值的差異。' },
      gamma_v: { name: '價值：v', words: 'Gamma-Gamma：一筆訂單平均值 p × v ÷ (q − 1)。' },
      chance_days: { name: '機率的天數', words: '在這麼多天內至少再買一次。' },
      chance_shown: { name: '顯示機率', words: '用店裡過去的訂單驗證準不準，見「標籤準不準」。' },
      let_go_below: {
        name: '低於多少才放手（%）',
        words: '在機率的天數內，回來的人比這個比率多的群，絕不建議放手。',
      },
      margin: { name: '毛利率（%）', words: '營收中留下來的部分。填 100 就是營收，不是獲利。' },
      discount_rate: { name: '年折現率（%）', words: '一年後的錢，今天少值百分之幾。' },
      calibrated_nes: { name: '依過去建議的界線', words: '以週期計：瞌睡、半睡、沉睡。採用之後才會生效。' },
      too_early: { name: '還看不出來', words: '只買過一次的人誰睡著了；在那之前都算新顧客。' },
      shop_cycle: { name: '店家週期（天）', words: '用來判斷只買一次、沒有個人週期的人。' },
      rfm_method: { name: 'RFM 分組方式', words: '' },
      rfm_scale: { name: 'RFM 分數由 1 到', words: '越高越好。' },
      rfm_cuts_recency: { name: 'R 分界', words: '距今天數。' },
      rfm_cuts_frequency: { name: 'F 分界', words: '訂單數。' },
      rfm_cuts_monetary: { name: 'M 分界', words: '淨額。' },
      segment_map: { name: 'RFM 分群', words: '' },
      hml_rule: { name: 'HML 規則', words: '' },
      hml_basis: { name: 'HML 依據', words: '' },
      hml_cut_medium: { name: '超過即為 M', words: '等於或低於它為 L。' },
      hml_cut_high: { name: '超過即為 H', words: '等於或低於它為 M。' },
      tier_cut_iron: { name: '超過即為鐵', words: '前 20% 的淨額。等於或低於它為鉛。' },
      tier_cut_gold: { name: '超過即為黃金', words: '前 5% 的淨額。' },
      tier_cut_platinum: { name: '超過即為白金', words: '前 1% 的淨額。' },
      cohort_period: { name: '同期群的期間', words: '' },
      cohort_filter: { name: '同期群的範圍', words: '「同期群」只看這一部分。' },
      cohort_split: { name: '同期群的分組', words: '另外列出各組有多少人回購。' },
      segment_filter: { name: '分群的範圍', words: '「分群」只算這一部分顧客。' },
      segment_split: { name: '分群的分組', words: '另外列出各組的標籤和等級。' },
      nes_N: { name: 'N', words: '新顧客數' },
      nes_E0: { name: 'E0', words: '主力顧客數，也就是熟客數' },
      nes_S1: { name: 'S1', words: '瞌睡顧客數' },
      nes_S2: { name: 'S2', words: '半睡顧客數' },
      nes_S3: { name: 'S3', words: '沉睡顧客數' },
      hml_H: { name: 'H', words: '高消費顧客數' },
      hml_M: { name: 'M', words: '中消費顧客數' },
      hml_L: { name: 'L', words: '低消費顧客數' },
      tier_platinum: { name: '白金', words: '依淨額前 1% 的顧客數' },
      tier_gold: { name: '黃金', words: '接著 4% 的顧客數' },
      tier_iron: { name: '鐵', words: '接著 15% 的顧客數' },
      tier_lead: { name: '鉛', words: '其餘的顧客數' },
    },
    values: {
      nes_rule: { 'days:': '固定天數：' },
      shop_cycle_rule: { returning: '一半的人再次回購', median: '中位數', mean: '平均數' },
      chance_shown: {
        yes: '是',
        'no: few-customers': '否：顧客太少',
        'no: few-repeat-buyers': '否：回購的人太少',
        'no: too-early': '否：時間太短',
        'no: no-fit': '否：看不出規律',
        'no: no-past': '否：沒有過去可以驗證',
        'no: worse-than-recency': '否：不如只看多久沒買',
        'no: said-not-come': '否：實際回來的人和預測差太多',
        'no: not-fitted': '否：數字來自資料倉儲',
      },
      calibrated_nes: {
        'no: too-little': '否：資料太少',
        'no: base-too-low': '否：回來的人太少',
        'no: not-within-history': '否：過去還沒到界線',
      },
      rfm_method: {
        quantile: '人數平均',
        'rfm-r': '同 R 的 rfm 套件',
        'cuts:': '分界：',
        'recency=': '距今天數=',
        'frequency=': '訂單數=',
        'monetary=': '金額=',
      },
      segment_map: { classic11: '11 群', rf10: '10 群', zh8: '8 群' },
      hml_rule: {
        pareto: '營收占比：80/15',
        thirds: '三等分',
        'revenue:': '營收占比：',
        'abs:': '金額：',
      },
      hml_basis: { net: '淨額', net12: '近 12 個月淨額', aov: '客單價' },
      cohort_period: { week: '週', month: '月', quarter: '季' },
      reading_granularity: {
        line: '每列各自的金額',
        first: '只在訂單的第一列',
        repeated: '每列重複同一個總額',
        product: '數量 × 單價',
      },
      reading_date_order: { ymd: '年月日', mdy: '月日年', dmy: '日月年' },
      reading_dates_swapped: { ymd: '年月日', mdy: '月日年', dmy: '日月年' },
      reading_offsets: { 'as-written': '照原本寫的', convert: '換算時區' },
      reading_zero_amount: { count: '計入', 'leave-out': '不計入' },
      reading_refunds: { column: '有退款欄', orders: '負數的訂單' },
      reading_order_days: { earliest: '最早的一天' },
      reading_buddhist_years: { buddhist: '佛曆' },
      reading_roc_years: { roc: '民國' },
    },
    part: (by) => `${by}：`,
    column: (role) => `欄位：${role}`,
    scores: {
      heading: '各分數的範圍',
      score: '分數',
      recency: 'R：距今天數',
      frequency: 'F：訂單數',
      monetary: 'M：淨額',
      upTo: (figure) => `${figure} 以下`,
      over: (figure) => `超過 ${figure}`,
      between: (over, upTo) => `超過 ${over}，${upTo} 以下`,
      any: '不限',
    },
    warnings: '看數字時請注意',
  },
};
