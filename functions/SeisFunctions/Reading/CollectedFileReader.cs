using System.Globalization;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Mail;

namespace SeisFunctions.Reading;

/// <summary>
/// Which files of a message may be something that is collected: by a form that was read in them, by words in their name
/// or in the subject, which the call names. Beside a file that says what it is, the others go along with it. Pure.
/// </summary>
internal static class CollectedFileReader
{
    /// <summary>Those of a message.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="files">Its files with the forms read from each.</param>
    /// <param name="formats">The same with what each is by its content.</param>
    /// <param name="forms">All forms read from them.</param>
    /// <param name="call">The call, whose data name the collections.</param>
    public static IReadOnlyList<CollectedFile> Of(
        OpenedMail mail,
        IReadOnlyList<ReadFile> files,
        IReadOnlyList<(OpenedFile File, FileFormat Format)> formats,
        IReadOnlyList<FormVersion> forms,
        CallDefinition call
    )
    {
        if (call.Collections.Count == 0)
            return [];
        var required = call.RequiredForms.Select(form => form.Name).ToHashSet(StringComparer.Ordinal);
        List<CollectedFile> found =
        [
            .. formats
                .Zip(files, (one, read) => (one.File, one.Format, Read: read))
                .Where(one =>
                    !one.File.IsUnpacked
                    && SubmissionKinds.CouldBeForm(one.File, one.Format)
                    && !one.Read.Forms.Any(required.Contains)
                )
                // The same form twice is one.
                .DistinctBy(one =>
                    one.Read.Forms.Count > 0
                        ? one.File.Content.Sha256
                        : one.Read.Index.ToString(CultureInfo.InvariantCulture)
                )
                .SelectMany(one => OfFile(one.File, one.Read, mail.Subject, forms, call)),
        ];
        return found.Exists(IsClear) ? [.. found.Where(IsClear)] : found;
    }

    private static bool IsClear(CollectedFile file) => file.Sign is CollectedSign.Form or CollectedSign.FileName;

    private static IEnumerable<CollectedFile> OfFile(
        OpenedFile file,
        ReadFile read,
        string? subject,
        IReadOnlyList<FormVersion> forms,
        CallDefinition call
    )
    {
        var own = forms
            .Where(form => form.Sha256 == file.Content.Sha256)
            .SelectMany(form =>
                call.Collections.Where(collection => collection.Form?.Id == form.Reading.FormId)
                    .Select(collection => OfForm(file, read, form.Reading, collection, call))
            )
            .DistinctBy(one => one.Collections[0])
            .ToList();
        if (own.Count > 0)
            return own;
        var byName = Named(file.Name, call);
        var bySubject = byName.Count > 0 ? [] : Named(subject, call);
        return
        [
            new(
                read.Index,
                file.Name,
                read.Format,
                byName.Count > 0 ? CollectedSign.FileName
                    : bySubject.Count > 0 ? CollectedSign.Subject
                    : CollectedSign.None,
                [.. byName, .. bySubject]
            ),
        ];
    }

    private static IReadOnlyList<string> Named(string? text, CallDefinition call) =>
        [.. call.Collections.Where(one => Annexes.Names(text, one.Words)).Select(one => one.Id)];

    private static CollectedFile OfForm(
        OpenedFile file,
        ReadFile read,
        FormReading reading,
        CollectionDefinition collection,
        CallDefinition call
    )
    {
        var (form, asked) = (call.Form(reading.FormId), collection.Form!);
        var applicant = form.FieldWith(FieldRole.Applicant) is { } whose && reading[whose.Id].Value is { } value
            ? call.Applicants.Match(value).Applicant?.Code
            : null;
        var named = asked.Names is { } names ? reading[names].Value : null;
        var item = named is null ? null : CollectedItems.Of(named, null, applicant, call);
        return new(read.Index, file.Name, read.Format, CollectedSign.Form, [collection.Id])
        {
            Applicant = applicant,
            Item = item?.Key,
            ItemName = item?.Name,
            MayBe = named is null ? [] : CollectedItems.MayBe(named, applicant, call),
            Dated = asked.Dated is { } dated
                && DateOnly.TryParse(reading[dated].Value, CultureInfo.InvariantCulture, out var day)
                ? day
                : null,
            Lacks =
            [
                .. form.Fields.Where(field => field.Required)
                    .Select(field => reading[field.Id])
                    .Where(field => field.Value is null && field.Confidence != Confidence.NotApplicable)
                    .Select(LackOf),
            ],
        };
    }

    private static string LackOf(FieldReading field) =>
        field.Confidence is Confidence.Blank
            ? $"「{field.Label}」が記入されていません。"
            : $"「{field.Label}」の記入を確実に読み取れません。";
}
