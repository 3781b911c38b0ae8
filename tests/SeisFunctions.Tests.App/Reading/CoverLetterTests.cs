using System.Text;
using MimeKit;
using SeisFunctions.Forms;
using SeisFunctions.Mail;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Reading;

/// <summary>Covering mails as officers write them, and what they say that no machine may pass over.</summary>
public sealed class CoverLetterTests
{
    private const string Subject = "推進体制構築支援（島根県）";

    [Theory]
    [InlineData("お世話になっております。\n島根県政策企画局デジタル戦略室の見本です。\n標記の件につきまして、申請書類一式を提出いたしますので、ご査収のほどよろしくお願いいたします。")]
    [InlineData("申請します。")]
    [InlineData("別添のとおり提出します。")]
    [InlineData("送付します。よろしくお願いします。")]
    [InlineData("様式1、様式2を添付します。ご確認をお願いします。")]
    [InlineData("総務省 地域社会DX推進パッケージ事業 推進体制構築支援 事務局 御中\n\n平素より大変お世話になっております。\n島根県企画振興部DX推進課の見本太郎と申します。\n\n標記の公募につきまして、別添のとおり申請書を提出いたします。\nご不明な点等ございましたら、下記担当までご連絡くださいますようお願い申し上げます。\n\n何卒よろしくお願い申し上げます。\n━━━━━━━━━━━━━━━━━━━━\n島根県 企画振興部 DX推進課 デジタル戦略係\n主任　見本 太郎（みほん たろう）\n〒380-8570　島根県長野市大字南長野字幅下692-2\n電話：026-000-0000（直通）\nFAX：026-000-0001\nE-mail：dx@pref.example.lg.jp\n━━━━━━━━━━━━━━━━━━━━")]
    [InlineData("標記について、下記のとおり提出します。\n\n記\n\n1　様式1　応募申請書\n2　様式2　連携市区町村一覧\n3　参考資料（推進体制図）\n\n以上")]
    [InlineData("ご担当者様\n\nお世話になっております。島根県の見本です。\n公募のありました標記事業について、応募書類を提出いたします。\nなお、本県の公文は公印省略としております。\nご査収ください。")]
    [InlineData("いつもお世話になっております。\n先ほどお送りしたメールにファイルが添付されておりませんでしたので、再送いたします。\n申し訳ございません。よろしくお願いいたします。")]
    [InlineData("お世話になります。\n様式1を訂正しましたので、差し替えをお願いいたします。\nお手数をおかけして申し訳ございません。")]
    [InlineData("ご指摘いただいた点を修正しましたので、再提出いたします。")]
    [InlineData("修正版をお送りします。差し替えをお願いいたします。")]
    [InlineData("訂正版を再送します。")]
    [InlineData("標記の件、申請書類を送付いたしますので、御査収願います。")]
    [InlineData("御多忙のところ恐れ入りますが、受領の御連絡をいただけますと幸いです。")]
    [InlineData("受け取られましたら、お手数ですが受領の旨ご返信いただけますと幸いです。")]
    [InlineData("届きましたらご一報ください。")]
    [InlineData("申請書類一式（様式1、様式2）をお送りいたします。\nお忙しいところ恐縮ですが、ご確認のほどよろしくお願いいたします。")]
    [InlineData("令和8年度推進体制構築支援の公募について、別添のとおり応募いたします。")]
    [InlineData("令和8年3月18日付けで公募のありました標記の件について、別添のとおり提出します。")]
    [InlineData("このことについて、別添のとおり提出しますので、よろしくお願いします。")]
    [InlineData("このことについて、別紙のとおり申請します。\nなお、原本は後日郵送いたします。")]
    [InlineData("資料の容量が大きいため、2通に分けて送付します（1/2）。")]
    [InlineData("メール2通に分割してお送りします。こちらは2通目です。")]
    [InlineData("様式1及び様式2を提出します。\n担当：デジタル推進課　見本\n電話：076-000-0000")]
    [InlineData("（公印省略）\n標記について、別添のとおり申請しますので、よろしくお取り計らい願います。")]
    [InlineData("申請書を提出します。内容に不備等がございましたら、ご連絡をお願いいたします。")]
    [InlineData("書類に不備がございましたら、速やかに差し替えますので、ご指摘ください。")]
    [InlineData("庁内の決裁が完了しましたので、申請書類を提出いたします。")]
    [InlineData("連携する市町村の同意を得ておりますので、申請いたします。")]
    [InlineData("全ての市町の同意を得た上で申請しております。")]
    [InlineData("松江市ほか2市町と連携して取り組むものです。")]
    [InlineData("島根県からの申請です。よろしくお願いします。")]
    [InlineData("島根県の申請書を送付いたします。")]
    [InlineData("島根県です。\n標記の申請書を提出いたします。")]
    [InlineData("貴省におかれましては、ますますご清栄のこととお慶び申し上げます。\n平素は本県の行政に格別のご高配を賜り、厚く御礼申し上げます。\nさて、標記の件につきまして、申請書を提出いたします。")]
    [InlineData("昨年度は大変お世話になりました。\n今年度も申請いたしますので、よろしくお願いいたします。")]
    [InlineData("説明会ではご丁寧にご説明いただき、ありがとうございました。\n申請書類を提出いたします。")]
    [InlineData("先日はお電話にてご教示いただき、ありがとうございました。\n標記の書類を提出いたします。")]
    [InlineData("ご教示ありがとうございました。")]
    [InlineData("電話でご相談した件の申請です。ご教示ありがとうございました。")]
    [InlineData("添付のとおり申請します。暫定版ではなく確定版です。")]
    [InlineData("最終版をお送りします。")]
    [InlineData("暑い日が続きますが、いかがお過ごしでしょうか。申請書をお送りします。")]
    [InlineData("桜の便りも聞かれる頃となりました。標記の申請書を送付いたします。")]
    [InlineData("お世話になっております。標記の件、締切までに提出いたします。\nご確認をお願いいたします。")]
    [InlineData("お疲れ様です。様式を送付しますので、ご確認ください。")]
    [InlineData("添付ファイル\n・様式1.docx\n・様式2.xlsx")]
    [InlineData("【添付書類】\n・様式１（申請書）\n・様式２（連携市区町村一覧）\n・推進体制図")]
    [InlineData("添付ファイルのパスワードは別途お送りします。")]
    [InlineData("このメールに心当たりのない場合は、お手数ですが破棄してくださいますようお願いいたします。")]
    [InlineData("提出書類：様式1（Word）、様式2（Excel）\n提出者：島根県知事\n担当者：見本　花子")]
    [InlineData("標記の件について送付いたしますので、よろしくお願いいたします。\nなお、不明な点がありましたら、ご連絡ください。\n=================\n島根県庁　政策企画局\n　デジタル戦略室　見本花子\n　〒690-8501\n　島根県松江市殿町1番地\n　TEL 0852-00-0000（内線2345）\n　MAIL mihon@pref.example.lg.jp\n=================")]
    [InlineData("申請書類の送付について（推進体制構築支援）\n\n標記の件について、下記のとおり送付します。\nよろしくお願いします。")]
    [InlineData("代表者の職・氏名、担当者等は様式1に記載のとおりです。")]
    [InlineData("今後とも御指導御鞭撻のほど、よろしくお願い申し上げます。")]
    [InlineData("ご返信は不要です。")]
    [InlineData("様式2を更新しましたので、改めて提出いたします。")]
    [InlineData("前回ご指摘いただいた箇所を修正しましたので、差し替えをお願いします。")]
    [InlineData("再送です。前回のメールが届いていない可能性があるため、再度お送りします。")]
    [InlineData("メールが届いていない可能性がありますので、念のため再送いたします。")]
    [InlineData("Word版とPDF版を添付いたします。")]
    [InlineData("Word形式及びPDF形式で提出いたします。")]
    [InlineData("参考資料として推進体制図もあわせて添付します。")]
    [InlineData("鑑文と申請書を添付します。")]
    [InlineData("当課で取りまとめの上、提出いたします。")]
    [InlineData("関係課と調整の上、作成しました。")]
    [InlineData("採択された場合は、別紙-1を提出いたします。")]
    [InlineData("どうぞよろしくお願いいたします。\n\n島根県　総合政策部　地域DX推進課\n課長補佐　見本　次郎\nTEL：099-000-0000　FAX：099-000-0001")]
    [InlineData("貴事務局からのご案内に基づき、応募申請書を提出いたします。")]
    [InlineData("取り急ぎ、申請書類を送付いたします。")]
    [InlineData("申請に必要な書類を提出しますので、受付をお願いします。")]
    [InlineData("ご審査のほど、よろしくお願い申し上げます。")]
    [InlineData("選定いただけますよう、よろしくお願いいたします。")]
    [InlineData("提出が遅くなり、申し訳ございません。")]
    [InlineData("提出期限間際となり、大変申し訳ありません。よろしくお願いいたします。")]
    [InlineData("以下のとおり申請書類を送付いたします。\n○様式1\n○様式2")]
    [InlineData("皆様\n\nお世話になっております。\n島根県の見本です。推進体制構築支援に申請します。\n添付をご覧ください。")]
    [InlineData("ファイルを添付し忘れておりましたので、再送いたします。")]
    [InlineData("申請書の送付が遅れ、申し訳ありません。")]
    [InlineData("標記事業への応募について、関係書類を電子メールにて提出いたします。")]
    [InlineData("I am sending the application form of Shimane.")]
    [InlineData("島根県企画部デジタル社会推進課の見本でございます。\nいつも大変お世話になっております。\n\n標記につきまして、添付ファイルのとおり提出いたします。")]
    [InlineData("様式2の連携市区町村は3団体です。")]
    [InlineData("連携市町村：松江市、海士町、吉賀町")]
    [InlineData("件名の申請書を提出しますので、ご確認のほどお願いいたします。")]
    [InlineData("国の事業でいつもご支援をいただき、ありがとうございます。申請書類をお送りします。")]
    [InlineData("お世話になっております。島根県デジタル推進課の山田です。\n標記の件について、下記のとおり申請いたします。\nご査収のほど、よろしくお願いいたします。")]
    [InlineData("ご不明な点がございましたら、下記までご連絡ください。")]
    [InlineData("先日は公募のご案内をいただき、ありがとうございました。申請書類一式を提出します。")]
    [InlineData("受領いたしましたら、ご一報いただけますと幸いです。")]
    [InlineData("添付ファイル：様式1、様式2（計2点）")]
    [InlineData("昨年度は大変お世話になりました。本年度もよろしくお願いいたします。")]
    [InlineData("内容に不備等ございましたら、お手数ですがご連絡ください。")]
    [InlineData("申請書類一式を提出しますので、御確認くださいますようお願いします。")]
    [InlineData("標記について、別添のとおり提出します。\n\n--\n島根県 政策部 デジタル推進課\n仮設庁舎2階\nTEL 0952-25-7000")]
    [InlineData("提案書の提出期限内に送付いたします。")]
    [InlineData("様式1及び様式2を提出します。ファイルサイズの都合で2通に分けて送付します（1/2）。")]
    [InlineData("なお、本申請は唐津市ほか2市町と連携して行うものです。")]
    [InlineData("お忙しいところ恐れ入りますが、よろしくお取り計らい願います。")]
    [InlineData("課長の決裁を経て提出いたします。")]
    [InlineData("決裁が完了しましたので提出します。")]
    [InlineData("（このメールはLGWANから送信しています。返信は業務時間内にお願いします。）")]
    [InlineData("※本メールに心当たりのない場合は、破棄してください。")]
    [InlineData("このメールは機密情報を含む場合があります。誤って受信された場合は、お手数ですが削除をお願いいたします。")]
    [InlineData("標記について提出します。\n\n> 事務局です。ご質問がある場合は締切までにお問い合わせください。\n> 様式は公募要領の案に沿っていますか。")]
    [InlineData("質問の回答をありがとうございました。回答を踏まえて提出します。")]
    [InlineData("パスワードは設定しておりません。")]
    [InlineData("本県の担当は下記のとおりです。正担当：山田、副担当：鈴木")]
    [InlineData("採択された場合は別紙-1を提出します。")]
    [InlineData("様式に参考の図を入れています。")]
    [InlineData("異動の時期ですが、担当は4月以降も変わりません。")]
    [InlineData("いつも大変お世話になっております。\n標記事業について応募申請書を作成いたしましたので、提出させていただきます。\nお忙しいところ恐れ入りますが、よろしくお願い申し上げます。")]
    [InlineData("提出書類一式を添付いたします。ご確認いただけますようお願いいたします。")]
    [InlineData("推進体制構築支援の申請書を提出しますので、よろしくお取り計らいくださいますようお願いいたします。")]
    [InlineData("以下の書類を添付しておりますので、ご確認ください。\n・様式1　申請書\n・様式2　連携市区町村等一覧")]
    [InlineData("遅くなりましたが、申請書類を提出いたします。")]
    [InlineData("様式1、様式2を提出いたします。何かございましたら見本までご連絡ください。")]
    [InlineData("本県からの応募書類について、別添により提出します。")]
    [InlineData("このたび、令和8年度推進体制構築支援に応募したく、関係書類を提出いたします。")]
    [InlineData("ご確認いただき、不足等ございましたらご連絡いただけますと幸いです。")]
    [InlineData("申請書（様式1）及び連携市区町村等一覧（様式2）を電子データにて提出いたします。")]
    [InlineData("お世話になります。島根県です。\n応募書類を送ります。ご確認よろしくお願いします。")]
    [InlineData("事務局ご担当者様\n島根県の見本です。\nお世話になっております。\n先日の説明会ではありがとうございました。\nさっそくですが、応募書類をお送りいたします。")]
    [InlineData("標題の件、別添にて提出いたします。ご査収くださいますようお願いいたします。")]
    [InlineData("県内市町村と調整し、申請書を取りまとめましたので提出します。")]
    [InlineData("公募要領に基づき、申請書類を提出します。")]
    [InlineData("書類の不足や記載漏れ等がありましたら、お手数ですがご一報ください。")]
    [InlineData("ご不明点等ございましたら、お気軽にお問い合わせください。")]
    [InlineData("ご指摘の点を踏まえ、様式1を修正いたしましたので、再度提出いたします。")]
    [InlineData("ご連絡いただいた点について修正しました。差し替えをお願いいたします。")]
    [InlineData("お電話でご指摘いただきました電話番号の誤りを修正しましたので、再提出いたします。")]
    [InlineData("先に送付した様式2に誤りがありましたので、修正したものを再送いたします。差し替えをお願いします。")]
    [InlineData("様式2の記載漏れを修正しましたので、差し替えをお願いいたします。")]
    [InlineData("先ほど送付したメールの添付ファイルが開けないとのことでしたので、再送します。")]
    [InlineData("前便で様式2の添付が漏れておりましたので、改めて送付いたします。")]
    [InlineData("申請書を送付させていただきます。受領されましたらご連絡ください。")]
    [InlineData("ご多用中のところ誠に恐れ入りますが、ご査収のほど何卒よろしくお願い申し上げます。")]
    [InlineData("なお、本件に関する問合せは、下記担当者あてにお願いいたします。")]
    [InlineData("連絡先は様式1に記載しております。")]
    [InlineData("本件担当：デジタル推進課　見本・鷺沼")]
    [InlineData("標記について、松江市、海士町及び吉賀町と連携して応募いたしますので、関係書類を提出します。")]
    [InlineData("3市町の首長の同意を得ておりますので、申し添えます。")]
    [InlineData("押印は省略しております。")]
    [InlineData("本メールをもって申請書の提出とさせていただきます。")]
    [InlineData("電子メールにより提出いたします。")]
    [InlineData("ファイルにパスワードはかけておりません。")]
    [InlineData("お世話になっております。様式を提出いたします。ファイル名は「様式1.docx」「様式2.xlsx」です。")]
    [InlineData("R8推進体制構築支援の申請書を提出します。")]
    [InlineData("応募要件についてはすべて確認しております。")]
    [InlineData("知事名での申請となります。")]
    [InlineData("よろしくご審査くださいますようお願い申し上げます。")]
    [InlineData("お世話になっております。\n昨日はお電話をいただきありがとうございました。\n申請書を送付いたします。")]
    [InlineData("申請書を提出させていただきますので、お納めください。")]
    [InlineData("申請様式2点を添付にてお送りします。")]
    [InlineData("引き続きどうぞよろしくお願い申し上げます。\n---\n島根県 政策企画局 デジタル戦略室\nスマート自治体推進グループ\n企画員　見本 花子\nTEL 0852-00-0000 / FAX 0852-00-0001\ndx-mihon@pref.example.lg.jp\nhttps://www.pref.example.lg.jp/")]
    public void A_letter_that_only_brings_its_forms_stays_quiet(string text) => Assert.Empty(Asked(Subject, text));

    [Theory]
    [InlineData("申請書を送付します。なお、様式2の2行目（八代市）は同意が得られなかったため、除いてお取り扱いください。")]
    [InlineData("様式1の電話番号に誤りがあり、正しくは097-506-0000ですので読み替えてください。")]
    [InlineData("電話番号は0852-00-0000が正しい番号です。")]
    [InlineData("メールアドレスが変わりました。")]
    [InlineData("申請の区分は「通常」となっていますが、正しくは「広域リージョン連携」です。")]
    [InlineData("様式1の3頁目は、前回お送りしたものに差し替えてください。")]
    [InlineData("様式2の5行目以降は無視してください。")]
    [InlineData("様式1の「過去の選定」は「あり」に修正願います。")]
    [InlineData("誤送信です。削除をお願いします。")]
    [InlineData("宛先を間違えました。")]
    [InlineData("本メールは破棄してください。")]
    [InlineData("本メールは無視してください。")]
    [InlineData("正式提出ではありません。")]
    [InlineData("正式な申請は別の者から行います。")]
    [InlineData("取扱いは保留にしてください。")]
    [InlineData("最終版は25日にお送りします。")]
    [InlineData("添付の様式は令和7年度のものです。")]
    [InlineData("令和7年度の様式です。")]
    [InlineData("隣県の様式の写しを情報提供としてお送りします。")]
    [InlineData("当県の単独申請は予備です。")]
    [InlineData("福岡県の広域申請に構成県として参加するため、当県の単独申請は予備です。")]
    [InlineData("内部検討用の資料として共有します。")]
    [InlineData("課内供覧用")]
    [InlineData("現時点版をお送りします。")]
    [InlineData("一旦お送りします。")]
    [InlineData("とりあえず送ります。")]
    [InlineData("先に一部の様式だけ送ります。")]
    [InlineData("残りは明日送ります。")]
    [InlineData("記入例を添付します。")]
    [InlineData("3月19日に送ったものは誤りですので、本メールのものを正としてください。")]
    [InlineData("これは県内市町への照会用に送っています。")]
    [InlineData("【県→市町村】様式2の記入をお願いします。")]
    [InlineData("ファイルが壊れているかもしれません。")]
    [InlineData("公印を押したものを正本とします。")]
    [InlineData("八代市は外してください。")]
    [InlineData("八代市については連携を取りやめます。")]
    [InlineData("八代市を追加してください。")]
    [InlineData("八代市の分は後で送ります。")]
    [InlineData("海士町の同意書はまだ届いていません。")]
    [InlineData("海士町長の同意は口頭です。")]
    [InlineData("様式2の連携市区町村は、海士町を除く2団体です。")]
    [InlineData("担当者は4月から鈴木に代わります。")]
    [InlineData("様式2は前回送付したものが正しいので、様式1のみ差し替えてください。")]
    [InlineData("様式1は差し替えません。")]
    [InlineData("差し替えは不要です。")]
    [InlineData("差し替えないでください。")]
    [InlineData("申請書は受理しないでください。")]
    [InlineData("申請は来年度に延期します。")]
    [InlineData("申請は中止します。")]
    [InlineData("申請するかどうか検討しています。")]
    [InlineData("申請の可否を判断してください。")]
    [InlineData("他県の例を送ります。")]
    [InlineData("昨年の申請書を送ります。")]
    [InlineData("記載内容は変わる可能性があります。")]
    [InlineData("数字は概数です。")]
    [InlineData("2ページ目は古いものです。")]
    [InlineData("別の様式を使っています。")]
    [InlineData("様式1の署名欄は知事ではなく副知事です。")]
    [InlineData("代表者は副知事に変更となりました。")]
    [InlineData("市町の同意は内諾にとどまります。")]
    [InlineData("同意書は4月に提出します。")]
    [InlineData("首長の同意は得ていませんが、担当課の了解は得ています。")]
    [InlineData("この申請は個人の立場で送っています。")]
    [InlineData("広域連携の申請は福岡県から提出します。")]
    [InlineData("様式2の同意欄は全て×にしてください。")]
    [InlineData("応募要件9は満たしていません。")]
    [InlineData("応募要件5については対応できません。")]
    [InlineData("支援は希望しません。")]
    [InlineData("第三者への提供には同意しません。")]
    [InlineData("個人情報の取扱いには同意できません。")]
    [InlineData("受付しなくて結構です。")]
    [InlineData("この提出は事務局内でのご確認用です。")]
    [InlineData("提出済みの申請を差し替えるものではありません。")]
    [InlineData("前の申請を生かしてください。")]
    [InlineData("先日の申請は取り消してください。")]
    [InlineData("先日提出した様式は破棄していただき、今回のものと差し替えてください。")]
    [InlineData("申請書の修正をお願いします。")]
    [InlineData("様式1を修正してください。")]
    [InlineData("様式2の行を1つ削ってください。")]
    [InlineData("様式1は未提出の扱いとしてください。")]
    [InlineData("提出日は3月20日にしてください。")]
    [InlineData("区分は通常でお願いします。")]
    [InlineData("過去の選定はなしです。")]
    [InlineData("この様式で合っているか見てください。")]
    [InlineData("記入の仕方が分からないため、見ていただきたいです。")]
    [InlineData("市町村名に誤字があります。")]
    [InlineData("代わりに送信しています。")]
    [InlineData("県としての意思決定はこれからです。")]
    [InlineData("添付は見なくて結構です。")]
    [InlineData("このファイルは開かないでください。")]
    [InlineData("申請者は島根県ではなく鳥取県です。")]
    [InlineData("送付先を間違えましたので、転送をお願いします。")]
    [InlineData("知事の了解が取れたら改めて連絡します。")]
    [InlineData("提出は仮のものです。")]
    [InlineData("様式1と様式2は別々の申請です。")]
    [InlineData("3月18日に提出したものをお使いください。")]
    [InlineData("様式2のみ差し替えてください。")]
    [InlineData("こちらの様式は使わないでください。")]
    [InlineData("様式1の2枚目は白紙で結構です。")]
    [InlineData("上書きしないでください。")]
    [InlineData("他の課から別の申請が出る予定です。")]
    [InlineData("デジタル推進課の申請を優先してください。")]
    [InlineData("申請書を送付します。様式2のうち唐津市については同意が取れておりませんので、除外してください。")]
    [InlineData("唐津市から辞退の申し出がありましたので、様式2の唐津市は無いものとしてください。")]
    [InlineData("様式1の担当者が4月1日付けで異動となるため、4月以降は鈴木（0952-25-7000）宛てにご連絡ください。")]
    [InlineData("様式1の申請の区分は「通常」となっていますが、正しくは「広域リージョン連携」です。")]
    [InlineData("申請書のデータです。公印を押したものは別途郵送します。正本は郵送分とします。")]
    [InlineData("宛先を誤って送信しました。本メールは破棄してください。")]
    [InlineData("現時点版をお送りします。最終版は25日にお送りします。")]
    [InlineData("ドラフトを送付しますので、コメントをいただけますと幸いです。")]
    [InlineData("様式の書き方はこれで合っていますでしょうか。")]
    [InlineData("議会で予算が否決された場合は申請を取り下げます。")]
    [InlineData("申請を見送ることといたしました。様式は参考までに添付します。")]
    [InlineData("知事の決裁が下り次第、改めて正式に提出いたします。")]
    [InlineData("先に一部の様式だけ送ります。残りは明日送ります。")]
    [InlineData("昨年度提出したものを添付しますので、ご参照ください。")]
    [InlineData("様式2の市町の同意は一部未了です。3月中に取得予定です。")]
    [InlineData("唐津市の同意は首長決裁中です。")]
    [InlineData("様式1の4は空欄ですが、追って提出します。")]
    [InlineData("3月19日に送ったものは誤りですので、本メールのものを正としてください。その前の18日分の様式2は有効です。")]
    [InlineData("山田です。課長、提出前の最終確認をお願いします。OKなら事務局に送ります。")]
    [InlineData("これは県内市町への照会用に送っています。回答期限は3月24日です。")]
    [InlineData("受付はまだしないでください。")]
    [InlineData("代表県を福岡県に変更する予定です。")]
    [InlineData("様式1は印刷したものをスキャンして後ほど送ります。")]
    [InlineData("締切に間に合わないため、未完成ですが送付します。")]
    [InlineData("本日付けで辞退いたします。")]
    [InlineData("島根県としての申請は見合わせます。")]
    [InlineData("様式2の団体コードは仮の番号です。")]
    [InlineData("八代市は×です。")]
    [InlineData("八代市：不参加")]
    [InlineData("様式2の担当課は変わりました。")]
    [InlineData("申請書の宛名が違っていました。")]
    [InlineData("なお、海士町は辞退しました。")]
    [InlineData("提出書類のうち様式2は誤りです。")]
    [InlineData("様式1は別の県のものです。")]
    [InlineData("様式2は案のままです。")]
    [InlineData("申請内容の一部を変更する予定です。")]
    [InlineData("市町村との調整が整い次第、提出します。")]
    [InlineData("本県は申請しません。")]
    [InlineData("同意を得ておりません。")]
    [InlineData("同意を得ていない市町があります。")]
    [InlineData("知事の決裁を得ておりません。")]
    [InlineData("決裁が完了していません。")]
    [InlineData("決裁が完了しましたら、正式版をお送りします。")]
    [InlineData("申請書を提出しません。")]
    [InlineData("差し替え前の様式です。")]
    [InlineData("修正前の様式1です。")]
    [InlineData("修正をお願いします。")]
    [InlineData("添付ファイルを入れ替えてください。")]
    [InlineData("様式1と様式2を逆に添付しました。")]
    [InlineData("申請者名が誤っています。")]
    [InlineData("公募の対象外と思われますが提出します。")]
    [InlineData("提出が遅れます。")]
    [InlineData("提出は4月1日になります。")]
    [InlineData("添付書類が足りません。")]
    [InlineData("様式2が添付できませんでした。")]
    [InlineData("様式2は別のメールでお送りします。")]
    [InlineData("様式1は郵送します。")]
    [InlineData("様式2は郵送で提出します。")]
    [InlineData("ご担当者限りでお願いします。")]
    [InlineData("申請の有無を回答します。")]
    [InlineData("回答：申請なし")]
    [InlineData("本県は該当ありません。")]
    [InlineData("申請の意思はありません。")]
    [InlineData("申請にあたり相談です。")]
    [InlineData("提出前のご確認をお願いします。")]
    [InlineData("仮提出します。")]
    [InlineData("提出してよろしいでしょうか。")]
    [InlineData("様式1はこれでよろしいでしょうか。")]
    [InlineData("申請書を返却してください。")]
    [InlineData("申請書を確認して修正点をご連絡ください。")]
    [InlineData("様式1の7は県の見解ではありません。")]
    [InlineData("連携市町村は予定です。")]
    [InlineData("事前協議は済んでいません。")]
    [InlineData("覚書は締結していません。")]
    [InlineData("別紙-1は提出しません。")]
    [InlineData("応募要件の4は未対応です。")]
    [InlineData("令和9年度の申請です。")]
    [InlineData("R7の様式1です。")]
    [InlineData("昨年度の様式です。")]
    [InlineData("前回の様式です。")]
    [InlineData("前回の申請書をお送りします。")]
    [InlineData("鳥取県の申請書です。差し替えます。")]
    [InlineData("島根県の申請を取り下げます。")]
    [InlineData("上記の申請を取消します。")]
    [InlineData("本申請は無効です。")]
    [InlineData("この申請は有効ではありません。")]
    [InlineData("様式2のうち一部の市町を除きます。")]
    public void A_sentence_about_the_application_that_is_not_understood_is_a_question(string text)
    {
        var asked = Assert.Single(Asked(Subject, $"お世話になっております。\n{text}\nよろしくお願いいたします。"));

        Assert.Contains(asked.Split("例：「")[1].Split("」）")[0], text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("【差替】推進体制構築支援（島根県）")]
    [InlineData("【要返信】推進体制構築支援（島根県）")]
    [InlineData("Re: 【受付連絡】令和8年度 推進体制構築支援")]
    [InlineData("推進体制構築支援（島根県）（1/2）")]
    [InlineData("[SPAM] 推進体制構築支援（島根県）")]
    [InlineData("推進体制構築支援（島根）")]
    [InlineData("【最終版】推進体制構築支援（島根県）")]
    [InlineData("【島根県】R8推進体制構築支援の申請について")]
    [InlineData("令和8年度 推進体制構築支援（島根県）申請書の提出について")]
    [InlineData("推進体制構築支援（島根県）様式2の差し替え")]
    [InlineData("デ推第123号 推進体制構築支援（島根県）")]
    public void A_subject_that_only_names_the_call_and_the_applicant_stays_quiet(string subject) =>
        Assert.Empty(Asked(subject, "送付します。"));

    [Theory]
    [InlineData("推進体制構築支援（島根県）_案")]
    [InlineData("【取下げ】推進体制構築支援（島根県）")]
    [InlineData("【訓練】推進体制構築支援（島根県）")]
    [InlineData("【誤送信のお詫び】推進体制構築支援（島根県）")]
    [InlineData("推進体制構築支援（松江市）")]
    [InlineData("【確認依頼】推進体制構築支援（島根県）")]
    [InlineData("【供覧】推進体制構築支援（島根県）")]
    [InlineData("伴走支援事業者の公募（島根県）")]
    [InlineData("推進体制構築支援（島根県）R7")]
    [InlineData("推進体制構築支援（島根県）令和7年度")]
    [InlineData("【未完成】推進体制構築支援（島根県）")]
    [InlineData("【ドラフト】推進体制構築支援（島根県）")]
    [InlineData("推進体制構築支援（島根県）仮")]
    [InlineData("推進体制構築支援（島根県）旧")]
    public void Whatever_else_a_subject_says_is_a_question(string subject) =>
        Assert.Single(Asked(subject, "送付します。"));

    [Fact]
    public void A_text_file_beside_the_forms_is_its_senders_words_too()
    {
        Assert.Single(Asked(Subject, "提出します。", "今回の提出は仮のものです。正式版は25日に提出します。"));
        Assert.Empty(Asked(Subject, "提出します。", "様式1及び様式2を提出します。ご査収ください。"));
    }

    [Theory]
    [InlineData("kakuka@pref.example.lg.jp", "seis@secretariat.example", true)]
    [InlineData("kakuka@pref.example.lg.jp, soumu@pref.example.lg.jp", "a@example.jp, seis@secretariat.example", true)]
    [InlineData("seis@secretariat.example", "kakuka@pref.example.lg.jp", false)]
    [InlineData("kakuka@pref.example.lg.jp, seis@secretariat.example", "seis@secretariat.example", false)]
    [InlineData("alias@secretariat.example", "seis@secretariat.example", false)]
    [InlineData("dx-mihon@pref.example.lg.jp", "seis@secretariat.example", false)]
    [InlineData("list@lists.example.jp", "kakuka@pref.example.lg.jp", false)]
    [InlineData("kakuka@pref.example.lg.jp", "", false)]
    [InlineData("undisclosed-recipients:;", "seis@secretariat.example", false)]
    public void Forms_that_are_sent_to_somebody_else_with_us_in_Cc_are_a_question(string to, string cc, bool isAsked)
    {
        var mail = Opening.Mail(
            Mails.Build(
                Subject,
                message =>
                {
                    message.To.Clear();
                    message.To.AddRange(Addresses(to));
                    message.Cc.AddRange(Addresses(cc));
                },
                ("様式1.docx", Sample.Forms.Form1("島根県"))
            )
        );

        Assert.Equal(
            isAsked,
            new SubmissionReader(Sample.Call)
                .Read(mail, "id", Sample.Midway, default)
                .Findings.Any(finding => finding is { Code: "mail.forInformation", Severity: Severity.Warning })
        );
    }

    [Theory]
    [InlineData("推進体制構築支援（島根県）様式1のみ差替え", "form1", true)]
    [InlineData("推進体制構築支援（島根県）様式1のみ差替え", "form1 form2", false)]
    [InlineData("推進体制構築支援（島根県）様式2のみ差替え", "form1", false)]
    public void So_is_what_the_subject_says_of_them(string subject, string brought, bool isQuiet) =>
        Assert.Equal(isQuiet, !Findings(subject, "送付します。", FilesOf(brought)).Any());

    [Theory]
    [InlineData("様式1のみ差し替えます。", "form1", true)]
    [InlineData("様式１のみを差し替えます。", "form1", true)]
    [InlineData("様式1だけ再提出いたします。", "form1", true)]
    [InlineData("様式2のみ修正しましたので、再送します。", "form2", true)]
    [InlineData("様式1のみ差し替えます。様式2に変更はありません。", "form1", true)]
    [InlineData("様式1のみ差し替えます。", "form1 form2", false)]
    [InlineData("電話は0852-00-0001です。", "form2", false)]
    [InlineData("様式2のみ差し替えます。", "form1", false)]
    [InlineData("様式1のみ差し替えます。", "form1 scan.pdf", false)]
    [InlineData("様式1のみ差し替えます。様式2に変更はありません。", "form1 form2", false)]
    [InlineData("様式1のみ差し替えますが、様式2も後日差し替える予定です。", "form1", false)]
    [InlineData("様式1の3頁のみ差し替えます。", "form1", false)]
    [InlineData("様式1のみ仮のものです。", "form1", false)]
    [InlineData("様式1（変更箇所のみ）を送ります。", "form1", false)]
    public void What_is_said_of_the_forms_that_come_is_quiet_where_it_is_so(string text, string brought, bool isQuiet) =>
        Assert.Equal(isQuiet, !Findings(Subject, text, FilesOf(brought)).Any());

    private static IReadOnlyList<OpenedFile> FilesOf(string brought) =>
        [
            .. brought
                .Split(' ')
                .Select(one =>
                    one switch
                    {
                        "form1" => new OpenedFile("申請書.docx", "", Sample.Forms.Form1("島根県")),
                        "form2" => new OpenedFile("一覧.xlsx", "", Sample.Forms.Form2("島根県", 2)),
                        _ => new OpenedFile(one, "application/pdf", "%PDF-1.4"u8.ToArray()),
                    }
                ),
        ];

    [Theory]
    [InlineData("電話は0852-00-0001が正しいです。")]
    [InlineData("電話は0852-00-0001です。")]
    [InlineData("電話番号は、0852-00-0001です。")]
    [InlineData("連絡先は０８５２－００－０００１となります。")]
    [InlineData("直通は0852(00)0001になります。")]
    [InlineData("内線は9999です。")]
    [InlineData("メールはbetsu@pref.example.lg.jpです。")]
    [InlineData("メールアドレスは betsu@pref.example.lg.jp が正です。")]
    [InlineData("0852-00-0001が正しいです。")]
    [InlineData("電話番号の末尾が違っておりました。")]
    [InlineData("番号が変わりました。")]
    [InlineData("アドレスが一文字違います。")]
    [InlineData("担当者の内線が変わります。")]
    public void A_number_or_address_that_the_forms_do_not_have_is_a_question(string text) =>
        Assert.Single(Asked(Subject, $"お世話になっております。\n{text}\nよろしくお願いいたします。"));

    [Theory]
    [InlineData("電話は{telephone}です。")]
    [InlineData("電話番号は{telephone}となります。")]
    [InlineData("メールは{email}です。")]
    [InlineData("ご不明な点がございましたら、電話0852-00-0001までご連絡ください。")]
    [InlineData("ご連絡は0852-00-0001へお願いいたします。")]
    [InlineData("電話：0852-00-0001（直通）\nメール：betsu@pref.example.lg.jp")]
    [InlineData("TEL 0852-00-0001　内線 9999")]
    [InlineData("行き違いがございましたら、ご容赦ください。")]
    public void One_that_they_have_and_where_to_ask_stay_quiet(string text)
    {
        var form = Check.Files(("様式1.docx", Sample.Forms.Form1("島根県"))).Reading.Forms[0].Reading;

        Assert.Empty(
            Asked(
                Subject,
                text.Replace("{telephone}", form["telephone"].Raw, StringComparison.Ordinal)
                    .Replace("{email}", form["email"].Raw, StringComparison.Ordinal)
            )
        );
    }

    private static InternetAddressList Addresses(string written) =>
        written.Length == 0
            ? []
            : InternetAddressList.Parse(
                written.Replace(
                    "secretariat.example",
                    Sample.Call.Secretariat.Email[(Sample.Call.Secretariat.Email.IndexOf('@', StringComparison.Ordinal) + 1)..],
                    StringComparison.Ordinal
                )
            );

    private static IEnumerable<string> Asked(string subject, string text, string? note = null) =>
        Findings(
            subject,
            text,
            [
                new OpenedFile("様式1.docx", "", Sample.Forms.Form1("島根県")),
                new OpenedFile("様式2.xlsx", "", Sample.Forms.Form2("島根県", 2)),
                .. note is null
                    ? Array.Empty<OpenedFile>()
                    : [new OpenedFile("読んでください.txt", "text/plain", Encoding.UTF8.GetBytes(note))],
            ]
        );

    private static IEnumerable<string> Findings(string subject, string text, IReadOnlyList<OpenedFile> files) =>
        new SubmissionReader(Sample.Call)
            .Read(
                new OpenedMail
                {
                    Subject = subject,
                    From = Mails.Sender,
                    Sender = $"見本 花子 <{Mails.Sender}>",
                    Text = text,
                    Files = files,
                },
                "id",
                Sample.Midway,
                default
            )
            .Findings.Where(finding => finding.Code == "mail.reservation")
            .Select(finding => finding.Message);
}
