// Simplified Chinese and Japanese characters as the traditional ones, for the words of order sheets: one word list serves all three.

/** Pairs: the character, then its traditional form. Only characters that occur in header, status and total words. */
const PAIRS =
  '订訂单單号號码碼编編顾顧户戶帐帳账帳员員会會买買购購电電话話邮郵联聯络絡机機额額总總计計实實应應价價数數状狀态態时時间間创創称稱产產货貨发發门門铺鋪来來销銷优優费費规規无無过過关關废廢师師结結缴繳转轉网網运運还還换換录錄备備注註类類别別项項' +
  '笔筆给給种種币幣记記处處确確认認补補储儲节節个個两兩値值売賣卖賣済濟济濟台臺闭閉败敗线線払拂価價円圓区區请請预預馆館务務戸戶访訪丝絲連聯识識动動系繫繋繫単單収收転轉発發开開据據拠據进進营營営營业業実實际際総總応應税稅净淨浄淨后後钱錢銭錢绩績' +
  '细細车車処處况況廃廢産產宝寶贝貝贩販舗鋪归歸帰歸属屬场場柜櫃专專専專点點页頁标標题題内內资資讯訊条條县縣県縣头頭统統阅閱閲閱报報恵惠级級签籤众眾衆眾龄齡齢齡纪紀岁歲歳歲层層関關弃棄删刪効效测測试試诈詐骗騙冲沖复複争爭议議递遞逓遞领領遗遺汇匯' +
  '挂掛权權権權异異审審覈核询詢暂暫没沒驳駁绝絕絶絕达達输輸评評准準制製带帶帯帶拣揀周週礼禮拝拜晩晚详詳现現塡填写寫';

const TRADITIONAL = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) TRADITIONAL.set(PAIRS[i], PAIRS[i + 1]);

export function traditional(text: string): string {
  let changed = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const other = TRADITIONAL.get(text[i]);
    if (other === undefined) continue;
    changed += text.slice(from, i) + other;
    from = i + 1;
  }
  return from === 0 ? text : changed + text.slice(from);
}
