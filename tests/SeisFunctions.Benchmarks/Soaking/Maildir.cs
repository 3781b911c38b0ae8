using System.Globalization;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Soaking;

/// <summary>
/// The inbox of one user, as a delivery agent sees it: whole files, which the mail server finds there also after it was
/// down.
/// </summary>
internal sealed class Maildir(DovecotProcess dovecot, string user)
{
    private static readonly DateTime FirstReceipt = new(2026, 3, 20, 0, 0, 0, DateTimeKind.Utc);
    private readonly string _folder = Path.Combine(dovecot.Folder, "mail", user, "Maildir");

    /// <summary>
    /// Delivers a message; one second later for every <paramref name="number"/>. The file's time is the time of
    /// receipt.
    /// </summary>
    public void Deliver(byte[] content, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{1774000000 + number}.soak{number}.localhost");
        var file = Path.Combine(_folder, "tmp", name);
        File.WriteAllBytes(file, content);
        File.SetLastWriteTimeUtc(file, FirstReceipt.AddSeconds(number));
        File.Move(file, Path.Combine(_folder, "new", name));
    }
}
