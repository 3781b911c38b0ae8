using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// The links that prove the address that an upload states. What makes a link work is derived from a stored secret and
/// put into the letter at the moment when it is sent: nothing that is kept, shown at the desk or exported holds it. It
/// stands behind the <c>#</c>, which browsers send to nobody: no log of requests holds it, ours or that of a host or
/// proxy before us.
/// </summary>
public sealed class ConfirmationLinks(ConfirmationKey key, PublicAddress address)
{
    /// <summary>
    /// How long after the time of receipt a link works: what was uploaded on a Friday evening can be confirmed on
    /// Monday.
    /// </summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(3);

    /// <summary>Stands in the stored letter for what makes the link work.</summary>
    public const string Placeholder = "added-when-sent";

    /// <summary>Whether it is known where links lead.</summary>
    public bool CanBeMade => address.Value is not null;

    /// <summary>The link for a submission as the stored letter has it.</summary>
    public Uri Of(string submissionId) =>
        new(
            address.Value ?? throw new InvalidOperationException("Nothing tells where the pages for applicants are."),
            $"/confirm/{submissionId}#{Placeholder}"
        );

    /// <summary>Until when the link of a submission works.</summary>
    public static DateTimeOffset ExpiryOf(Submission submission) => submission.ReceivedAt + Validity;

    /// <summary>Whether a token is the one of a submission.</summary>
    public async Task<bool> FitsAsync(string submissionId, string token, CancellationToken cancellationToken) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(await TokenAsync(submissionId, cancellationToken)),
            Encoding.UTF8.GetBytes(token)
        );

    /// <summary>A stored letter as it goes out.</summary>
    public async Task<byte[]> CompleteAsync(Letter letter, byte[] text, CancellationToken cancellationToken)
    {
        if (letter is not { Kind: LetterKind.Confirmation, SubmissionId: { } submissionId })
            return text;
        using var stored = new MemoryStream(text, writable: false);
        using var message = await MimeMessage.LoadAsync(stored, cancellationToken);
        var token = await TokenAsync(submissionId, cancellationToken);
        foreach (var part in message.BodyParts.OfType<TextPart>())
            part.Text = part.Text.Replace(Placeholder, token, StringComparison.Ordinal);
        using var completed = new MemoryStream();
        await message.WriteToAsync(completed, cancellationToken);
        return completed.ToArray();
    }

    private async Task<string> TokenAsync(string submissionId, CancellationToken cancellationToken) =>
        Base64Url.EncodeToString(
            HMACSHA256.HashData(
                await key.ReadAsync(cancellationToken),
                Encoding.ASCII.GetBytes($"confirm {submissionId}")
            )
        );
}
