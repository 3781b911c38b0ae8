using SeisFunctions.Calls;
using SeisFunctions.Intake;
using SeisFunctions.Mail;
using SeisFunctions.Querying;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Web;

/// <summary>Reads and checks files as one application, for a program or a browser, and keeps nothing.</summary>
public sealed class CheckedUpload(
    LooseFiles files,
    SelfCheck check,
    RequestGate gate,
    CallRegister calls,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>Whether what is found can still be mended: the deadline that counts is still to come.</summary>
    public async Task<bool> CanBeMendedAsync(CancellationToken cancellationToken) =>
        (await calls.CurrentAsync(cancellationToken)).IsOnTime(clock.GetUtcNow());

    /// <summary>200 with a <see cref="CheckReport"/>; 4xx with what is wrong.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var canBeMended = await CanBeMendedAsync(cancellationToken);
        return await AnswerAsync(
            request,
            (result, _) => Results.Json(CheckReport.Of(result, call, canBeMended: canBeMended)),
            cancellationToken
        );
    }

    /// <summary>What is made of the result and of the files, which are there as long; 4xx with what is wrong.</summary>
    public Task<IResult> AnswerAsync(
        HttpRequest request,
        Func<SelfCheckResult, IReadOnlyList<OpenedFile>, IResult> answer,
        CancellationToken cancellationToken
    ) =>
        gate.LetCheckAsync(
            request,
            upload => Task.FromResult(Check(upload, answer, cancellationToken)),
            cancellationToken
        );

    /// <summary>
    /// What is made of the files of an upload that was received, or null where they cannot be read while somebody waits
    /// for the receipt. Nothing that goes wrong here may keep the receipt from anybody: what is received is read again
    /// without haste, and a fault is told there.
    /// </summary>
    public T? OfReceived<T>(
        Upload upload,
        Func<SelfCheckResult, IReadOnlyList<OpenedFile>, T> answer,
        CancellationToken cancellationToken
    )
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestForReceipt);
        try
        {
            return Read(upload, answer, limit.Token);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static readonly TimeSpan LongestForReceipt = TimeSpan.FromSeconds(5);

    private IResult Check(
        Upload upload,
        Func<SelfCheckResult, IReadOnlyList<OpenedFile>, IResult> answer,
        CancellationToken cancellationToken
    ) =>
        upload.Files.Count == 0
            ? Problems.BadField("files", "様式のファイルを1つ以上選択してください。")
            : Read(upload, answer, cancellationToken);

    private T Read<T>(
        Upload upload,
        Func<SelfCheckResult, IReadOnlyList<OpenedFile>, T> answer,
        CancellationToken cancellationToken
    )
    {
        using var spool = new FileSpool();
        var opened = files.Open(
            upload.Files.Select(file => (file.Name, file.Content.Content)),
            spool,
            cancellationToken
        );
        return answer(check.Check(opened, cancellationToken), opened.Files);
    }
}
