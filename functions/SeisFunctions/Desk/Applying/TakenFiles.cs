using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Receiving;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Applying;

/// <summary>What a receipt says of the files that were handed in.</summary>
/// <param name="Files">The files.</param>
/// <param name="Result">What they were read as; null where reading them takes too long to be told at once.</param>
internal sealed record TakenFiles(IReadOnlyList<ReceivedFile> Files, SelfCheckResult? Result)
{
    /// <summary>
    /// Whether what came is correspondence, which no link is mailed for: no form that is handed in now, as far as could
    /// be told at once.
    /// </summary>
    public bool AreNoApplication =>
        Result is { Reading: { Kind: SubmissionKind.Correspondence } or { IsAnnex: true } };

    private const string NotReadYet = "読み取りの結果は、後でお知らせします",
        NoForm = "応募様式として読み取れません",
        Several = "ファイルをまとめたもの（中の様式を読み取ります）";

    private static readonly string[] Containers = [".zip", ".eml"];

    public static TakenFiles Of(Upload upload, CheckedUpload check, CancellationToken cancellationToken)
    {
        var read = check.OfReceived(
            upload,
            (result, files) => new TakenFiles(
                [
                    .. upload.Files.Select(file =>
                        LineOf(file.Name, file.Content.Length, FormsIn(result, file.Name, file.Content.Sha256))
                    ),
                ],
                result
            ),
            cancellationToken
        );
        return read
            ?? new(
                [.. upload.Files.Select(file => LineOf(file.Name, file.Content.Length, NotReadYet))],
                null
            );
    }

    private static ReceivedFile LineOf(string name, long bytes, string readAs) => new(name, Words.Size(bytes), readAs);

    private static string FormsIn(SelfCheckResult result, string name, string sha256) =>
        string.Join(
            "・",
            result.Reading.Forms.Where(form => form.Sha256 == sha256).Select(form => form.Reading.FormName).Distinct()
        )
            is { Length: > 0 } names
            ? names
        : Containers.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ? Several
        : NoForm;
}
