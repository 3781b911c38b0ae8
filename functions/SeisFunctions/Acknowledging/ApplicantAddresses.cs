using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>Where letters to an applicant go that answer nothing: to the newest sender who counts for it.</summary>
public sealed class ApplicantAddresses(ApplicationRegister applications, ResultStore results)
{
    /// <summary>The address, or null where none of those who count has one.</summary>
    public async Task<string?> OfAsync(ApplicationRow row, CancellationToken cancellationToken)
    {
        if (row.Newest is { } newest && await OfSubmissionAsync(newest, cancellationToken) is { } address)
            return address;
        // What the secretariat has filed itself came from nobody who could be written to.
        var result = await applications.ResultAsync(row, cancellationToken);
        foreach (var id in result.Application.Submissions.Reverse())
            if (await OfSubmissionAsync(id, cancellationToken) is { } earlier)
                return earlier;
        return null;
    }

    private async Task<string?> OfSubmissionAsync(string id, CancellationToken cancellationToken) =>
        await results.ReadingAsync(id, cancellationToken) is { IsDamaged: false, Notice: null } reading
            ? reading.ReplyRoute.ReplyTo
            : null;
}
