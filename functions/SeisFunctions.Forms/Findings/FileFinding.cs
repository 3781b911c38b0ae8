namespace SeisFunctions.Forms.Findings;

/// <summary>What is said of a file, and of a mail as a file: <c>file.*</c>.</summary>
internal static class FileFinding
{
    private const string Word = "file.",
        OfUnreadable = "file.unreadable",
        OfTooLarge = "file.tooLarge",
        OfPassword = "file.password",
        OfOldOffice = "file.legacyOffice",
        OfEncrypted = "file.encrypted",
        OfPdf = "file.pdfOnly",
        OfOther = "file.notAForm",
        OfLink = "file.link";

    private const string SendAgain = "Word（.docx）又はExcel（.xlsx）の様式のまま再提出してください。";

    public static Finding TooLarge(string bytes, string most) =>
        new(
            OfTooLarge,
            Severity.Error,
            $"ファイルが大きすぎるため読み取れません（{bytes}バイト、上限{most}バイト）。画像などを除いて小さくし、再提出してください。"
        );

    public static Finding TooMuchInside(string limit, string most) =>
        new(
            OfTooLarge,
            Severity.Error,
            $"ファイルの内容が大きすぎるため読み取れません（{limit}が上限の{most}を超えています）。不要な内容を削除し、再提出してください。"
        );

    public static Finding TooLargeToOpen() =>
        new(OfTooLarge, Severity.Error, "ファイルが大きすぎるため、開けませんでした。様式を分けてお送りください。");

    public static Finding ArchiveTooLarge(string limit, string most) =>
        new(
            OfTooLarge,
            Severity.Error,
            $"圧縮ファイルの中身が大きすぎるため、開けませんでした（{limit}が上限の{most}を超えています）。様式だけをお送りください。"
        );

    public static Finding MailTooLarge(long megabytes) =>
        new(
            OfTooLarge,
            Severity.Error,
            $"電子メールの大きさが上限（{megabytes} MB）を超えています。様式を分けてお送りください。"
        );

    public static Finding TooMany(int most) =>
        new(
            "file.tooMany",
            Severity.Error,
            $"添付ファイルが{most}個を超えています。超えた分は開いていません。様式のファイルだけをお送りください。"
        );

    public static Finding Encrypted() =>
        new(
            OfEncrypted,
            Severity.Error,
            "暗号化（S/MIME、PGP等）されているため、開けませんでした。暗号化せずにお送りください。"
        );

    public static Finding ArchivePassword() =>
        new(
            OfPassword,
            Severity.Error,
            "パスワード付きの圧縮ファイルのため、開けませんでした。パスワードを別のメールで送っていただいても開くことができません。"
                + "パスワードを付けずに送り直すか、それができない場合は、ほかの提出方法を事務局へご相談ください。"
        );

    public static Finding Link(string service) =>
        new(
            OfLink,
            Severity.Error,
            $"ファイル共有サービス（{service}）へのリンクが記載されています。リンク先のファイルは受け取っていません。様式は電子メールに添付してお送りください。"
        );

    public static Finding LinkTo(string host) =>
        new(
            OfLink,
            Severity.Error,
            $"ファイルの受渡しのためのものと思われるリンク（{host}）が記載されています。リンク先のファイルは受け取っていません。様式は電子メールに添付してお送りください。"
        );

    public static Finding LeftElsewhere() =>
        new(
            OfLink,
            Severity.Error,
            "添付ファイルの本体が電子メールから取り除かれ、別の場所にあることだけが記載されています。ファイルは受け取っていません。様式は電子メールに添付してお送りください。"
        );

    public static Finding OtherCompression(string method) =>
        new(
            OfUnreadable,
            Severity.Error,
            $"圧縮方式が{method}のため、圧縮ファイルから取り出せませんでした。圧縮せずに、又は標準のZIP形式で圧縮してお送りください。"
        );

    public static Finding MailInPieces() =>
        new(
            OfUnreadable,
            Severity.Error,
            "1通の電子メールが複数に分割されて届いたため、添付ファイルを開けません。分割せずにお送りください。"
        );

    public static Finding Tnef() =>
        new(
            OfUnreadable,
            Severity.Error,
            "Outlook独自の形式（winmail.dat）の添付ファイルを開けません。メールの形式を「HTML形式」又は「テキスト形式」にして送り直してください。"
        );

    public static Finding SecureMime() =>
        new(OfUnreadable, Severity.Error, "S/MIME形式のファイルを開けません。電子署名や暗号化をせずにお送りください。");

    public static Finding AttachedMail() =>
        new(
            OfUnreadable,
            Severity.Error,
            "添付された電子メールを開けません。電子メールに添付されていた様式を取り出してお送りください。"
        );

    public static Finding Damaged(string how) =>
        new(
            OfUnreadable,
            Severity.Error,
            $"ファイルを開けません（{how}）。開いて確認し、保存し直して再提出してください。"
        );

    public static Finding TookTooLong() =>
        new(
            OfUnreadable,
            Severity.Error,
            "ファイルの読み取りに時間がかかりすぎるため、中止しました。不要な内容を削除し、様式のまま保存し直してください。"
        );

    public static Finding NamedAsOffice() =>
        new(
            OfUnreadable,
            Severity.Error,
            $"WordやExcelの名前が付いていますが、中身はWordやExcelのファイルではないため読み取れません。開いて確認し、{SendAgain}"
        );

    public static Finding OwnerFile() =>
        new(
            OfOther,
            Severity.Error,
            $"WordやExcelがファイルを開いている間に作る一時ファイル（名前が「~$」で始まるもの）で、様式の内容は入っていません。様式の本体を、{SendAgain}"
        );

    public static Finding DamagedOldOffice() =>
        new(
            OfUnreadable,
            Severity.Error,
            "旧形式のWord・Excelファイル（.doc・.xls）が壊れているため読み取れません。開いて確認し、Word（.docx）又はExcel（.xlsx）として保存し直して再提出してください。"
        );

    public static Finding Macro() =>
        new("file.macro", Severity.Warning, "マクロを含むファイルです。マクロは実行せずに読み取りました。");

    public static Finding RepairedPackage() =>
        new(
            "file.repairedPackage",
            Severity.Info,
            "ファイルの構成（部品の一覧又は部品どうしの関係）が規格どおりではないため、部品の名前を手掛かりに読み取りました。読み取った内容に欠けがないか、原本で確認してください。"
        );

    /// <summary>Why a file of this format holds no form that can be read.</summary>
    public static Finding NotReadable(FileFormat format) =>
        format switch
        {
            FileFormat.EncryptedOffice => new(
                OfPassword,
                Severity.Error,
                "ファイルにパスワードが設定されているため読み取れません。パスワードを解除して保存し、再提出してください。"
            ),
            FileFormat.LegacyWord => new(
                OfOldOffice,
                Severity.Error,
                "旧形式のWordファイル（.doc）のため読み取れません。「Word文書（.docx）」として保存し直し、再提出してください。"
            ),
            FileFormat.LegacyExcel => new(
                OfOldOffice,
                Severity.Error,
                "旧形式のExcelファイル（.xls）のため読み取れません。「Excelブック（.xlsx）」として保存し直し、再提出してください。"
            ),
            FileFormat.BinaryExcel => new(
                OfOldOffice,
                Severity.Error,
                "Excelバイナリブック（.xlsb）のため読み取れません。「Excelブック（.xlsx）」として保存し直し、再提出してください。"
            ),
            FileFormat.OfficeXml => new(
                OfOldOffice,
                Severity.Error,
                "XML形式で保存されたWord・Excelファイルのため読み取れません。「Word文書（.docx）」又は「Excelブック（.xlsx）」として保存し直し、再提出してください。"
            ),
            FileFormat.AppleWork => new(
                OfOther,
                Severity.Error,
                "Pages・Numbersのファイルは読み取れません。Word（.docx）又はExcel（.xlsx）に書き出して再提出してください。"
            ),
            FileFormat.Html => new(
                OfOther,
                Severity.Error,
                "Webページ形式（HTML）のファイルは読み取れません。「Word文書（.docx）」又は「Excelブック（.xlsx）」として保存し直し、再提出してください。"
            ),
            FileFormat.Link => new(
                OfOther,
                Severity.Error,
                "オンラインの文書へのリンクだけのファイルです。文書をWord（.docx）又はExcel（.xlsx）としてダウンロードし、そのファイルを再提出してください。"
            ),
            FileFormat.Pdf => new(OfPdf, Severity.Error, $"PDFファイルは読み取れません。{SendAgain}"),
            FileFormat.OpenDocument => new(
                OfOther,
                Severity.Error,
                "OpenDocument形式（.odt・.ods）のファイルは読み取れません。.docx又は.xlsxとして保存し直し、再提出してください。"
            ),
            FileFormat.Rtf => new(
                OfOther,
                Severity.Error,
                "リッチテキスト形式（.rtf）のファイルは読み取れません。「Word文書（.docx）」として保存し直し、再提出してください。"
            ),
            FileFormat.Image => new(OfOther, Severity.Error, $"画像ファイルは読み取れません。{SendAgain}"),
            FileFormat.Empty => new(
                OfUnreadable,
                Severity.Error,
                "ファイルに内容がありません。正しいファイルを再提出してください。"
            ),
            FileFormat.Zip => new(
                OfUnreadable,
                Severity.Error,
                $"ファイルが壊れているか、圧縮ファイルの中に圧縮ファイルがあるため読み取れません。開いて確認し、{SendAgain}"
            ),
            FileFormat.OtherArchive => new(
                OfUnreadable,
                Severity.Error,
                $"7-Zip、RAR、LZH等の圧縮ファイルは開けません。圧縮せずに、{SendAgain}"
            ),
            FileFormat.Program => new(
                OfUnreadable,
                Severity.Error,
                $"プログラム（自己解凍形式の圧縮ファイル等）は開きません。圧縮せずに、{SendAgain}"
            ),
            FileFormat.Ichitaro => new(
                OfOther,
                Severity.Error,
                $"一太郎（.jtd）のファイルは読み取れません。{SendAgain}"
            ),
            FileFormat.CompoundFile => new(
                OfUnreadable,
                Severity.Error,
                $"Outlookのメッセージ（.msg）等の形式のため開けません。添付されている様式を取り出して、{SendAgain}"
            ),
            FileFormat.OtherOffice => new(
                OfOther,
                Severity.Error,
                $"WordやExcelの様式ではないOfficeファイルです。{SendAgain}"
            ),
            _ => new(OfOther, Severity.Error, $"本公募の様式ではないファイルです。様式であれば、{SendAgain}"),
        };

    /// <summary>In a few words, for a list of files; null for what has none.</summary>
    public static string? InShort(Finding finding) =>
        finding.Code switch
        {
            OfPassword => "パスワード付き",
            OfEncrypted => "暗号化",
            OfOldOffice => "旧形式のOffice等",
            OfPdf => "PDF",
            OfUnreadable => "開けない、又は壊れている",
            OfTooLarge => "大きすぎる",
            OfOther => "様式ではない",
            _ => null,
        };

    /// <summary>It is about a file: nobody has read what is in it.</summary>
    public static bool Is(Finding finding) => finding.Code.StartsWith(Word, StringComparison.Ordinal);

    /// <summary>A file that is no form: beside complete forms it is only worth mentioning.</summary>
    public static bool IsBesideTheForms(Finding finding) => finding.Code is OfOther or OfPdf or OfOldOffice;

    /// <summary>A file of a kind that no form is made of.</summary>
    public static bool IsOfOtherKind(Finding finding) => finding.Code is OfOther or OfPdf;

    /// <summary>A file that is none of ours, whatever it is.</summary>
    public static bool IsNotAForm(Finding finding) => finding.Code == OfOther;

    /// <summary>Nobody knows what is in the file, whatever was tried.</summary>
    public static bool IsUnknown(Finding finding) => finding.Code is OfOther or OfUnreadable;

    /// <summary>It is locked with a password.</summary>
    public static bool IsPassword(Finding finding) => finding.Code == OfPassword;

    /// <summary>It is encrypted by a mail program.</summary>
    public static bool IsEncrypted(Finding finding) => finding.Code == OfEncrypted;

    /// <summary>It is larger than what is opened.</summary>
    public static bool IsTooLarge(Finding finding) => finding.Code == OfTooLarge;

    /// <summary>It could not be opened.</summary>
    public static bool IsUnreadable(Finding finding) => finding.Code == OfUnreadable;

    /// <summary>A link in place of a file.</summary>
    public static bool IsLink(Finding finding) => finding.Code == OfLink;
}
