namespace SeisFunctions.Hosting;

/// <summary>Settings <c>Sender__…</c>: how letters go out.</summary>
public sealed class SenderOptions
{
    /// <summary><c>pickup</c>: as <c>.eml</c> files into a folder.</summary>
    public SenderKind Kind { get; set; } = SenderKind.Pickup;

    /// <summary>Address that letters come from.</summary>
    public string From { get; set; } = "seis-jimukyoku@secretariat.example.jp";

    /// <summary>The folder, absolute or relative to the current folder.</summary>
    public string Folder { get; set; } = "outbox";
}
