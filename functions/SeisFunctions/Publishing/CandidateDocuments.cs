using SeisFunctions.Calls;
using SeisFunctions.Forms.Papers;

namespace SeisFunctions.Publishing;

/// <summary>The documents that candidates are published in. Pure.</summary>
internal sealed class CandidateDocuments(
    IReadOnlyList<Candidate> candidates,
    PublishedFields published,
    CallDefinition call
)
{
    /// <summary>Names of the documents in addresses, and what people call them.</summary>
    public static IReadOnlyDictionary<string, string> Titles { get; } =
        new Dictionary<string, string>
        {
            [List + ".xlsx"] = "候補一覧（Excel）",
            [List + ".docx"] = "候補一覧（Word）",
            [Sheets + ".docx"] = "候補の個票（Word）",
        };

    private const string List = "list",
        Sheets = "sheets";

    private readonly CandidateList list = new(candidates, published, call);

    private readonly (Paper Paper, IReadOnlyList<CandidateCut> Cuts) sheets = CandidateSheets.Of(
        candidates,
        published,
        call
    );

    /// <summary>What they leave out for want of room.</summary>
    public IReadOnlyList<CandidateCut> Cuts => [.. list.Cuts, .. sheets.Cuts];

    /// <summary>A document, or null where there is none of that name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="at">When it is made.</param>
    public byte[]? Write(string name, DateTimeOffset at) =>
        name switch
        {
            List + ".xlsx" => Workbook(),
            List + ".docx" => WordPaper.Write(list.ToPaper(at)),
            Sheets + ".docx" => WordPaper.Write(sheets.Paper),
            _ => null,
        };

    private byte[] Workbook()
    {
        using var file = new MemoryStream();
        list.Write(file);
        return file.ToArray();
    }
}
