using System.Security.Cryptography;
using System.Text;
using SeisFunctions.Domain;
using SeisFunctions.Proving;

namespace SeisFunctions.Tests.Proving;

/// <summary>Receipts of a call, and the files of each, the same at every run.</summary>
internal static class SampleReceipts
{
    public const string Call = "seis-r8";

    public static CallSchedule Schedule { get; } = Testing.Sample.Call.Schedule;

    /// <summary>So many receipts in time, one a minute before the deadline.</summary>
    public static IReadOnlyList<Submission> Of(int count) =>
        [.. Enumerable.Range(0, count).Select(number => Of(number, Schedule.Deadline.AddMinutes(-number)))];

    public static Submission Of(int number, DateTimeOffset receivedAt)
    {
        var id = SubmissionId.Derive($"sample {number}");
        return new()
        {
            Id = id,
            ReceiptNumber = SubmissionId.ReceiptNumber(id),
            ReceivedAt = receivedAt.ToUniversalTime(),
            StoredAt = receivedAt.ToUniversalTime(),
            Source = SubmissionSource.Imap,
            RawSha256 = Hash($"raw {number}"),
            RawSize = 1,
            OnTime = receivedAt <= Schedule.Deadline,
            State = SubmissionState.Read,
            Salt = Hash($"salt {number}"),
            Attachments =
            [
                .. FilesOf(number)
                    .Select((file, index) =>
                        new Attachment(index, file.Name, "application/zip", file.Content.Length, Hash(file.Content))
                    ),
            ],
        };
    }

    public static IReadOnlyList<(string Name, byte[] Content)> FilesOf(int number) =>
        [
            ("様式1.docx", Encoding.UTF8.GetBytes($"form 1 of {number}")),
            ("様式2.xlsx", Encoding.UTF8.GetBytes($"form 2 of {number}")),
        ];

    public static ReceiptTree TreeOf(IEnumerable<Submission> received) => ReceiptTree.Of(Call, Schedule, received);

    public static ReceiptProof ProofOf(Submission received, IEnumerable<Submission> all) =>
        new SealedReceipts(TreeOf(all), null).ProofOf(received)!;

    public static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
