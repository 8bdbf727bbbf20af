// 側邊欄：今天的名單、一群裡的人、下載的檔案。

import { figure } from '../../figures.ts';
import type { Words } from '../../sidebar.ts';

export const peopleWords: Pick<Words, 'people'> = {
  people: {
    worth: () => '位值得你今天聯絡',
    reasons: {
      drowsy: (count) => `${figure(count)} 位剛變瞌睡`,
      due: (count) => `${figure(count)} 位快該回來`,
      sleeper: (count) => `${figure(count)} 位睡了一陣子`,
      first: (count) => `${figure(count)} 位上週第一次買`,
    },
    week: '這陣子',
    weekNothing: '沒有要做的事：沒有人變瞌睡，也沒有人快該回來。',
    weekList: '今天的名單',
    comma: '，',
    open: (count) => `看今天的 ${figure(count)} 位`,
    show: (count) => `看這 ${figure(count)} 位`,
    title: (count) => `${figure(count)} 位`,
    everybody: '所有顧客',
    groups: '分群與名單',
    groupsAbout: '選一群看有誰，也可以做成給同事的名單。',
    kindsOf: { time: '這週', label: '你的標籤', segment: 'RFM 分群', all: '所有人' },
    listed: '已有名單',
    makeList: '做成聯絡名單',
    openList: '打開聯絡名單',
    makeView: '給這一群自己的分頁',
    openView: '打開這一群的分頁',
    viewAbout: '和「顧客」一樣的欄位，只放這一群：怎麼排序篩選都不影響別人。',
    made: (name) => `「${name}」做好了，之後每次更新都會跟著更新。`,
    byWorth: '最值得的在前面',
    byDay: '快該回來的在前面；睡著的照機率 × 價值排',
    value: '價值',
    chance: (percent) => `機率 ${percent}`,
    more: (count) => `另外 ${figure(count)} 位`,
    noContacts: '訂單裡沒有 e-mail、電話或 LINE 使用者 ID 的欄位，所以沒有東西可以放進檔案。',
    nobody: '這一群沒有人。',
    files: '下載給廣告平台和電子報',
    kinds: {
      meta: { name: 'Meta', about: '電話、e-mail 已加密（SHA-256）' },
      google: { name: 'Google 廣告', about: '電話、e-mail 已加密（SHA-256）' },
      line: { name: 'LINE', about: 'LINE 使用者 ID' },
      mail: { name: '電子報用 CSV', about: '姓名、e-mail，沒有加密' },
    },
    inGroup: '這一群',
    inFile: '放進檔案',
    withoutConsent: '沒有同意行銷',
    unreachable: '平台認不出來',
    repeated: '同一個人重複',
    tooFew: (count, least) =>
      `${figure(count)} 位可能太少，平台要 ${figure(least)} 位以上才用得上。打電話或傳訊息更直接。`,
    named: (file) => `檔名是 ${file}，看不出顧客的消費。檔案只存到你的電腦，不會傳給任何人。`,
    download: (name) => `下載 ${name} 檔`,
  },
};
