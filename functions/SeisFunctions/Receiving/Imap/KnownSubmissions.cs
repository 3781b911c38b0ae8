using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Receiving.Imap;

/// <summary>
/// Which submissions the register has: all that were there when it was made, and those that another host has added
/// since.
/// </summary>
internal sealed class KnownSubmissions
{
    private readonly SubmissionRegister _register;
    private readonly IReadOnlySet<UInt128> _ids;

    private KnownSubmissions(SubmissionRegister register, IReadOnlySet<UInt128> ids) =>
        (_register, _ids) = (register, ids);

    /// <summary>Reads the ids that are there now.</summary>
    public static async Task<KnownSubmissions> ReadAsync(
        SubmissionRegister register,
        SubmissionLists listed,
        CancellationToken cancellationToken
    ) => new(register, await listed.IdsAsync(cancellationToken));

    /// <summary>Whether the register has a submission.</summary>
    public async Task<bool> HasAsync(string id, CancellationToken cancellationToken) =>
        _ids.Contains(SubmissionId.Number(id)) || await _register.FindAsync(id, cancellationToken) is not null;
}
