using System.Security.Cryptography;
using System.Text.Json;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Publishing;

/// <summary>What is published of an applicant that is selected: what the call names, and nothing else.</summary>
/// <param name="Applicant">The applicant.</param>
/// <param name="Revision">The revision of its application.</param>
/// <param name="Municipalities">Names of the municipalities that consent, in the order of its list.</param>
/// <param name="WideArea">Whether it is a wide-area application.</param>
/// <param name="Partners">Names of its partners.</param>
/// <param name="Bureau">Its regional bureau; empty where the call tells none.</param>
/// <param name="Theme">What it is about, or null.</param>
/// <param name="Parts">The parts of its sheet.</param>
public sealed record Candidate(
    Applicant Applicant,
    int Revision,
    IReadOnlyList<string> Municipalities,
    bool WideArea,
    IReadOnlyList<string> Partners,
    string Bureau,
    PublishedText? Theme,
    IReadOnlyList<CandidatePart> Parts
)
{
    /// <summary>Its free texts, each once.</summary>
    public IReadOnlyList<PublishedText> Texts =>
        [
            .. Parts
                .SelectMany(part => part.Texts.Concat(part.Table?.Rows.SelectMany(row => row) ?? []))
                .Prepend(Theme)
                .OfType<PublishedText>()
                .Where(text => text.Key.Length > 0)
                .GroupBy(text => text.Key)
                .Select(same => Named(same.First(), same.Count() - 1)),
        ];

    private static PublishedText Named(PublishedText text, int others) =>
        others == 0 ? text : text with { Where = $"{text.Where}（ほか{others}か所に同じ文章）" };

    /// <summary>Those in which something is marked.</summary>
    public IEnumerable<PublishedText> Marked => Texts.Where(text => text.Marks.Count > 0);

    /// <summary>Hash of what the documents say of it.</summary>
    public string Content =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        Applicant.Name,
                        Municipalities,
                        WideArea,
                        Partners,
                        Bureau,
                        Theme = Theme?.Text,
                        Parts = Parts.Select(part => new
                        {
                            part.Title,
                            part.Chosen,
                            Texts = part.Texts.Select(text => text.Text),
                            Heads = part.Table?.Columns.Select(column => column.Head),
                            Rows = part.Table?.Rows.Select(row => row.Select(cell => cell.Text)),
                        }),
                    },
                    RegisterJson.Options
                )
            )
        );
}

/// <summary>A part of a candidate's sheet.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Chosen">Labels of the boxes that are ticked.</param>
/// <param name="Texts">Its texts.</param>
/// <param name="Table">Its table, or null.</param>
public sealed record CandidatePart(
    string Title,
    IReadOnlyList<string> Chosen,
    IReadOnlyList<PublishedText> Texts,
    CandidateTable? Table
);

/// <summary>A table in a candidate's sheet.</summary>
/// <param name="Columns">Heads of its columns, each with its share of the width.</param>
/// <param name="Rows">Its rows.</param>
public sealed record CandidateTable(
    IReadOnlyList<(string Head, int Share)> Columns,
    IReadOnlyList<IReadOnlyList<PublishedText>> Rows
);
