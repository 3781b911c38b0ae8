using SeisFunctions.Mail;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Writes letters as <c>.eml</c> files into a folder, from which another program or a person takes them. The same
/// letter is the same file.
/// </summary>
public sealed class PickupSender(IOptions<SenderOptions> options) : ISender
{
    private readonly string _folder = Path.GetFullPath(options.Value.Folder);

    /// <inheritdoc/>
    public bool IsRepeatable => true;

    /// <summary>Hands a letter over: the file appears whole or not at all.</summary>
    public async Task<SendOutcome> SendAsync(string letterId, byte[] message, CancellationToken cancellationToken)
    {
        OwnersOnly.Folder(_folder);
        var unfinished = Path.Combine(_folder, $".{letterId}.{Path.GetRandomFileName()}");
        await using (
            var file = OwnersOnly.NewFile(
                unfinished,
                new()
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    Options = FileOptions.Asynchronous,
                }
            )
        )
            await file.WriteAsync(message, cancellationToken);
        File.Move(unfinished, Path.Combine(_folder, $"{letterId}.eml"), overwrite: true);
        return SendOutcome.Taken;
    }
}
