namespace SeisFunctions.Tests.Senders;

/// <summary>
/// Mails and forms that were tried on the product and went wrong, as they were. All people in them are invented.
/// </summary>
internal static class SenderFiles
{
    public static byte[] Read(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Senders", "Files", name));
}
