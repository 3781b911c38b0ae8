using System.Globalization;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms;

/// <summary>What is said about a file as a whole, and what its sender should do.</summary>
internal static class FileFindings
{
    private const string SendAgain = "Word（.docx）又はExcel（.xlsx）の様式のまま再提出してください。";

    public static Finding TooLarge(long bytes, long most) => new("file.tooLarge", Severity.Error, string.Create(CultureInfo.InvariantCulture,
        $"ファイルが大きすぎるため読み取れません（{bytes:N0}バイト、上限{most:N0}バイト）。画像などを除いて小さくし、再提出してください。"));

    /// <summary>Why a file of this format holds no form that can be read.</summary>
    public static Finding NotReadable(FileFormat format) => format switch
    {
        FileFormat.EncryptedOffice => new("file.password", Severity.Error, "ファイルにパスワードが設定されているため読み取れません。パスワードを解除して保存し、再提出してください。"),
        FileFormat.LegacyWord => new("file.legacyOffice", Severity.Error, "旧形式のWordファイル（.doc）のため読み取れません。「Word文書（.docx）」として保存し直し、再提出してください。"),
        FileFormat.LegacyExcel => new("file.legacyOffice", Severity.Error, "旧形式のExcelファイル（.xls）のため読み取れません。「Excelブック（.xlsx）」として保存し直し、再提出してください。"),
        FileFormat.BinaryExcel => new("file.legacyOffice", Severity.Error, "Excelバイナリブック（.xlsb）のため読み取れません。「Excelブック（.xlsx）」として保存し直し、再提出してください。"),
        FileFormat.OfficeXml => new("file.legacyOffice", Severity.Error, "XML形式で保存されたWord・Excelファイルのため読み取れません。「Word文書（.docx）」又は「Excelブック（.xlsx）」として保存し直し、再提出してください。"),
        FileFormat.AppleWork => new("file.notAForm", Severity.Error, "Pages・Numbersのファイルは読み取れません。Word（.docx）又はExcel（.xlsx）に書き出して再提出してください。"),
        FileFormat.Html => new("file.notAForm", Severity.Error, "Webページ形式（HTML）のファイルは読み取れません。「Word文書（.docx）」又は「Excelブック（.xlsx）」として保存し直し、再提出してください。"),
        FileFormat.Link => new("file.notAForm", Severity.Error, "オンラインの文書へのリンクだけのファイルです。文書をWord（.docx）又はExcel（.xlsx）としてダウンロードし、そのファイルを再提出してください。"),
        FileFormat.Pdf => new("file.pdfOnly", Severity.Error, $"PDFファイルは読み取れません。{SendAgain}"),
        FileFormat.OpenDocument => new("file.notAForm", Severity.Error, "OpenDocument形式（.odt・.ods）のファイルは読み取れません。.docx又は.xlsxとして保存し直し、再提出してください。"),
        FileFormat.Rtf => new("file.notAForm", Severity.Error, "リッチテキスト形式（.rtf）のファイルは読み取れません。「Word文書（.docx）」として保存し直し、再提出してください。"),
        FileFormat.Image => new("file.notAForm", Severity.Error, $"画像ファイルは読み取れません。{SendAgain}"),
        FileFormat.Empty => new("file.unreadable", Severity.Error, "ファイルの中身が空です。正しいファイルを再提出してください。"),
        FileFormat.Zip => new("file.unreadable", Severity.Error, $"ファイルが壊れているか、圧縮ファイルの中に圧縮ファイルがあるため読み取れません。開いて確認し、{SendAgain}"),
        FileFormat.OtherArchive => new("file.unreadable", Severity.Error, $"7-Zip、RAR、LZH等の圧縮ファイルは開けません。圧縮せずに、{SendAgain}"),
        FileFormat.Program => new("file.unreadable", Severity.Error, $"プログラム（自己解凍形式の圧縮ファイル等）は開きません。圧縮せずに、{SendAgain}"),
        FileFormat.Ichitaro => new("file.notAForm", Severity.Error, $"一太郎（.jtd）のファイルは読み取れません。{SendAgain}"),
        FileFormat.CompoundFile => new("file.unreadable", Severity.Error, $"Outlookのメッセージ（.msg）等の形式のため開けません。添付されている様式を取り出して、{SendAgain}"),
        FileFormat.OtherOffice => new("file.notAForm", Severity.Error, $"WordやExcelの様式ではないOfficeファイルです。{SendAgain}"),
        _ => new("file.notAForm", Severity.Error, $"本公募の様式ではないファイルです。様式であれば、{SendAgain}"),
    };

    /// <summary>The finding that an exception of the readers stands for; null for any other exception.</summary>
    public static Finding? Of(Exception exception) => exception switch
    {
        LimitExceededException limit => new("file.tooLarge", Severity.Error, string.Create(CultureInfo.InvariantCulture,
            $"ファイルの内容が大きすぎるため読み取れません（{limit.Limit}が上限の{limit.Most:N0}を超えています）。不要な内容を削除し、再提出してください。")),
        EncryptedPartException => NotReadable(FileFormat.EncryptedOffice),
        UnreadableFileException unreadable => new("file.unreadable", Severity.Error, $"ファイルを開けません（{unreadable.Message}）。開いて確認し、保存し直して再提出してください。"),
        _ => null,
    };

    /// <summary>What is odd about a file that could be opened.</summary>
    /// <param name="document">The file.</param>
    /// <param name="forms">What was read from it.</param>
    /// <param name="exampleAlone">Why there is no form in it, where it holds the example of one.</param>
    public static IEnumerable<Finding> About(FilledDocument document, IReadOnlyList<FormReading> forms, Finding? exampleAlone)
    {
        if (forms.Count == 0)
        {
            yield return exampleAlone ?? NotReadable(FileFormat.Unknown);
        }

        foreach (var form in forms.GroupBy(form => form.FormName).Where(group => group.Count() > 1))
        {
            yield return new("form.duplicate", Severity.Warning, $"1つのファイルに{form.Key}が{form.Count()}つあります。1つにして再提出してください。", form.Key);
        }

        if (document.HasMacros)
        {
            yield return new("file.macro", Severity.Warning, "マクロを含むファイルです。マクロは実行せずに読み取りました。");
        }

        if (document.IsRepaired)
        {
            yield return new("file.repairedPackage", Severity.Info, "ファイルの構成（部品の一覧又は部品どうしの関係）が規格どおりではないため、部品の名前を手掛かりに読み取りました。読み取った内容に欠けがないか、原本で確認してください。");
        }

        if (document.TrackedChange is { } change)
        {
            yield return new("form.trackedChanges", Severity.Warning, "変更履歴が残っています。挿入された文字を含め、削除された文字を除いて読み取りました。変更履歴を承諾して再提出してください。", Location: change);
        }

        if (document.HiddenText is { } hidden)
        {
            yield return new("form.hiddenContent", Severity.Warning, "隠し文字が含まれています。隠し文字は読み取っていません。必要な内容であれば隠し文字を解除して再提出してください。", Location: hidden);
        }

        if (document.StyledTable is { } table)
        {
            yield return new("form.hiddenContent", Severity.Warning, "表のスタイルで取消線又は隠し文字が設定された行・列も、そのまま読み取りました。不要な内容であれば削除して再提出してください。", Location: table);
        }

        if (document.HasEmbeddedDocument)
        {
            yield return new("form.hiddenContent", Severity.Warning, "別の文書が埋め込まれた部分は読み取っていません。様式に直接記入して再提出してください。");
        }
    }
}
