using System.Text;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Remarks;

namespace SeisFunctions.Checking;

/// <summary>Which findings are said in which file that goes back to its sender (朱書き). Pure.</summary>
public static class RemarkTexts
{
    /// <summary>What the name of a file that goes back ends in.</summary>
    public const string Mark = "（コメント付き）";

    /// <summary>Characters of a name that are kept: what every mail program shows and every disk takes.</summary>
    private const int LongestName = 80;

    /// <summary>The remarks for one file.</summary>
    /// <param name="told">The findings in the words of their reader.</param>
    /// <param name="file">Its name as its sender wrote it.</param>
    /// <param name="forms">Names of the forms in it that are spoken of.</param>
    /// <param name="takesTheRest">Whether what concerns no file (a missing form) is said at its title.</param>
    public static IReadOnlyList<Remark> Of(
        IEnumerable<Finding> told,
        string file,
        IReadOnlyList<string> forms,
        bool takesTheRest
    ) =>
        [
            .. told.Select(finding => Of(finding, file, forms, takesTheRest)).OfType<Remark>().Distinct(),
        ];

    /// <summary>The name of a file that goes back.</summary>
    /// <param name="name">As its sender wrote it.</param>
    /// <param name="format">What it is.</param>
    public static string NameOf(string name, FileFormat format)
    {
        var stem = Path.GetFileNameWithoutExtension(DirectionMarks.Without(name).Replace('\\', '/'))
            .Replace(Mark, "", StringComparison.Ordinal);
        var cut = string.Concat(stem.EnumerateRunes().Where(rune => !Rune.IsControl(rune)).Take(LongestName));
        return $"{(cut.Length == 0 ? "様式" : cut)}{Mark}{(format == FileFormat.Excel ? ".xlsx" : ".docx")}";
    }

    /// <summary>The media type of a file that goes back.</summary>
    public static string MediaTypeOf(FileFormat format) =>
        "application/vnd.openxmlformats-officedocument."
        + (format == FileFormat.Excel ? "spreadsheetml.sheet" : "wordprocessingml.document");

    /// <summary>Why a file does not go back, for officers.</summary>
    public static string WhyNot(RemarkRefusal refusal) =>
        refusal switch
        {
            RemarkRefusal.TooLarge => "ファイルが大きいため、コメントを付けていません。",
            RemarkRefusal.Macros => "マクロ又はプログラムを含むファイルのため、コメントを付けていません。",
            RemarkRefusal.ExternalLinks =>
                "外部のファイルへのリンク（テンプレート、画像、ほかのブック等）を含むため、コメントを付けていません。",
            RemarkRefusal.Signatures => "電子署名が付いているため、コメントを付けていません。",
            RemarkRefusal.Repaired => "ファイルの構成が規格どおりではないため、コメントを付けていません。",
            RemarkRefusal.OddComments => "既にあるコメントの形式に対応していないため、コメントを付けていません。",
            _ => "様式として読み取れないファイルのため、コメントを付けていません。",
        };

    private static Remark? Of(
        Finding finding,
        string file,
        IReadOnlyList<string> forms,
        bool takesTheRest
    ) =>
        finding.Form is { } form && forms.Contains(form) ? new(form, finding.Location, finding.Message)
        : finding.Form is null && finding.File == file ? new(null, finding.Location, finding.Message)
        : takesTheRest && IsOfTheWhole(finding) ? new(forms[0], null, finding.Message)
        : null;

    // What is said of the mail or of another file is no remark on a form.
    private static bool IsOfTheWhole(Finding finding) =>
        FormFinding.IsMissing(finding)
        || (
            finding is { Form: null, File: null }
            && (finding.Field is not null || finding.Requirements is { Count: > 0 })
        );
}
