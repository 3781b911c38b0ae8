using SeisFunctions.Calls;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;

namespace SeisFunctions.Contacting;

/// <summary>
/// The codes of applicants that a list has beside their names. A list that was sorted by some of its columns gives everybody
/// what is somebody else's, and only the code tells. Pure.
/// </summary>
internal sealed class ApplicantCodeColumns(CallDefinition call, SheetLine head)
{
    private readonly IReadOnlyList<int> _columns =
    [
        .. head.Cells.Index().Where(cell => ContactColumns.Of(cell.Item) == ContactColumn.Code).Select(cell => cell.Index),
    ];

    /// <summary>How many lines have a code that is no applicant's, so that nothing could be compared.</summary>
    public int Unknown { get; private set; }

    /// <summary>In what a line's codes disagree with its applicant, in Japanese; or null.</summary>
    public string? DifferenceIn(SheetLine line, Applicant named)
    {
        foreach (var text in _columns.Select(line.Cell).Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            var meant = MeantBy(FoldedText.Of(text.Trim()).Plain).ToList();
            if (meant.Count == 0)
                Unknown++;
            else if (!meant.Contains(named))
                return $"コード「{text.Trim()}」は{meant[0].Name}のもので、申請者「{named.Name}」と異なります。行がずれていないか確認してください。";
        }

        return null;
    }

    // As the call has it; of a prefecture also with its zero dropped, or as 全国地方公共団体コード.
    private IEnumerable<Applicant> MeantBy(string code) =>
        (code.All(char.IsAsciiDigit) ? MunicipalityCode.Readings(code) : [])
            .SelectMany(local => local[2..5] == "000" ? [local, local[..2]] : new[] { local })
            .Append(code)
            .Append(code.PadLeft(2, '0'))
            .Select(call.Applicant)
            .OfType<Applicant>()
            .Distinct();
}
