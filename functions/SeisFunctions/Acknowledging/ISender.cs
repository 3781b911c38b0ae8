namespace SeisFunctions.Acknowledging;

/// <summary>A way out for letters: a folder, a mail server, a mail service.</summary>
public interface ISender
{
    /// <summary>
    /// Whether the same letter handed over twice goes out once, so that a try that ended without an answer can simply
    /// be repeated.
    /// </summary>
    bool IsRepeatable { get; }

    /// <summary>Hands one letter over.</summary>
    /// <param name="letterId">Id of the letter, the same at every try.</param>
    /// <param name="message">The letter as an RFC 5322 message, the same bytes at every try.</param>
    /// <param name="cancellationToken">Heeded only as long as nothing has been handed over.</param>
    /// <exception cref="OperationCanceledException">Nothing has been handed over.</exception>
    Task<SendOutcome> SendAsync(string letterId, byte[] message, CancellationToken cancellationToken);
}
