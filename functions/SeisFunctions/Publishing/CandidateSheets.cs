using SeisFunctions.Calls;
using SeisFunctions.Forms.Papers;

namespace SeisFunctions.Publishing;

/// <summary>The sheets: one page a candidate, which providers of support choose from. Pure.</summary>
internal static class CandidateSheets
{
    // Shares of the width of a page.
    private const int Label = 17,
        HalfLabel = 17,
        Half = 33;

    /// <summary>The sheets, and what had to be left out of them.</summary>
    public static (Paper Paper, IReadOnlyList<CandidateCut> Cuts) Of(
        IReadOnlyList<Candidate> candidates,
        PublishedFields published,
        CallDefinition call
    )
    {
        var pages = candidates
            .Select(candidate => (Candidate: candidate, Fitted: OnePage.Fit(PageOf(candidate, published, call))))
            .ToList();
        return (
            new($"{published.Title} 個票", [.. pages.Select(page => page.Fitted.Page)]),
            [
                .. pages.SelectMany(page =>
                    page.Fitted.Cuts.Select(cut => new CandidateCut(
                        page.Candidate.Applicant,
                        $"個票の「{cut.Name}」",
                        cut.Left,
                        cut.IsRows
                    ))
                ),
            ]
        );
    }

    private static PaperPage PageOf(Candidate candidate, PublishedFields published, CallDefinition call)
    {
        var blocks = new List<PaperBlock>
        {
            new PaperLine($"{published.Title}　個票", PaperLineKind.Title),
            new PaperTable("候補", [HalfLabel, Half, HalfLabel, Half], [.. HeadOf(candidate, call)]),
        };
        var texts = new List<IReadOnlyList<PaperCell>>();
        foreach (var part in candidate.Parts)
        {
            if (part.Table is not { } table)
            {
                texts.Add([new(part.Title, IsLabel: true), new(TextOf(part), Name: part.Title)]);
                continue;
            }

            AddTexts();
            blocks.Add(new PaperLine(part.Title, PaperLineKind.Heading));
            blocks.Add(TableOf(part, table));
        }

        AddTexts();
        return new(blocks);

        void AddTexts()
        {
            if (texts.Count > 0)
                blocks.Add(new PaperTable("内容", [Label, 100 - Label], [.. texts]));
            texts.Clear();
        }
    }

    private static IEnumerable<IReadOnlyList<PaperCell>> HeadOf(Candidate candidate, CallDefinition call)
    {
        yield return candidate.Bureau.Length == 0
            ? [new(call.Applicants.Noun, IsLabel: true), new(candidate.Applicant.Name, Name: call.Applicants.Noun)]
            :
            [
                new(call.Applicants.Noun, IsLabel: true),
                new(candidate.Applicant.Name, Name: call.Applicants.Noun),
                new("総合通信局等", IsLabel: true),
                new(candidate.Bureau, Name: "総合通信局等"),
            ];
        if (call.HasWideArea)
            yield return
            [
                new("広域リージョン連携", IsLabel: true),
                new(CandidateWords.AreaOf(candidate, "－"), Name: "広域リージョン連携"),
            ];
        if (call.MunicipalityTable is not null)
            yield return
            [
                new($"連携市区町村（{candidate.Municipalities.Count}）", IsLabel: true),
                new(string.Join("、", candidate.Municipalities), Name: "連携市区町村"),
            ];
    }

    // Boxes first, then texts, each behind its label where there are several.
    private static string TextOf(CandidatePart part) =>
        string.Join(
            '\n',
            part.Chosen.Select(chosen => $"・{chosen}")
                .Concat(part.Texts.Select(text => text.Text).Where(text => text.Length > 0))
        );

    private static PaperTable TableOf(CandidatePart part, CandidateTable table) =>
        new(
            part.Title,
            [.. table.Columns.Select(column => column.Share)],
            [
                [.. table.Columns.Select(column => new PaperCell(column.Head, IsLabel: true))],
                .. table.Rows.Select(row =>
                    (IReadOnlyList<PaperCell>)
                        [.. row.Select((cell, at) => new PaperCell(cell.Text, Name: NameOf(part, table, row, at)))]
                ),
            ],
            HasHead: true
        );

    private static string NameOf(
        CandidatePart part,
        CandidateTable table,
        IReadOnlyList<PublishedText> row,
        int index
    ) => row[index].Where.Length > 0 ? row[index].Where : $"{part.Title}　{table.Columns[index].Head}";
}
