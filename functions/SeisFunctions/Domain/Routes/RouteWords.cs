using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;

namespace SeisFunctions.Domain.Routes;

/// <summary>How changes on the way are told to applicants and officers, and what to do about them.</summary>
public static class RouteWords
{
    private static readonly Dictionary<RouteChange, Words> All = new()
    {
        [RouteChange.AsGiven] = new(
            RouteEffect.Harmless,
            "配布したとおり",
            "配布した様式と1バイトも違わずに届きました。",
            ""
        ),
        [RouteChange.Repacked] = new(
            RouteEffect.Harmless,
            "詰め直し",
            "ファイルの外側だけが詰め直されていますが、中身は配布した様式と同じです。",
            ""
        ),
        [RouteChange.Resaved] = new(
            RouteEffect.Harmless,
            "保存し直し",
            "ソフトで保存し直された様式です。様式としての仕組みは失われていません。",
            ""
        ),
        [RouteChange.Filled] = new(
            RouteEffect.Harmless,
            "記入あり",
            "様式に記入されています。",
            ""
        ),
        [RouteChange.InZip] = new(
            RouteEffect.Harmless,
            "ZIPに入れて送付",
            "ZIP形式の圧縮ファイルに入った形で届きました。取り出して確認しました。",
            "パスワードのないZIP形式であれば受け付けられますが、圧縮せずに添付していただくほうが確実です。"
        ),
        [RouteChange.InTnef] = new(
            RouteEffect.Harmless,
            "winmail.dat",
            "Outlook独自の形式（winmail.dat）に包まれて届きました。取り出して確認しました。",
            "差し支えありませんが、メールの形式を「HTML形式」又は「テキスト形式」にしていただくと、より確実です。"
        ),
        [RouteChange.InMail] = new(
            RouteEffect.Harmless,
            "メールに添付されたメール",
            "電子メールに添付された電子メールの中に入った形で届きました。取り出して確認しました。",
            "申請の際は、様式を新しい電子メールに直接添付してください。"
        ),
        [RouteChange.MailSigned] = new(
            RouteEffect.Harmless,
            "電子署名",
            "電子署名（S/MIME）の付いた電子メールで届きました。署名は確認に用いていません。",
            ""
        ),
        [RouteChange.NameGarbled] = new(
            RouteEffect.Harmless,
            "ファイル名の文字化け",
            "ファイル名が文字化けしています。中身で判断するため受け付けられます。",
            "ファイル名を「yoshiki1.docx」のように半角英数字にしていただくと、文字化けを避けられます。"
        ),
        [RouteChange.NameLost] = new(
            RouteEffect.Harmless,
            "ファイル名の欠落",
            "ファイル名が失われています。中身で判断するため受け付けられます。",
            "ファイル名を「yoshiki1.docx」のように半角英数字にしていただくと、失われにくくなります。"
        ),
        [RouteChange.Renamed] = new(
            RouteEffect.Harmless,
            "拡張子の変更",
            "ファイル名の末尾（拡張子）が変えられています。中身で判断するため受け付けられます。",
            "途中の機器が拡張子を変えている可能性があります。元の名前のまま添付していただいて差し支えありません。"
        ),
        [RouteChange.MacrosRemoved] = new(
            RouteEffect.Harmless,
            "マクロの除去",
            "マクロ付きの名前ですが、マクロは取り除かれています。本公募の様式にマクロはないため、差し支えありません。",
            ""
        ),
        [RouteChange.OtherFile] = new(
            RouteEffect.Harmless,
            "様式以外",
            "本公募の様式ではないファイルです。",
            ""
        ),
        [RouteChange.Disclaimer] = new(
            RouteEffect.Harmless,
            "注意書きの追加",
            "本文に、途中の機器が付けたと思われる注意書きがあります。差し支えありません。",
            ""
        ),
        [RouteChange.TextGarbled] = new(
            RouteEffect.Harmless,
            "本文の文字化け",
            "本文が文字化けしています。添付ファイルには影響しません。",
            "申請の内容は様式に記入し、本文だけに書かないでください。"
        ),
        [RouteChange.Delayed] = new(
            RouteEffect.Harmless,
            "到着までの時間",
            "送信から到着までに時間がかかっています（送信した端末の時計による）。",
            "締切は、事務局への到着時刻で判断します。上長の承認や無害化に時間がかかる場合は、余裕をもってお送りください。"
        ),
        [RouteChange.Junk] = new(
            RouteEffect.Altered,
            "迷惑メール扱い",
            "事務局側で迷惑メールのフォルダーに入っていました。受け付けられますが、見落とされるおそれがあります。",
            "事務局でも確認しますが、申請の際は、お送りになったことを電話でもお知らせください。"
        ),
        [RouteChange.ControlsLost] = new(
            RouteEffect.Altered,
            "入力欄の仕組みの喪失",
            "様式の入力欄（チェックボックスや日付の欄）の仕組みが失われています。",
            "記入された内容は文字として読み取りますが、印の読み誤りが起こりやすくなります。記入した様式が無害化されない経路（別のメール環境、提出の画面）をご検討ください。"
        ),
        [RouteChange.InputChecksLost] = new(
            RouteEffect.Altered,
            "入力規則の喪失",
            "様式の入力規則（選択肢や入力の確認）が失われています。",
            "記入された内容は読み取れます。念のため、申請後の「受付連絡」で、読み取った様式に欠けがないかをご確認ください。"
        ),
        [RouteChange.Sanitised] = new(
            RouteEffect.Altered,
            "無害化",
            "途中の機器が作り直した（無害化した）と思われる様式です。",
            "申請の際に記入内容が変わることがあります。送信後の「受付連絡」で読み取った様式を確認し、欠けがある場合は無害化されない経路をご利用ください。"
        ),
        [RouteChange.OldVersion] = new(
            RouteEffect.Lost,
            "別の年度の様式",
            "別の年度の様式です。",
            "今年度の様式をダウンロードし直してください。"
        ),
        [RouteChange.Pdf] = new(
            RouteEffect.Lost,
            "PDFに変換",
            "PDFに変わっています。PDFからは記入内容を読み取れません。",
            "ご自身で変換していない場合は、途中の機器（無害化）が変換しています。情報システムの担当に、Word・Excelのまま送れる方法をご確認ください。"
        ),
        [RouteChange.Imaged] = new(
            RouteEffect.Lost,
            "画像に変換",
            "画像に変わっています。画像からは記入内容を読み取れません。",
            "ご自身で変換していない場合は、途中の機器（無害化）が変換しています。情報システムの担当に、Word・Excelのまま送れる方法をご確認ください。"
        ),
        [RouteChange.OldOffice] = new(
            RouteEffect.Lost,
            "旧形式に変換",
            "旧形式など（.doc、.xls、.xlsb、XML形式）のファイルに変わっています。このままでは読み取れません。",
            "「Word文書（.docx）」「Excelブック（.xlsx）」のまま添付してください。"
        ),
        [RouteChange.OtherFormat] = new(
            RouteEffect.Lost,
            "別の形式に変換",
            "Word（.docx）・Excel（.xlsx）以外の形式に変わっています。このままでは読み取れません。",
            "ダウンロードした様式を、別の形式に変えずに添付してください。"
        ),
        [RouteChange.ArchivePassword] = new(
            RouteEffect.Lost,
            "パスワード付きZIP",
            "パスワード付きの圧縮ファイルです。パスワードを別のメールで送っていただいても開くことができません。",
            "パスワードを付けない設定で送信してください。自動で暗号化される場合は、情報システムの担当に解除の方法をご確認いただくか、提出の画面をご利用ください。"
        ),
        [RouteChange.OfficePassword] = new(
            RouteEffect.Lost,
            "パスワード付きのファイル",
            "ファイルにパスワードが設定されています（暗号化）。このままでは読み取れません。",
            "Word・Excelの「ファイル」の「情報」から、パスワードを解除して保存し直してください。"
        ),
        [RouteChange.PasswordMail] = new(
            RouteEffect.Lost,
            "パスワードの通知",
            "パスワードをお知らせする電子メールです。パスワード付きの圧縮ファイルは、パスワードがあっても開くことができません。",
            "パスワードを付けない設定で送信してください。"
        ),
        [RouteChange.EncryptedMail] = new(
            RouteEffect.Lost,
            "メールの暗号化",
            "電子メール自体が暗号化（S/MIME、PGP等）されており、開けません。",
            "暗号化せずに送信してください。"
        ),
        [RouteChange.OtherArchive] = new(
            RouteEffect.Lost,
            "ZIP以外の圧縮",
            "ZIP以外の圧縮形式（7-Zip、RAR、LZH等）です。開くことができません。",
            "圧縮せずに添付してください。"
        ),
        [RouteChange.SelfExtracting] = new(
            RouteEffect.Lost,
            "自己解凍形式",
            "プログラム（自己解凍形式）に変わっています。安全のため開きません。",
            "圧縮・暗号化の機能を外して、様式をそのまま添付してください。"
        ),
        [RouteChange.ZipUnopened] = new(
            RouteEffect.Lost,
            "開けないZIP",
            "圧縮ファイルを開けません。",
            "圧縮せずに、様式をそのまま添付してください。"
        ),
        [RouteChange.TooLarge] = new(
            RouteEffect.Lost,
            "大きさの超過",
            "大きすぎるため開けません。",
            "様式だけを添付し、大きな画像などは外してください。"
        ),
        [RouteChange.Cut] = new(
            RouteEffect.Lost,
            "途中で切れた",
            "ファイルの後ろの部分が失われています。",
            "もう一度お送りください。繰り返し起こる場合は、情報システムの担当に、添付ファイルの大きさの制限をご確認ください。"
        ),
        [RouteChange.SevenBit] = new(
            RouteEffect.Lost,
            "8ビット目の喪失",
            "ファイルの各文字の一部（8ビット目）が失われ、壊れています。古い中継の機器によるものです。",
            "添付の符号化（Base64）を行うメールソフトで送信してください。"
        ),
        [RouteChange.NewlinesConverted] = new(
            RouteEffect.Lost,
            "改行の書換え",
            "添付ファイルが文章として扱われ、改行の文字が書き換えられて壊れています。",
            "添付ファイルを「テキスト」として扱わない設定で送信してください。"
        ),
        [RouteChange.CharsetDamaged] = new(
            RouteEffect.Lost,
            "文字コードの変換",
            "添付ファイルが文章として扱われ、文字コードが変換されて壊れています。",
            "添付ファイルを「テキスト」として扱わない設定で送信してください。"
        ),
        [RouteChange.Undecoded] = new(
            RouteEffect.Lost,
            "復元されない添付",
            "添付ファイルが、送信のための文字列（Base64）のまま復元されていません。",
            "メールソフト又は中継の機器の設定を、情報システムの担当にご確認ください。"
        ),
        [RouteChange.Damaged] = new(
            RouteEffect.Lost,
            "破損",
            "ファイルの中身が壊れています。",
            "もう一度お送りください。繰り返し起こる場合は、途中の機器が添付ファイルを壊しています。情報システムの担当にご相談ください。"
        ),
        [RouteChange.Emptied] = new(
            RouteEffect.Lost,
            "中身の喪失",
            "名前だけが届き、中身がありません。",
            "途中の機器が中身を取り除いています。情報システムの担当に、Word・Excelを送れる方法をご確認ください。"
        ),
        [RouteChange.ReplacedByText] = new(
            RouteEffect.Lost,
            "添付の差替え",
            "添付ファイルが取り除かれ、代わりに説明の文書が付けられています。",
            "途中の機器がWord・Excelの添付を取り除いています。情報システムの担当に、取り除かれない送り方をご確認いただくか、提出の画面をご利用ください。"
        ),
        [RouteChange.Removed] = new(
            RouteEffect.Lost,
            "添付の削除",
            "本文に、添付ファイルを取り除いたという記載があります。様式は届いていません。",
            "途中の機器がWord・Excelの添付を取り除いています。情報システムの担当に、取り除かれない送り方をご確認いただくか、提出の画面をご利用ください。"
        ),
        [RouteChange.Quarantined] = new(
            RouteEffect.Lost,
            "隔離",
            "電子メール又は添付ファイルが隔離されたという記載があります。様式は届いていません。",
            "情報システムの担当に、隔離の解除と、隔離されない送り方をご確認ください。"
        ),
        [RouteChange.Link] = new(
            RouteEffect.Lost,
            "リンクに差替え",
            "添付ファイルの代わりに、ファイルを受け渡すためのリンクが届きました。リンク先のファイルは受け取りません。",
            "ファイル送信サービスを使わず、電子メールに直接添付してください。添付が自動でリンクに変わる場合は、提出の画面をご利用ください。"
        ),
        [RouteChange.TnefUnopened] = new(
            RouteEffect.Lost,
            "開けないwinmail.dat",
            "Outlook独自の形式（winmail.dat）に包まれ、開くことができません。",
            "メールの形式を「HTML形式」又は「テキスト形式」にして送信してください。"
        ),
        [RouteChange.MailCut] = new(
            RouteEffect.Lost,
            "メールの欠落",
            "電子メールが途中で切れているか、分割されています。",
            "もう一度お送りください。繰り返し起こる場合は、情報システムの担当に、大きさの制限をご確認ください。"
        ),
        [RouteChange.NothingAttached] = new(
            RouteEffect.Lost,
            "添付なし",
            "様式のファイルが届いていません。",
            "様式を添付したかをご確認ください。添付していた場合は、途中で取り除かれています。"
        ),
        [RouteChange.FormMissing] = new(
            RouteEffect.Lost,
            "様式の不足",
            "必要な様式のうち、確認できていないものがあります。",
            "残りの様式を別の電子メールでお送りになった場合は、そちらの結果をご覧ください。"
        ),
        [RouteChange.SenderUnproved] = new(
            RouteEffect.Altered,
            "差出人の未認証",
            "申請者のアドレスですが、その差出人から送信されたことを確認できません（送信ドメイン認証の未設定など）。",
            "申請は受け付けますが、差替えの際に事務局の確認が必要です。情報システムの担当に、SPF・DKIMの設定をご確認ください。"
        ),
        [RouteChange.SenderFailed] = new(
            RouteEffect.Lost,
            "差出人の認証失敗",
            "送信ドメイン認証（SPF、DKIM、DMARC）に失敗しています。",
            "このままでは、申請しても事務局が確認するまで反映されません。情報システムの担当に設定をご確認のうえ、事務局へ電話でご連絡ください。"
        ),
        [RouteChange.SenderOfOther] = new(
            RouteEffect.Altered,
            "別の申請者のアドレス",
            "別の申請者のものとして登録されているアドレスから届きました。",
            "このままでは、申請しても事務局が確認するまで反映されません。申請者のメールアドレスから送信してください。"
        ),
        [RouteChange.SenderUnknown] = new(
            RouteEffect.Altered,
            "未登録の差出人",
            "申請者のものとして登録されていないアドレスから届きました。",
            "このままでは、申請しても事務局が確認するまで反映されません。登録されていない正しいアドレスである場合は、事務局へ電話でご連絡ください。"
        ),
    };

    /// <summary>What it means for an application by the same route.</summary>
    public static RouteEffect EffectOf(RouteChange change) => All[change].Effect;

    /// <summary>In a word or two.</summary>
    public static string WordOf(RouteChange change) => All[change].Word;

    /// <summary>What happened, with its detail.</summary>
    public static string WhatOf(RouteNote note) =>
        note.Detail is { } detail ? $"{All[note.Change].What}（{detail}）" : All[note.Change].What;

    /// <summary>What to do; empty where nothing is to be done.</summary>
    public static string AdviceOf(RouteChange change) => All[change].Advice;

    /// <summary>Whether it is about the sender, not about what was sent.</summary>
    public static bool IsOfSender(RouteChange change) =>
        change
            is RouteChange.SenderUnproved
                or RouteChange.SenderFailed
                or RouteChange.SenderOfOther
                or RouteChange.SenderUnknown;

    /// <summary>Whose the address is.</summary>
    public static string Of(AddressOwner owner) =>
        owner switch
        {
            AddressOwner.Own => "申請者のもの",
            AddressOwner.Other => "別の申請者のもの",
            _ => "不明（登録されていません）",
        };

    /// <summary>Whether the mail came from the address that it names.</summary>
    public static string Of(SenderProof proof, Authenticity found) =>
        proof switch
        {
            SenderProof.Proved when found.Outcome == AuthenticityOutcome.NotChecked => "確認していません",
            _ => Of(proof),
        };

    /// <summary>The same where a server checks.</summary>
    public static string Of(SenderProof proof) =>
        proof switch
        {
            SenderProof.Proved => "認証済み",
            SenderProof.Failed => "認証失敗",
            _ => "未認証",
        };

    /// <summary>What is known of a route.</summary>
    public static string Of(RouteStanding standing) =>
        standing switch
        {
            RouteStanding.Proven => "確認済み",
            RouteStanding.Problems => "問題あり",
            _ => "未実施",
        };

    /// <summary>What a file is.</summary>
    public static string Of(FileFormat format) =>
        format switch
        {
            FileFormat.Word => "Word文書",
            FileFormat.Excel => "Excelブック",
            FileFormat.EncryptedOffice => "パスワード付きのWord・Excel",
            FileFormat.LegacyWord => "旧形式のWord文書（.doc）",
            FileFormat.LegacyExcel => "旧形式のExcelブック（.xls）",
            FileFormat.BinaryExcel => "Excelバイナリブック（.xlsb）",
            FileFormat.OfficeXml => "XML形式のWord・Excel",
            FileFormat.Ichitaro => "一太郎文書",
            FileFormat.Pdf => "PDF",
            FileFormat.OpenDocument => "OpenDocument",
            FileFormat.Rtf => "リッチテキスト",
            FileFormat.Image => "画像",
            FileFormat.Zip => "圧縮ファイル（ZIP）",
            FileFormat.OtherArchive => "圧縮ファイル（ZIP以外）",
            FileFormat.Program => "プログラム",
            FileFormat.Html => "Webページ",
            FileFormat.Link => "リンク",
            FileFormat.Text => "テキスト",
            FileFormat.Empty => "空のファイル",
            _ => "その他",
        };

    private sealed record Words(RouteEffect Effect, string Word, string What, string Advice);
}
