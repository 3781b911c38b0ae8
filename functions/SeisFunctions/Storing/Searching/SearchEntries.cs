using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Storing.Searching;

/// <summary>What a search can find of a submission, the shortest ways to it first. Pure.</summary>
internal static class SearchEntries
{
    // A name, an address or a subject. What is longer is a text, of which the beginning is looked at.
    private const int LongestText = 300;

    /// <summary>All of it; of one that has not been read, what its row tells.</summary>
    public static IEnumerable<SearchEntry> Of(
        Submission submission,
        SubmissionReading? reading,
        CallDefinition call
    ) =>
        OfKind(submission, reading, call)
            .Where(entry => entry.Text.Length > 0)
            .Select(entry =>
                entry with
                {
                    Text = Cut(entry.Text),
                    Value = entry.Value is { } value ? Cut(value) : null,
                }
            );

    /// <summary>What a search can find of the hearings of an applicant: each text in full, as of a note.</summary>
    public static IEnumerable<SearchEntry> Of(string applicant, IEnumerable<Hearing> hearings, CallDefinition call) =>
        hearings
            .SelectMany(hearing =>
                hearing
                    .Text.Questions.SelectMany(one => new[] { ("質問", one.Question), ("回答", one.Answer ?? "") })
                    .Prepend(("参加者", hearing.Text.With))
                    .Select(text => new SearchEntry(SearchPlace.Hearing, $"ヒアリングの{text.Item1}", text.Item2)
                    {
                        Hearing = hearing.Id,
                    })
            )
            .Where(entry => entry.Text.Length > 0)
            .Prepend(new(SearchPlace.Applicant, "申請者", $"{call.Applicant(applicant)?.Name} {applicant}"));

    // A route test is nothing that anybody looks for.
    private static IEnumerable<SearchEntry> OfKind(
        Submission submission,
        SubmissionReading? reading,
        CallDefinition call
    ) =>
        submission.IsTest
            ? []
            : OfMail(submission, reading, call)
                .Concat((reading?.AllForms ?? []).SelectMany(form => OfForm(form, submission, call)))
                .Concat(LinesOf(reading?.Written).Select(line => new SearchEntry(SearchPlace.Text, "メールの本文", line)));

    private static IEnumerable<SearchEntry> OfMail(
        Submission submission,
        SubmissionReading? reading,
        CallDefinition call
    )
    {
        yield return new(SearchPlace.Receipt, "受付番号", submission.ReceiptNumber);
        if (submission.Applicant is { } code)
            yield return new(
                SearchPlace.Applicant,
                "申請者",
                $"{call.Applicant(code)?.Name ?? reading?.Named(code).Name} {code}"
            );
        yield return new(SearchPlace.Mail, "件名", submission.Subject ?? "");
        yield return new(SearchPlace.Mail, "差出人", reading?.Sender ?? submission.From ?? "");
        foreach (var forwarded in reading?.Forwarded ?? [])
        {
            yield return new(SearchPlace.Mail, "添付されたメールの件名", forwarded.Subject ?? "");
            yield return new(SearchPlace.Mail, "添付されたメールの差出人", forwarded.From ?? "");
        }

        foreach (var file in submission.Attachments)
            yield return new(SearchPlace.File, "添付ファイル名", file.Name) { File = file.Index };
    }

    private static IEnumerable<SearchEntry> OfForm(FormVersion version, Submission submission, CallDefinition call)
    {
        var form = version.Reading;
        var definition = call.Forms.FirstOrDefault(one => one.Id == form.FormId);
        var file = submission.Attachments.FirstOrDefault(one => one.Sha256 == version.Sha256)?.Index;
        var fields = Searched(form.Fields, definition?.Fields ?? []);
        var cells = form.Tables.SelectMany(table =>
        {
            var columns = definition?.Tables.FirstOrDefault(one => one.Id == table.Id)?.Columns ?? [];
            return table.Rows.SelectMany(row => Searched(row.Cells, columns));
        });
        return fields
            .Concat(cells)
            .Select(field => new SearchEntry(SearchPlace.Field, field.Label, field.Raw)
            {
                Value = field.Value,
                Form = form.FormName,
                File = file,
                Location = field.Location,
            });
    }

    // Names, addresses, numbers and places: not ticks, dates and figures, nor the long texts, which nobody calls about.
    private static IEnumerable<FieldReading> Searched(
        IEnumerable<FieldReading> fields,
        IEnumerable<FieldDefinition> definitions
    )
    {
        var kinds = definitions.ToDictionary(one => one.Id, one => one.Kind);
        return fields.Where(field =>
            kinds.TryGetValue(field.Id, out var kind)
            && kind
                is FieldKind.Text
                    or FieldKind.Prefecture
                    or FieldKind.Prefectures
                    or FieldKind.Municipality
                    or FieldKind.MunicipalityCode
                    or FieldKind.Telephone
                    or FieldKind.Email
        );
    }

    private static IEnumerable<string> LinesOf(string? text) =>
        text?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
