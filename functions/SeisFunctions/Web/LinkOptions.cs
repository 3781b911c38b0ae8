namespace SeisFunctions.Web;

/// <summary>Setting <c>Desk__Address</c>: where links in exports lead.</summary>
public sealed class LinkOptions
{
    /// <summary>It stands among the settings of the desk.</summary>
    public const string Section = "Desk";

    /// <summary>Address of the desk, or null for the one that the request was made to.</summary>
    public Uri? Address { get; set; }
}
