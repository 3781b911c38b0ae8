using SeisFunctions.Domain;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Closing;

/// <summary>What became of the files of one mail or upload. Pure.</summary>
/// <param name="Received">Files that its row lists: they were counted when it was received.</param>
/// <param name="Read">For each file that was read, the forms in it.</param>
/// <param name="Unpacked">Archives and the like, whose files are counted by themselves.</param>
/// <param name="Unread">For each file that is kept and was not read, why.</param>
/// <param name="Differences">What cannot be accounted for.</param>
internal sealed record FileAccount(
    int Received,
    IReadOnlyList<string> Read,
    int Unpacked,
    IReadOnlyList<string> Unread,
    IReadOnlyList<FileLedger.Difference> Differences
)
{
    /// <summary>The account of a submission.</summary>
    /// <param name="submission">As its row tells it.</param>
    /// <param name="reading">What was read, or null where there is no record of it.</param>
    /// <param name="kept">Number of its files in storage.</param>
    public static FileAccount Of(Submission submission, SubmissionReading? reading, int kept)
    {
        var received = submission.Attachments.Count;
        return submission switch
        {
            { IsDamaged: true } => Difference("受付台帳の記録が壊れています。"),
            _ when kept != received => Difference(
                $"受け付けたファイルは{received}個、保管されているファイルは{kept}個です。"
            ),
            { Failure.GivenUp: true } => AllUnread("自動で読み取れなかった提出（事務局が原本を確認）"),
            { WaitsToBeRead: true } => AllUnread("読み取りを待っている提出"),
            { State: SubmissionState.Rejected } when reading is null or { Files.Count: 0 } => AllUnread(
                "申請として扱わない提出"
            ),
            _ when reading is null => Difference("読み取り結果の記録がありません。"),
            _ when reading.IsDamaged => Difference("読み取り結果の記録が壊れています。"),
            { Kind: SubmissionKind.Correspondence } => AllUnread("問い合わせ等の添付"),
            _ => OfFiles(submission, reading),
        };

        FileAccount AllUnread(string reason) => new(received, [], 0, [.. Enumerable.Repeat(reason, received)], []);

        FileAccount Difference(string why) =>
            new(received, [], 0, [], [new(submission.ReceiptNumber, received, 0, why)]);
    }

    private static FileAccount OfFiles(Submission submission, SubmissionReading reading)
    {
        var (read, unpacked, unread, unknown) = (new List<string>(), 0, new List<string>(), new List<string>());
        foreach (var attachment in submission.Attachments)
        {
            var files = reading.Files.Where(file => file.Index == attachment.Index).ToList();
            if (files is not [var file])
                unknown.Add($"添付{attachment.Index + 1}の読み取り結果がありません。");
            else if (file.Forms.Count > 0)
                read.Add(string.Join('・', file.Forms.Distinct().Order(StringComparer.Ordinal)));
            else if (file.IsUnpacked)
                unpacked++;
            else if (ReasonOf(attachment, reading) is { } reason)
                unread.Add(reason);
            else
                unknown.Add($"添付{attachment.Index + 1}は読み取られておらず、理由の記録もありません。");
        }

        unknown.AddRange(
            reading
                .Files.Where(file => submission.Attachments.All(one => one.Index != file.Index))
                .Select(file => $"読み取った添付{file.Index + 1}が受付台帳にありません。")
        );
        unknown.AddRange(
            reading
                .Forms.Where(form => submission.Attachments.All(one => one.Sha256 != form.Sha256))
                .Select(form => $"{form.Reading.FormName}を読み取ったファイルが受付台帳にありません。")
        );
        var accounted = read.Count + unpacked + unread.Count;
        return new(
            submission.Attachments.Count,
            read,
            unpacked,
            unread,
            unknown.Count == 0
                ? []
                : [new(submission.ReceiptNumber, submission.Attachments.Count, accounted, string.Concat(unknown))]
        );
    }

    // The row cuts long names.
    private static string? ReasonOf(Attachment attachment, SubmissionReading reading) =>
        reading.Findings.FirstOrDefault(finding =>
            finding.File?.StartsWith(attachment.Name, StringComparison.Ordinal) == true
        )
            is { } finding
            ? FileFinding.InShort(finding) ?? "その他（指摘事項のとおり）"
            : null;
}
