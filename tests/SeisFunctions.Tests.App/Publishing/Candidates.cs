using System.IO.Compression;
using System.Text.RegularExpressions;
using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Exporting;
using SeisFunctions.Publishing;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Publishing;

/// <summary>Applications as they would be published, without a host.</summary>
internal static partial class Candidates
{
    private static readonly DateTimeOffset At = new(2026, 4, 3, 5, 0, 0, TimeSpan.Zero);

    /// <summary>The candidate that these forms make.</summary>
    public static Candidate Of(
        string prefecture,
        byte[]? form1 = null,
        byte[]? form2 = null,
        IReadOnlyDictionary<string, string>? wordings = null,
        CallDefinition? call = null
    )
    {
        var reading = Check
            .Files(
                ("様式1.docx", form1 ?? Sample.Forms.Form1(prefecture)),
                ("様式2.xlsx", form2 ?? Sample.Forms.Form2(prefecture, 2))
            )
            .Reading;
        var application = Fold.Of(
            Sample.Forms.Applicant(prefecture),
            [new("1", Sample.Midway, [.. reading.Forms.Select(ContributedForm.Of)])],
            new Dictionary<string, SubmissionReading> { ["1"] = reading },
            Sample.Call.RequiredForms.Select(form => form.Id)
        );
        var result = new ApplicationResult(application, ApplicationCheck.Check(application, Sample.Call), "", "", "");
        var row = ApplicationRow.Of(result, "", StoredApplication.None);
        return CandidateContent.Of(
            new ExportedApplication(row, result, AfterDeadline: true),
            wordings ?? new Dictionary<string, string>(),
            (call ?? Sample.Call).Published!,
            call ?? Sample.Call
        );
    }

    /// <summary>The documents of these candidates, by name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Documents(params Candidate[] candidates)
    {
        var documents = new CandidateDocuments(candidates, Sample.Call.Published!, Sample.Call);
        return CandidateDocuments.Titles.Keys.ToDictionary(name => name, name => documents.Write(name, At)!);
    }

    /// <summary>What the documents leave out.</summary>
    public static IReadOnlyList<CandidateCut> Cuts(params Candidate[] candidates) =>
        new CandidateDocuments(candidates, Sample.Call.Published!, Sample.Call).Cuts;

    /// <summary>The words of a document.</summary>
    public static string TextOf(byte[] document) =>
        string.Concat(PartsOf(document).Select(part => Tags().Replace(part.Text, "")));

    /// <summary>All parts of a document as they are, each with its name.</summary>
    public static IEnumerable<(string Part, string Text)> PartsOf(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            yield return (entry.FullName, reader.ReadToEnd());
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
