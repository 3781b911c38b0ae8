namespace SeisFunctions.Closing;

/// <summary>
/// 添付ファイルの照合: every file that was received was read, or is kept with a reason why it was not. A national portal once
/// took applications for months without their files and nobody noticed; here the counts stand in the closing statement,
/// and what does not come out even is named.
/// </summary>
/// <param name="Received">Files of all mails and uploads, as counted when they were received.</param>
/// <param name="Read">Number of files by the forms that were read from them.</param>
/// <param name="Unpacked">Archives and the like, whose files are counted by themselves.</param>
/// <param name="Unread">Number of files that are kept and were not read, by reason.</param>
/// <param name="Differences">What cannot be accounted for; empty where all comes out even.</param>
public sealed record FileLedger(
    int Received,
    IReadOnlyDictionary<string, int> Read,
    int Unpacked,
    IReadOnlyDictionary<string, int> Unread,
    IReadOnlyList<FileLedger.Difference> Differences
)
{
    /// <summary>Nothing received.</summary>
    public static FileLedger Empty { get; } = Of([]);

    /// <summary>Files of which nothing is known.</summary>
    public int Missing => Received - Read.Values.Sum() - Unpacked - Unread.Values.Sum();

    /// <summary>Whether every file is accounted for.</summary>
    public bool Balances => Missing == 0 && Differences.Count == 0;

    internal static FileLedger Of(IReadOnlyCollection<FileAccount> accounts) =>
        new(
            accounts.Sum(account => account.Received),
            Counted(accounts.SelectMany(account => account.Read)),
            accounts.Sum(account => account.Unpacked),
            Counted(accounts.SelectMany(account => account.Unread)),
            [
                .. accounts
                    .SelectMany(account => account.Differences)
                    .OrderBy(difference => difference.ReceiptNumber, StringComparer.Ordinal),
            ]
        );

    // In one order, so that the same register gives the same statement.
    private static SortedDictionary<string, int> Counted(IEnumerable<string> what) =>
        new(what.GroupBy(one => one).ToDictionary(group => group.Key, group => group.Count()), StringComparer.Ordinal);

    /// <summary>A mail or upload whose files do not come out even.</summary>
    /// <param name="ReceiptNumber">受付番号.</param>
    /// <param name="Received">Files that were received.</param>
    /// <param name="Accounted">Files that are accounted for.</param>
    /// <param name="Why">What is missing, in Japanese.</param>
    public sealed record Difference(string ReceiptNumber, int Received, int Accounted, string Why);
}
