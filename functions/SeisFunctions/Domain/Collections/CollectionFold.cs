using System.Globalization;
using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Domain.Collections;

/// <summary>
/// What has been received of what is due from an applicant: the newest version that counts, compared with the
/// application. Pure, and the order in which mails were read changes nothing. It never touches the application.
/// </summary>
public static class CollectionFold
{
    /// <summary>What becomes of a mail beside what has come before it.</summary>
    public static CollectedOutcome OutcomeOf(CollectedMail mail, CollectionBook book)
    {
        var mails = Ordered(book.Mails.Where(other => other.SubmissionId != mail.SubmissionId).Append(mail));
        var files = CollectedFiles.Take(mail, book);
        return new(
            mail,
            files,
            files.Any(file => file.For is { } due && WaitingOf(VersionsOf(due, mails, book)).Contains(mail.SubmissionId))
                || mail.Sender.Standing == SenderStanding.Held
        )
        {
            StillDue = book.IsExcused ? [] : [.. book.Due.SelectMany(due => StillDue(due, mails, book))],
        };
    }

    /// <summary>Everything that is due, and what has come without being due, as the board shows it.</summary>
    public static IReadOnlyList<CollectionEntry> EntriesOf(CollectionBook book)
    {
        var mails = Ordered(book.Mails);
        return
        [
            .. book.Due.Select(due => EntryOf(due, VersionsOf(due, mails, book), book)),
            .. mails.SelectMany(mail => Unexpected(mail, book)),
        ];
    }

    /// <summary>What officers have said about the things that are due, by the acts on them, oldest first.</summary>
    public static IReadOnlyList<CollectionMark> MarksOf(IEnumerable<AuditEntry> acts) =>
        [
            .. acts.Where(act => act.Arguments is { Collection: not null, Item: not null })
                .GroupBy(act => (act.Arguments.Collection, act.Arguments.Item))
                .Select(item => item.Aggregate((CollectionMark?)null, After))
                .OfType<CollectionMark>(),
        ];

    private static CollectionMark? After(CollectionMark? before, AuditEntry act)
    {
        var mark =
            (before ?? new(act.Arguments.Collection!, act.Arguments.Item!) { By = "", Note = "", At = act.At }) with
            {
                By = act.By,
                Note = act.Note ?? "",
                At = act.At,
            };
        return act.Act switch
        {
            ActKind.MarkReceived => mark with
            {
                Kind = CollectionMarkKind.Received,
                ReceivedAt = act.Arguments.ReceivedAt?.ToUniversalTime(),
            },
            ActKind.Waive => mark with { Kind = CollectionMarkKind.Waived, ReceivedAt = null },
            ActKind.AskAgain => mark with { Kind = CollectionMarkKind.AskedAgain, ReceivedAt = null },
            ActKind.Reschedule => mark with { Due = act.Arguments.Due?.ToUniversalTime() },
            ActKind.Unmark => null,
            _ => before,
        };
    }

    private static IEnumerable<DueItem> StillDue(
        DueItem due,
        IReadOnlyList<CollectedMail> mails,
        CollectionBook book
    ) =>
        EntryOf(due, VersionsOf(due, mails, book), book) is { IsOpen: true } entry
            ? [due with { Due = entry.Due }]
            : [];

    private static List<CollectedMail> Ordered(IEnumerable<CollectedMail> mails) =>
        [.. mails.OrderBy(mail => mail.ReceivedAt).ThenBy(mail => mail.SubmissionId, StringComparer.Ordinal)];

    private static IReadOnlyList<Version> VersionsOf(
        DueItem due,
        IReadOnlyList<CollectedMail> mails,
        CollectionBook book
    ) =>
        [
            .. mails
                .Select(mail => new Version(
                    mail,
                    [.. CollectedFiles.Take(mail, book).Where(file => file.For == due || file.MayBe.Contains(due))]
                ))
                .Where(version => version.Files.Count > 0),
        ];

    // A held sender changes nothing, nor does a form that may be for another; a sender that nothing proves adds what is
    // missing, and replaces what it has sent itself.
    private static IReadOnlyList<string> WaitingOf(IReadOnlyList<Version> versions)
    {
        var waiting = new List<string>();
        CollectedMail? counting = null;
        foreach (var (mail, files) in versions)
        {
            if (
                mail.Sender.Standing == SenderStanding.Held
                || files.All(file => file.For is null)
                || (mail.Sender.Standing == SenderStanding.Unproved && counting is not null && !IsSame(counting, mail))
            )
                waiting.Add(mail.SubmissionId);
            else
                counting = mail;
        }

        return waiting;

        static bool IsSame(CollectedMail before, CollectedMail mail) =>
            before.Sender.Standing == SenderStanding.Unproved
            && string.Equals(before.Sender.Address, mail.Sender.Address, StringComparison.OrdinalIgnoreCase);
    }

    private static CollectionEntry EntryOf(DueItem due, IReadOnlyList<Version> versions, CollectionBook book)
    {
        var waiting = WaitingOf(versions);
        var counting = versions.Where(version => !waiting.Contains(version.Mail.SubmissionId)).ToList();
        var mark = book.Marks.FirstOrDefault(one => one.Collection == due.Collection && one.Item == due.Item);
        var entry = new CollectionEntry
        {
            Applicant = book.Applicant,
            Collection = due.Collection,
            Item = due.Item,
            Name = due.Name,
            Due = mark?.Due ?? due.Due,
            State = CollectionState.Missing,
            Version = counting.Count,
            // One that waits is worth a look as long as nothing newer counts, and no officer has spoken since.
            Waiting =
                versions is [.., { Mail: var last }]
                && waiting.Contains(last.SubmissionId)
                && !(mark?.Kind is not null && mark.At >= last.ReceivedAt)
                    ? last.SubmissionId
                    : null,
            Mark = mark,
        };
        if (counting is [.., var newest])
            entry = entry with
            {
                State = newest.Files.All(file => file.Differences.Count == 0)
                    ? CollectionState.Received
                    : CollectionState.Differs,
                ReceivedAt = newest.Mail.ReceivedAt,
                Submission = newest.Mail.SubmissionId,
                Files = [.. newest.Files.Select(file => file.File.Index)],
                Differences = [.. newest.Files.SelectMany(file => file.Differences).Distinct()],
            };
        // What has come since an officer spoke is a fact that the officer did not know.
        return entry.ReceivedAt > mark?.At
            ? entry
            : mark?.Kind switch
            {
                CollectionMarkKind.Received => entry with
                {
                    State = CollectionState.Received,
                    ReceivedAt = mark.ReceivedAt ?? entry.ReceivedAt,
                },
                CollectionMarkKind.Waived => entry with { State = CollectionState.Waived },
                CollectionMarkKind.AskedAgain => entry with { State = CollectionState.Missing, ReceivedAt = null },
                _ => entry,
            };
    }

    private static IEnumerable<CollectionEntry> Unexpected(CollectedMail mail, CollectionBook book) =>
        CollectedFiles
            .Take(mail, book)
            .Where(file => file.Unexpected is not null && mail.Sender.Standing != SenderStanding.Held)
            .Select(file => new CollectionEntry
            {
                Applicant = book.Applicant,
                Collection = file.Unexpected!,
                Item = string.Create(
                    CultureInfo.InvariantCulture,
                    $"file-{mail.SubmissionId}-{file.File.Index}"
                ),
                Name = file.File.ItemName,
                Due = mail.ReceivedAt,
                State = CollectionState.Unexpected,
                ReceivedAt = mail.ReceivedAt,
                Submission = mail.SubmissionId,
                Files = [file.File.Index],
                Version = 1,
                Differences = file.Differences,
            });

    private sealed record Version(CollectedMail Mail, IReadOnlyList<TakenFile> Files);
}
